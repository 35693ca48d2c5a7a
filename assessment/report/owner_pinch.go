package report

// Pinch is page 3: where does it pinch?
type Pinch struct{}

func (b *ownerBuilder) pinch() Pinch { return Pinch{} }
