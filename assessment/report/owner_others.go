package report

// Others is page 7: how would others see us?
type Others struct{}

func (b *ownerBuilder) others() Others { return Others{} }
