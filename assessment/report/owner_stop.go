package report

// Stop is page 4: what could stop us?
type Stop struct{}

func (b *ownerBuilder) stop() Stop { return Stop{} }
