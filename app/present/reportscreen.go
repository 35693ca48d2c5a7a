package present

import (
	"context"
	"path/filepath"
	"strings"
	"unicode"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// Paper is the size of the sheet.
type Paper string

// The two papers.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
)

// Edition is how much the report tells.
type Edition string

// The editions that a full check can be printed in; a quick one has the quick
// edition only.
const (
	OwnerEdition Edition = "owner"
	QuickEdition Edition = "quick"
)

// ReportJob says which report is to be made, and where.
type ReportJob struct {
	Assessment    string // id
	Questionnaire *assessment.Questionnaire
	Answers       *assessment.Assessment // as it was when the job began
	Language      string
	Second        string // printed beside it; "" for none
	Edition       Edition
	Paper         Paper
	Path          string
}

// Maker makes the report and writes it whole or not at all.
type Maker func(ctx context.Context, job ReportJob) error

// Runner runs the work beside the window and calls done on the window's own
// thread; tests run it inline. The returned function stops the work.
type Runner func(work func(context.Context) error, done func(error)) (stop func())

// ReportState says where the making of the report stands.
type ReportState int

// The states of the report.
const (
	ReportIdle ReportState = iota
	ReportWorking
	ReportDone
	ReportFailed
)

// ReportView is what the report screen shows.
type ReportView struct {
	Title     string
	Lead      string
	Editions  OptionList // without options where there is nothing to choose
	Papers    OptionList
	Languages OptionList
	Seconds   OptionList // the language beside the first; the id "" stands for none
	File      Field
	Folder    Field
	Choose    string // label that chooses another folder
	Make      string
	CanMake   bool
	State     ReportState
	Working   string // "Making the report …"
	Stop      string
	Result    string // "Report made." or "The report was not made."
	Detail    string // the path, or what to do
	Path      string // of the finished report
	Open      string // label that opens the file
	Reveal    string // label that opens the folder
	Copy      string // label that copies the path
	Again     string // label that makes it once more

	HandOver, HandOverTitle, HandOverText string // the other way to pass the assessment on
}

// Report presents the choices for the printed report and the making of it.
type Report struct {
	base
	s     *Session
	make  Maker
	run   Runner
	taken func(path string) bool

	short  bool // the quick edition of a full check
	paper  Paper
	lang   string // "" follows the language of the window
	beside string // the second language, "" for none
	name   string // as typed, "" for the proposed one
	folder string
	state  ReportState
	path   string
	err    error
	stop   func()
	turn   int // tells the end of this run from that of one stopped before
}

// NewReport returns the report screen. The report goes to the folder unless
// another one is chosen; taken tells whether a file is there already, so that
// none is written over.
func NewReport(s *Session, folder string, maker Maker, run Runner, taken func(path string) bool,
	p *i18n.Printer, clock assessment.Clock) *Report {
	return &Report{base: base{p: p, clock: clock}, s: s, make: maker, run: run, taken: taken, paper: A4, folder: folder}
}

// ChooseEdition sets how much the report of a full check tells.
func (r *Report) ChooseEdition(e Edition) {
	r.short = e == QuickEdition
	r.reset()
}

// full reports whether there are editions to choose from.
func (r *Report) full() bool { return r.s.Assessment().Mode == assessment.Full }

func (r *Report) edition() Edition {
	if r.short || !r.full() {
		return QuickEdition
	}
	return OwnerEdition
}

// ChoosePaper sets the size of the sheet.
func (r *Report) ChoosePaper(p Paper) {
	r.paper = p
	r.reset()
}

// ChooseLanguage sets the language of the report. The second one becomes the
// first by changing places with it.
func (r *Report) ChooseLanguage(code string) {
	if !i18n.Known(code) {
		return
	}
	beside := r.second()
	if code == beside {
		beside = r.language()
	}
	r.lang, r.beside = code, beside
	r.reset()
}

// ChooseSecond sets the language that is printed beside the first, "" for none.
func (r *Report) ChooseSecond(code string) {
	if code == "" || i18n.Known(code) && code != r.language() {
		r.beside = code
		r.reset()
	}
}

// SetFile sets the name of the file; an empty one proposes a name again.
func (r *Report) SetFile(name string) {
	r.name = name
	r.reset()
}

// SetFolder sets where the file goes.
func (r *Report) SetFolder(path string) {
	r.folder = path
	r.reset()
}

func (r *Report) reset() {
	if r.state != ReportWorking {
		r.state, r.err = ReportIdle, nil
	}
	r.changed()
}

// Make makes the report.
func (r *Report) Make() {
	if r.state == ReportWorking || r.folder == "" {
		return
	}
	job := ReportJob{Assessment: r.s.ID(), Questionnaire: r.s.qn, Answers: r.s.snapshot(),
		Language: r.language(), Second: r.second(), Edition: r.edition(), Paper: r.paper,
		Path: r.free(filepath.Join(r.folder, r.fileName()))}
	r.state, r.path, r.err = ReportWorking, job.Path, nil
	r.turn++
	turn := r.turn
	r.changed()
	stop := r.run(func(ctx context.Context) error { return r.make(ctx, job) }, func(err error) { r.finish(turn, err) })
	if r.state == ReportWorking {
		r.stop = stop
	}
}

// Stop ends the making; nothing half-written stays behind.
func (r *Report) Stop() {
	if r.state != ReportWorking {
		return
	}
	if r.stop != nil {
		r.stop()
	}
	r.turn++
	r.state, r.stop = ReportIdle, nil
	r.changed()
}

func (r *Report) finish(turn int, err error) {
	if turn != r.turn {
		return
	}
	r.state, r.err, r.stop = ReportDone, err, nil
	if err != nil {
		r.state = ReportFailed
	}
	r.changed()
}

func (r *Report) language() string {
	if r.lang != "" {
		return r.lang
	}
	return r.p.Lang()
}

// second returns the language beside the first, "" where there is none.
func (r *Report) second() string {
	if r.beside == r.language() {
		return ""
	}
	return r.beside
}

// maxName keeps a file name within what every file system takes, maxFirm the
// firm's part of a proposed one.
const (
	maxName = 80
	maxFirm = 48
)

// fileName returns the typed name, or one out of program, firm and date, made
// safe for every file system.
func (r *Report) fileName() string {
	name := strings.TrimSuffix(strings.TrimSpace(r.name), ".pdf")
	if name == "" {
		a := r.s.Assessment()
		date := a.Date
		if date == "" {
			date = r.clock().Format("2006-01-02")
		}
		parts := []string{i18n.For(r.language()).T("shell.name")}
		if firm := cut(safe(a.Company.Name), maxFirm); firm != "" {
			parts = append(parts, firm)
		}
		parts = append(parts, date)
		name = strings.Join(parts, "-")
	}
	return cut(safe(name), maxName) + ".pdf"
}

// cut shortens a name to that many characters, at a space where there is one
// in its second half.
func cut(name string, most int) string {
	runes := []rune(name)
	if len(runes) > most {
		name = string(runes[:most])
		if at := strings.LastIndex(name, " "); at > len(name)/2 {
			name = name[:at]
		}
	}
	return strings.TrimRight(name, ". ")
}

// safe replaces what file systems refuse in a name.
func safe(name string) string {
	return strings.Trim(strings.Map(func(c rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, c) || unicode.IsControl(c) {
			return '-'
		}
		return c
	}, name), ". ")
}

// free returns the path, with a number where a file is there already.
func (r *Report) free(path string) string { return freePath(path, r.taken) }
