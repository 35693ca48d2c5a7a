package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// Workspace is an open workspace; it is the program's assessment.Store.
type Workspace struct {
	db    *sql.DB
	path  string
	file  os.FileInfo // tells whether path still is the file that we opened
	uuid  string
	now   assessment.Clock
	newID func() string

	current *assessment.Questionnaire // with its hashes

	mu    sync.Mutex // guards older
	older map[string]*assessment.Questionnaire

	keeping sync.Mutex // held while a copy is made or changed
	closing sync.Once
}

var _ assessment.Store = (*Workspace)(nil)

// Open opens the workspace in the file at path, and makes folder and file
// where they do not exist yet. New assessments are answered with qn. A file
// that is in use, damaged, from a newer program or not ours is refused and
// left as it is.
func Open(path string, qn *assessment.Questionnaire, now assessment.Clock, newID func() string) (*Workspace, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, failure(path, err)
	}
	w := &Workspace{path: path, now: now, newID: newID,
		older: map[string]*assessment.Questionnaire{}}
	if w.current, err = hashed(qn); err != nil {
		return nil, err
	}
	holding.Lock()
	defer holding.Unlock()
	if isHeld(path) {
		return nil, assessment.Fail("storage.busy", nil, "path", path)
	}
	if err := withReserve(path, w.openPatiently); err != nil {
		return nil, err
	}
	hold(w)
	w.keepReserve()
	// What cannot be removed now is tried again by the next Open.
	_ = w.emptyBin()
	return w, nil
}

// openPatiently tries a few times, for a fifth of a second at most: of two
// programs that start at the same moment each may stand in the other's way,
// and then neither would open the workspace.
func (w *Workspace) openPatiently() error {
	err := w.open()
	for tries := 0; tries < 4 && isBusy(err); tries++ {
		time.Sleep(10*time.Millisecond + rand.N(40*time.Millisecond))
		err = w.open()
	}
	return err
}

// hashed returns the questionnaire itself if it carries its hashes, otherwise
// a copy that does.
func hashed(qn *assessment.Questionnaire) (*assessment.Questionnaire, error) {
	if qn.Full != "" && qn.Meaning != "" {
		return qn, nil
	}
	with := *qn
	var err error
	if with.Meaning, with.Full, err = exchange.Hashes(qn); err != nil {
		return nil, fmt.Errorf("hash the questionnaire: %w", err)
	}
	return &with, nil
}

func (w *Workspace) open() error {
	if err := settle(w.path); err != nil {
		return err
	}
	before := readSide(w.path)
	fresh, err := inspect(w.path, before)
	if err != nil {
		return err
	}
	if err := prepare(w.path, fresh); err != nil {
		return err
	}
	w.db = connect(w.path, fresh)
	if err := w.start(before); err != nil {
		return errors.Join(failure(w.path, err), w.db.Close())
	}
	return nil
}

// start takes the lock, brings the schema up to date and looks for damage.
func (w *Workspace) start(before *side) error {
	var mode string
	if err := w.db.QueryRow("PRAGMA journal_mode").Scan(&mode); err != nil {
		return fmt.Errorf("take the lock: %w", err)
	}
	if mode != "wal" {
		return fmt.Errorf("journal mode is %q", mode)
	}
	var check string
	if err := w.db.QueryRow("PRAGMA quick_check(1)").Scan(&check); err != nil {
		return fmt.Errorf("check the file: %w", err)
	}
	if check != "ok" {
		return assessment.Fail("storage.damaged_file", errors.New(check), "path", w.path)
	}
	if err := w.transact(func(tx *sql.Tx) error { return checkSchema(tx, w.path) }); err != nil {
		return err
	}
	if err := w.backUpFirst(); err != nil {
		return err
	}
	if err := migrate(w.db); err != nil {
		return err
	}
	if err := w.identify(); err != nil {
		return err
	}
	counts, err := w.count()
	if err != nil {
		return err
	}
	if before.had() && before.UUID == w.uuid && counts.Assessments == 0 {
		return assessment.Fail("storage.emptied", nil, "path", w.path)
	}
	w.file, err = os.Stat(w.path)
	return err
}

// identify gives a new workspace its uuid and reads that of an old one.
func (w *Workspace) identify() error {
	err := w.db.QueryRow("SELECT uuid FROM workspace").Scan(&w.uuid)
	if err == nil {
		return nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("read the workspace's name: %w", err)
	}
	w.uuid = w.newID()
	if _, err := w.db.Exec("INSERT INTO workspace (only_row, uuid, created) VALUES (1, ?, ?)",
		w.uuid, stamp(w.now())); err != nil {
		return fmt.Errorf("name the workspace: %w", err)
	}
	return nil
}

// Path returns the workspace's file.
func (w *Workspace) Path() string { return w.path }

// Close writes the side file, closes the workspace and gives it free for
// other programs. Closing again does nothing.
func (w *Workspace) Close() error {
	var err error
	w.closing.Do(func() {
		err = errors.Join(w.writeSide(), w.db.Close())
		release(w)
	})
	if err != nil {
		return failure(w.path, fmt.Errorf("close: %w", err))
	}
	return nil
}

// saving is inTx for what a person wants saved. Where the disk is full, f runs
// once more with the space of the reserve.
func (w *Workspace) saving(f func(tx *sql.Tx) error) error {
	return withReserve(w.path, func() error { return w.inTx(f) })
}

// inTx runs f in a transaction and looks afterwards whether the file that was
// written still is the one at the workspace's path.
func (w *Workspace) inTx(f func(tx *sql.Tx) error) error {
	if err := w.transact(f); err != nil {
		return failure(w.path, err)
	}
	info, err := os.Stat(w.path)
	if err != nil || !os.SameFile(info, w.file) {
		return assessment.Fail("storage.gone", err, "path", w.path)
	}
	return nil
}

func (w *Workspace) transact(f func(tx *sql.Tx) error) error {
	tx, err := w.db.BeginTx(context.Background(), nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := f(tx); err != nil {
		return errors.Join(err, rollback(tx))
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// rollback ends the transaction. After a full disk SQLite may have ended it
// already, which is as good.
func rollback(tx *sql.Tx) error {
	err := tx.Rollback()
	if err == nil || errors.Is(err, sql.ErrTxDone) || codeOf(err) == sqliteError {
		return nil
	}
	return fmt.Errorf("roll back: %w", err)
}

// layout is RFC 3339 with a fixed width, so that times sort as texts.
const layout = "2006-01-02T15:04:05.000000000Z"

func stamp(t time.Time) string { return t.UTC().Format(layout) }
