package report

// Standing is page 2: where do we stand?
type Standing struct{}

func (b *ownerBuilder) standing() Standing { return Standing{} }
