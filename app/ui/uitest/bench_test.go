package uitest

import (
	"context"
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
	"plumbline/storage"
)

var (
	small  = fyne.NewSize(1024, 680)
	common = fyne.NewSize(1366, 768)
	large  = fyne.NewSize(1920, 1080)

	sizes = []fyne.Size{common, small, large}
	langs = offered()
	looks = []present.Look{present.LookLight, present.LookDark}
)

// offered returns the languages of the program, and their names by code.
func offered() (codes []string) {
	for _, l := range i18n.Offered {
		codes = append(codes, l.Code)
	}
	return codes
}

// TestMain makes the one app of all tests, as a new app loads its fonts anew.
// What a test leaves behind is small beside what it uses on the way.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	test.NewApp()
	os.Exit(m.Run())
}

// bench is one window on a workspace of its own.
type bench struct {
	*testing.T
	win   fyne.Window
	store *store
	qn    *assessment.Questionnaire
	frame *ui.Frame
	lang  string
	make  present.Maker // makes the report; nil: at once and without a file
	shown []string      // files and folders that were opened
	names []string      // words a person typed, in any language
	two   bool          // two languages are on show
	id    string        // of the assessment kept last
	// What keeps the workspace safe, what there is to say at the start, and
	// what notes a panic; nil lets it pass.
	keeper *keeper
	news   []present.News
	crash  func(what any, stack []byte) string
	post   post // what is handed over and taken in
}

// store is the real workspace; writing fails while broken is set.
type store struct {
	assessment.Store
	broken error
	// What a panic says on saving an answer, or on every look at the list.
	panics, panicsAlways string
}

// List is part of assessment.Store.
func (s *store) List() ([]assessment.Row, error) {
	if s.panicsAlways != "" {
		panic(s.panicsAlways)
	}
	return s.Store.List()
}

// SaveCompany is part of assessment.Store.
func (s *store) SaveCompany(id string, c assessment.Company) error {
	if s.broken != nil {
		return s.broken
	}
	return s.Store.SaveCompany(id, c)
}

// SaveAnswer is part of assessment.Store.
func (s *store) SaveAnswer(id string, q assessment.QuestionID, a assessment.Answer) error {
	if s.panics != "" {
		what := s.panics
		s.panics = ""
		panic(what)
	}
	if s.broken != nil {
		return s.broken
	}
	return s.Store.SaveAnswer(id, q, a)
}

// SavePlan is part of assessment.Store.
func (s *store) SavePlan(id string, plan assessment.PlanEdits) error {
	if s.broken != nil {
		return s.broken
	}
	return s.Store.SavePlan(id, plan)
}

// SaveExposures is part of assessment.Store.
func (s *store) SaveExposures(id string, facts map[assessment.ExposureID]int) error {
	if s.broken != nil {
		return s.broken
	}
	return s.Store.SaveExposures(id, facts)
}

// SaveSuppliers is part of assessment.Store.
func (s *store) SaveSuppliers(id string, rows []assessment.Supplier) error {
	if s.broken != nil {
		return s.broken
	}
	return s.Store.SaveSuppliers(id, rows)
}

func clock() time.Time { return time.Date(2026, 11, 22, 9, 41, 0, 0, time.UTC) }

// newBench opens an empty workspace; fill it, then call start.
func newBench(t *testing.T, lang string, look present.Look) *bench {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	s, err := storage.Open(filepath.Join(t.TempDir(), "workspace.plumbline"), qn, clock, uuid.NewString)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	b := &bench{T: t, store: &store{Store: s}, qn: qn, lang: lang, keeper: &keeper{}}
	for key, value := range map[string]string{"language": lang, "look": string(look)} {
		if err := s.SetSetting(key, value); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// start opens the window on the workspace.
func (b *bench) start(size fyne.Size) {
	b.Helper()
	b.win = fyne.CurrentApp().NewWindow("")
	b.Cleanup(b.win.Close)
	b.win.SetPadded(false)
	b.win.Resize(size)
	b.frame = ui.NewFrame(b.win, ui.Deps{
		Store: b.store, Clock: clock, Lang: b.lang, Version: "1.0.0",
		Score:    scoring.Score,
		Examples: b.examples(),
		Folder:   filepath.Join(string(filepath.Separator), "home", "kestrel", "reports"),
		Make: func(ctx context.Context, job present.ReportJob) error {
			if b.make == nil {
				return nil
			}
			return b.make(ctx, job)
		},
		Taken:  func(string) bool { return false },
		Show:   func(path string) error { b.shown = append(b.shown, path); return nil },
		Runner: ui.Runner{Inline: true}, Exchange: b.exchange(), Safety: b.safety(),
	})
	b.win.Resize(size)
}

// keep puts an assessment into the workspace and returns its id.
func (b *bench) keep(a assessment.Assessment) string {
	b.Helper()
	entry, err := b.store.Create(a)
	if err != nil {
		b.Fatal(err)
	}
	if a.Company.Name != "" {
		b.names = append(b.names, a.Company.Name)
	}
	b.id = entry.ID
	return entry.ID
}

// at keeps the question with which an assessment goes on.
func (b *bench) at(id string, q assessment.QuestionID) {
	b.Helper()
	if err := b.store.SetCurrent(id, q); err != nil {
		b.Fatal(err)
	}
}

// open opens an assessment from the list on the first screen.
func (b *bench) open(id string) {
	b.Helper()
	find[*widget.AssessmentList](b).OnOpen(id)
}

// answer reads an answer back from the disk.
func (b *bench) answer(id string, q assessment.QuestionID) assessment.Answer {
	b.Helper()
	entry := b.entry(id)
	return entry.Assessment.Answer(q)
}

func (b *bench) entry(id string) assessment.Entry {
	b.Helper()
	entry, err := b.store.Load(id)
	if err != nil {
		b.Fatal(err)
	}
	return entry
}

// find returns the only object of a type on show.
func find[T fyne.CanvasObject](b *bench) T {
	b.Helper()
	all := findAll[T](b)
	if len(all) == 0 {
		var none T
		b.Fatalf("there is no %T on show", none)
	}
	return all[0]
}

// findAll returns the visible objects of a type in the order of the tree.
func findAll[T fyne.CanvasObject](b *bench) (out []T) {
	walk(b.front(), func(o fyne.CanvasObject, _ place) {
		if found, ok := o.(T); ok {
			out = append(out, found)
		}
	})
	return out
}
