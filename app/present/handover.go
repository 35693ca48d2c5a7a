package present

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
)

// HandOverStore is what handing over needs of the store.
type HandOverStore interface {
	List() ([]assessment.Row, error)
	Load(id string) (assessment.Entry, error)
}

// HandOver presents how an assessment is put into a file for somebody else or
// for another computer.
type HandOver struct {
	base
	x     *Exchange
	store HandOverStore
	rows  []assessment.Row // to choose from; the chosen one alone where there is no choice

	id     string
	goes   assessment.Assessment // what goes along
	bare   bool                  // without words
	words  string
	name   string // as typed, "" for the proposed one
	folder string

	state       WorkState
	path        string // of the file that is made
	sealed      string // the words it is sealed with
	fingerprint string
	err         error
	stop        func()
	turn        int
}

// WorkState says where work beside the window stands.
type WorkState int

// The states of work beside the window.
const (
	WorkIdle WorkState = iota
	WorkRunning
	WorkDone
	WorkFailed
)

// NewHandOver returns the sheet for one assessment, or with "" for one that is
// chosen on it.
func NewHandOver(x *Exchange, store HandOverStore, id string, p *i18n.Printer, clock assessment.Clock) *HandOver {
	h := &HandOver{base: base{p: p, clock: clock}, x: x, store: store, folder: x.Folder}
	rows, err := store.List()
	if err != nil {
		h.state, h.err = WorkFailed, err
		return h
	}
	for _, r := range rows {
		if id == "" || r.ID == id {
			h.rows = append(h.rows, r)
		}
	}
	h.Suggest()
	if len(h.rows) > 0 {
		h.Choose(h.rows[0].ID)
	}
	return h
}

// Choose sets which assessment goes into the file.
func (h *HandOver) Choose(id string) {
	entry, err := h.store.Load(id)
	h.id, h.goes = id, entry.Assessment
	h.state, h.err = WorkIdle, nil
	if err != nil {
		h.id, h.state, h.err = "", WorkFailed, err
	}
	h.changed()
}

// Suggest proposes other words.
func (h *HandOver) Suggest() {
	words, err := h.x.Suggest(h.p.Lang())
	if err != nil {
		h.err = err
	}
	h.words = words
	h.reset()
}

// SetWords sets words of the person's own.
func (h *HandOver) SetWords(words string) {
	h.words = strings.TrimSpace(words)
	h.reset()
}

// Seal says whether the file is sealed with the words.
func (h *HandOver) Seal(with bool) {
	h.bare = !with
	h.reset()
}

// SetFile sets the name of the file; an empty one proposes a name again.
func (h *HandOver) SetFile(name string) {
	h.name = name
	h.reset()
}

// SetFolder sets where the file goes.
func (h *HandOver) SetFolder(path string) {
	h.folder = path
	h.reset()
}

func (h *HandOver) reset() {
	if h.state != WorkRunning {
		h.state, h.err = WorkIdle, nil
	}
	h.changed()
}

// wordsProblem tells what is wrong with the words, "" for nothing.
func (h *HandOver) wordsProblem() string {
	if h.bare || len([]rune(plumb.Normal(h.words))) >= plumb.ShortestPassphrase {
		return ""
	}
	return h.p.T("handover.words.short", "n", plumb.ShortestPassphrase)
}

func (h *HandOver) canMake() bool {
	return h.id != "" && h.folder != "" && h.state != WorkRunning && h.wordsProblem() == ""
}

// Make makes the file.
func (h *HandOver) Make() {
	if !h.canMake() {
		return
	}
	job := HandOverJob{Assessment: h.id, Words: h.words,
		Path: freePath(filepath.Join(h.folder, h.fileName()), h.x.Taken)}
	if h.bare {
		job.Words = ""
	}
	h.state, h.path, h.sealed, h.err = WorkRunning, job.Path, job.Words, nil
	h.turn++
	turn := h.turn
	h.changed()
	var fingerprint string
	stop := h.x.Run(func(ctx context.Context) (err error) {
		fingerprint, err = h.x.Pack(ctx, job)
		return err
	}, func(err error) { h.finish(turn, fingerprint, err) })
	if h.state == WorkRunning {
		h.stop = stop
	}
}

// Stop ends the making; nothing half-written stays behind.
func (h *HandOver) Stop() {
	if h.state != WorkRunning {
		return
	}
	if h.stop != nil {
		h.stop()
	}
	h.turn++
	h.state, h.stop = WorkIdle, nil
	h.changed()
}

func (h *HandOver) finish(turn int, fingerprint string, err error) {
	if turn != h.turn {
		return
	}
	h.state, h.fingerprint, h.err, h.stop = WorkDone, fingerprint, err, nil
	if err != nil {
		h.state = WorkFailed
	}
	h.changed()
}

// fileName returns the typed name, or one out of program, firm and day, made
// safe for every file system.
func (h *HandOver) fileName() string {
	name := strings.TrimSpace(h.name)
	if strings.HasSuffix(strings.ToLower(name), plumb.Extension) {
		name = name[:len(name)-len(plumb.Extension)]
	}
	if name == "" {
		parts := []string{h.p.T("shell.name")}
		if firm := cut(safe(h.goes.Company.Name), maxFirm); firm != "" {
			parts = append(parts, firm)
		}
		name = strings.Join(append(parts, h.clock().Format(time.DateOnly)), "-")
	}
	return notDevice(cut(safe(name), maxName)) + plumb.Extension
}

// devices are names that Windows keeps for itself, whatever follows the dot.
var devices = []string{"con", "prn", "aux", "nul"}

// notDevice returns a name that is a file on Windows too.
func notDevice(name string) string {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	stem = strings.TrimSpace(stem)
	for _, d := range devices {
		if stem == d {
			return "_" + name
		}
	}
	if len(stem) == 4 && (strings.HasPrefix(stem, "com") || strings.HasPrefix(stem, "lpt")) && strings.Contains("0123456789", stem[3:]) {
		return "_" + name
	}
	if name == "" {
		return "_"
	}
	return name
}

// freePath returns the path, with a number before its ending where a file is
// there already.
func freePath(path string, taken func(string) bool) string {
	ending := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ending)
	for n := 2; n < 1000 && taken(path); n++ {
		path = fmt.Sprintf("%s (%d)%s", stem, n, ending)
	}
	return path
}
