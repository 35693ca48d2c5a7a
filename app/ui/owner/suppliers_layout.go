package owner

// arrange places the heads, the rows, and what follows below.
func (s *Suppliers) arrange(m metrics, y, _ float32) float32 {
	columns, remove := supplierEdges(m)
	for i, head := range s.heads {
		placeMin(head, columns[i], y)
	}
	y += 22
	for _, r := range s.rows {
		y = r.arrange(m, columns, remove, y)
	}
	y += 20
	if s.add.Visible() {
		y += placeMin(s.add, m.left, y).Height
	} else {
		y += placeMin(s.full, m.left, y).Height
	}
	y += 24
	width := min(720, m.right-m.left)
	height := s.note.HeightFor(width)
	place(s.note, m.left, y, width, height)
	return y + height + 16
}

// supplierEdges returns where the columns begin, with the end of the gap's
// column last, and where the way to remove a row ends.
func supplierEdges(m metrics) (columns [supplierColumns + 1]float32, remove float32) {
	widths, between := [supplierColumns]float32{0, 128, 128, 144, 190}, float32(28)
	last := float32(64)
	if m.small {
		widths, between, last = [supplierColumns]float32{0, 92, 100, 108, 168}, 16, 52
	}
	widths[0] = m.right - m.left - last
	for i := range widths {
		widths[0] -= between
		if i > 0 {
			widths[0] -= widths[i]
		}
	}
	x := m.left
	for i := range widths {
		columns[i] = x
		x += widths[i] + between
	}
	columns[supplierColumns] = x - between
	return columns, m.right
}

// arrange places a row and returns where the next begins.
func (r *supplierRow) arrange(m metrics, columns [supplierColumns + 1]float32, remove, y float32) float32 {
	const labels, middle = 16, 22 // an unused line over the fields; middle of the words
	height := float32(54)
	for i, f := range r.fields {
		width := columns[i+1] - columns[i] - 28
		if m.small {
			width = columns[i+1] - columns[i] - 16
		}
		tall := f.HeightFor(width)
		place(f, columns[i], y-labels+4, width, tall)
		height = max(height, tall-labels+12)
	}
	x := columns[supplierColumns-1]
	if r.sign.Visible() {
		placeMid(r.sign, x, y+middle)
		x += 22
	}
	at := y + middle
	if r.detail.Text != "" {
		at -= 8
		placeMin(r.detail, x, at+9)
	}
	placeMid(r.gap, x, at)
	placeMidRight(r.remove, remove, y+middle)
	return y + height
}
