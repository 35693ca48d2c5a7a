package chart

// Stroke is a straight line between two points.
type Stroke struct{ From, To Point }

// Hatch returns the lines at 45°, rising to the right, that fill a rectangle
// at the given step along its lower edge; no line leaves the rectangle.
func Hatch(left, top, width, height, step float64) []Stroke {
	if step <= 0 || width <= 0 || height <= 0 {
		return nil
	}
	var out []Stroke
	bottom := top + height
	for start := -height + step/2; start < width; start += step {
		from := Point{left + start, bottom}
		to := Point{left + start + height, top}
		if start < 0 {
			from = Point{left, bottom + start}
		}
		if start+height > width {
			to = Point{left + width, top + start + height - width}
		}
		out = append(out, Stroke{from, to})
	}
	return out
}
