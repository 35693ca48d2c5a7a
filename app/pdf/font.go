package pdf

type fontUse struct{}

func newFontUse() [2]*fontUse { return [2]*fontUse{{}, {}} }
