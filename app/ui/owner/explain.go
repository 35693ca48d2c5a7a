package owner

import (
	"strings"

	"plumbline/app/ui/dialog"
	"plumbline/app/ui/widget"
)

// explainer returns what opens the calculation of a group's figure.
func (s *Results) explainer(group string) func(string) {
	return func(figure string) { s.explain(group + "." + figure) }
}

// explain opens the calculation behind a figure, written out.
func (s *Results) explain(what string) {
	e := s.p.Explain(what)
	if e.Title == "" {
		return
	}
	dialog.ShowSheet(s.actions.Window, dialog.SheetConfig{Title: e.Title, Width: 480,
		Content: widget.NewParagraph(strings.Join(e.Lines, "\n"), widget.Style{})})
}
