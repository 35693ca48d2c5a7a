package present

import (
	"path/filepath"
	"strings"
	"time"

	"plumbline/assessment"
)

// HandOverView is what the sheet for handing over shows.
type HandOverView struct {
	Title, Lead string
	Which       OptionList // none where there is no choice
	Goes        OptionList // what goes along, one line each
	Guard       OptionList // "words" or "bare"
	GuardText   string     // what the choice means
	Words       Field
	Sealed      bool
	Suggest     string // label that proposes other words
	File        Field
	Folder      Field
	Choose      string // label that chooses another folder
	Make        string
	CanMake     bool
	State       WorkState
	Working     string
	Stop        string
	Done        HandOverDone
}

// HandOverDone is what came of it.
type HandOverDone struct {
	Title       string // "The file is made and was read back."
	Detail      string // the path, or what failed and what to do
	Path        string
	Folder      string
	WordsTitle  string // "" for a plain file
	Words       string // shown this once
	WordsAdvice string
	PrintTitle  string
	Fingerprint string
	PrintAdvice string
	Reveal      string
	Copy        string // label that copies the words, "" for a plain file
	CopyPath    string
	Close       string
}

// The two choices of the guard.
const (
	guardWords = "words"
	guardBare  = "bare"
)

// View returns what the sheet shows.
func (h *HandOver) View() HandOverView {
	v := HandOverView{
		Title: h.p.T("handover.title"), Lead: h.p.T("handover.lead"),
		Goes:  OptionList{Title: h.p.T("handover.goes"), Options: h.goesAlong()},
		Guard: OptionList{Title: h.p.T("handover.guard")}, Sealed: !h.bare,
		Words:   Field{Label: h.p.T("handover.words"), Value: h.words, Problem: h.wordsProblem()},
		Suggest: h.p.T("handover.words.other"),
		File:    Field{Label: h.p.T("reportscreen.file"), Value: h.fileName()},
		Folder:  Field{Label: h.p.T("reportscreen.folder"), Value: h.folder},
		Choose:  h.p.T("reportscreen.choose"), Make: h.p.T("handover.make"), CanMake: h.canMake(),
		State: h.state, Working: h.p.T("handover.working"), Stop: h.p.T("reportscreen.stop"),
	}
	if h.folder == "" {
		v.Folder.Problem = h.p.T("handover.folder.problem")
	}
	for _, id := range []string{guardWords, guardBare} {
		v.Guard.Options = append(v.Guard.Options,
			Option{ID: id, Label: h.p.T("handover.guard." + id), Chosen: h.bare == (id == guardBare)})
		if h.bare == (id == guardBare) {
			v.GuardText = h.p.T("handover.guard." + id + ".text")
		}
	}
	if len(h.rows) > 1 {
		v.Which = OptionList{Title: h.p.T("handover.which")}
		for _, r := range h.rows {
			label := shorten(h.firmName(strings.TrimSpace(r.Name)), mostChoice) + " · " + h.modeName(r.Mode) + " · " + r.Changed.In(h.clock().Location()).Format(time.DateOnly)
			v.Which.Options = append(v.Which.Options, Option{ID: r.ID, Label: label, Chosen: r.ID == h.id})
		}
	}
	v.Done = h.done()
	return v
}

// mostChoice is how much of a name stands in a list to choose from.
const mostChoice = 24

// shorten cuts a text to that many characters, with a sign that there is more.
func shorten(text string, most int) string {
	if short := cut(text, most); short != text {
		return short + "…"
	}
	return text
}

// goesAlong lists in plain words what leaves with the file.
func (h *HandOver) goesAlong() []Option {
	a := &h.goes
	notes, answers := 0, 0
	for _, x := range a.Answers {
		if x.Note != "" || x.WhoKnows != "" {
			notes++
		}
		if x.State != assessment.Unanswered {
			answers++
		}
	}
	lines := []struct {
		id    string
		there bool
		text  string
	}{
		{"name", a.Company.Name != "", h.p.T("handover.goes.name", "name", a.Company.Name)},
		{"answers", answers > 0, h.p.T("handover.goes.answers", "n", answers)},
		{"notes", notes > 0, h.p.T("handover.goes.notes", "n", notes)},
		{"suppliers", len(a.Suppliers) > 0, h.p.T("handover.goes.suppliers", "n", len(a.Suppliers))},
		{"plan", !a.Plan.Equal(assessment.PlanEdits{}), h.p.T("handover.goes.plan")},
		{"card", true, h.p.T("handover.goes.card")},
	}
	var out []Option
	for _, l := range lines {
		if l.there {
			out = append(out, Option{ID: l.id, Label: l.text})
		}
	}
	return out
}

func (h *HandOver) done() HandOverDone {
	switch h.state {
	case WorkFailed:
		return HandOverDone{Title: h.p.T("handover.failed"), Detail: h.p.Error(h.err)}
	case WorkDone:
	default:
		return HandOverDone{}
	}
	d := HandOverDone{Title: h.p.T("handover.done"), Detail: h.path, Path: h.path, Folder: filepath.Dir(h.path),
		PrintTitle: h.p.T("handover.print"), Fingerprint: h.fingerprint, PrintAdvice: h.p.T("handover.print.advice"),
		Reveal: h.p.T("reportscreen.reveal"), CopyPath: h.p.T("reportscreen.copy"), Close: h.p.T("shell.close")}
	if h.sealed != "" {
		d.WordsTitle, d.Words, d.WordsAdvice = h.p.T("handover.sealed"), h.sealed, h.p.T("handover.sealed.advice")
		d.Copy = h.p.T("handover.words.copy")
	}
	return d
}
