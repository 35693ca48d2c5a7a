package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"modernc.org/sqlite"
)

// Another process is kept out by SQLite's exclusive lock. Within this process
// we look ourselves, before the file's header is read: see the package doc.
var (
	holding sync.Mutex // held while a workspace opens
	held    = map[*Workspace]bool{}
)

func isHeld(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return false
	}
	for w := range held {
		if os.SameFile(info, w.file) {
			return true
		}
	}
	return false
}

func hold(w *Workspace) { held[w] = true }

func release(w *Workspace) {
	holding.Lock()
	defer holding.Unlock()
	delete(held, w)
}

// connect returns a handle with one connection; nothing is opened yet.
func connect(path string, fresh bool) *sql.DB {
	// The order matters and the driver's own _pragma parameters would be sorted
	// by name: without locking_mode before journal_mode a workspace does not
	// open on a full disk.
	pragmas := []string{"locking_mode = EXCLUSIVE"}
	if fresh {
		// First of all writes, so that a file of ours is known as such even
		// if this run ends here.
		pragmas = append(pragmas, fmt.Sprintf("application_id = %d", applicationID))
	}
	pragmas = append(pragmas, "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
	return handle(connector{address: address(path), pragmas: pragmas})
}

// connectToRead returns a handle that only reads the file and leaves no other
// beside it. Nothing may change the file while it is open.
func connectToRead(path string) *sql.DB {
	return handle(connector{address: address(path) + "?mode=ro&immutable=1"})
}

func handle(c connector) *sql.DB {
	db := sql.OpenDB(c)
	db.SetMaxOpenConns(1)
	return db
}

// address writes the path as a file URI, so that a question mark or a percent
// sign in a folder's name stays what it is.
func address(path string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // Windows: file:///C:/...
	}
	return (&url.URL{Scheme: "file", Path: p}).String()
}

// connector prepares every connection.
type connector struct {
	address string
	pragmas []string
}

// Driver returns the SQLite driver.
func (c connector) Driver() driver.Driver { return sqliteDriver }

var sqliteDriver = &sqlite.Driver{}

// Connect opens the file and sets its pragmas; the first to reach the file
// takes the lock.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := sqliteDriver.Open(c.address)
	if err != nil {
		return nil, err
	}
	for _, p := range c.pragmas {
		if _, err := conn.(driver.ExecerContext).ExecContext(ctx, "PRAGMA "+p, nil); err != nil {
			return nil, errors.Join(fmt.Errorf("pragma %s: %w", p, err), conn.Close())
		}
	}
	return conn, nil
}
