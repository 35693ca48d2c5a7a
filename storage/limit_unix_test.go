//go:build unix

package storage

import (
	"fmt"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"plumbline/assessment"
)

// limited is a child that may not let a file grow: it saves until it is
// refused, copies nothing it cannot finish, and says what happened.
func limited(path string) int {
	signal.Ignore(syscall.SIGXFSZ)
	w, err := Open(path, sample("1"), time.Now, nextID)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	rows, err := w.List()
	if err != nil {
		fmt.Println(err)
		return 1
	}
	size := uint64(size(path))
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: size}); err != nil {
		fmt.Println(err)
		return 1
	}
	for i := 1; ; i++ {
		a := numbered(i)
		a.WhoKnows = strings.Repeat("x", 2000)
		if err := w.SaveAnswer(rows[0].ID, question(i), a); err != nil {
			_, berr := w.BackUp(ctx, ByHand)
			_, lerr := w.Load(rows[0].ID)
			fmt.Println("saved", i-1, "|", err, "|", berr, "|", lerr)
			return 0
		}
	}
}

// TestFileSizeLimit lets no file grow: what was acknowledged is there, the
// refusal is told, and no half backup looks finished.
func TestFileSizeLimit(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	id := create(t, w, firm("甲")).ID
	create(t, w, firm(strings.Repeat("长", 60_000)))
	must(t, w.SaveAnswer(id, "D1.1", assessment.At(1))) // the newest comes first
	closed(t, w)
	v := act(t, path, "limit", "")
	v.lines.Scan()
	said := v.lines.Text()
	if err := v.Wait(); err != nil {
		t.Fatalf("the child said %q: %v", said, err)
	}
	var saved int
	if _, err := fmt.Sscanf(said, "saved %d |", &saved); err != nil || saved == 0 {
		t.Fatalf("the child said %q", said)
	}
	parts := strings.Split(said, "|")
	if !strings.Contains(parts[1], "storage.") || !strings.HasSuffix(parts[3], "<nil>") {
		t.Errorf("the child said %q", said)
	}
	w = open(t, path)
	a := load(t, w, id).Assessment
	if got := a.Answer(question(saved)); got.Note != numbered(saved).Note {
		t.Errorf("acknowledged %d, found %+v", saved, got)
	}
	for _, c := range listed(t, path) {
		if c.Damage != nil {
			t.Errorf("%s: %v", c.Path, c.Damage)
		}
	}
}
