package report

// Trust is page 8: can I trust this?
type Trust struct{}

func (b *ownerBuilder) trust() Trust { return Trust{} }
