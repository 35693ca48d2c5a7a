package cli

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
)

// batch does n pieces of work on all cores. It calls finished for every piece
// in order, as soon as the ones before it are done too, and stops calling it
// with the first error that finished returns.
func batch(n int, work func(i int) error, finished func(i int, err error) error) error {
	results := make([]chan error, n)
	for i := range results {
		results[i] = make(chan error, 1)
	}
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for i := range next {
				results[i] <- work(i)
			}
		}()
	}
	go func() {
		defer close(next)
		for i := range n {
			next <- i
		}
	}()
	defer workers.Wait()
	var failed error
	for i := range n {
		if err := <-results[i]; failed == nil {
			failed = finished(i, err)
		}
	}
	return failed
}

// meter tells on a terminal how many pieces of long work are done. Elsewhere it
// is silent.
type meter struct {
	w     io.Writer
	words func(done, all int) string
	all   int
	last  int // width of what stands on the line
}

// newMeter returns a meter that writes to w if that is a terminal and there is
// more than one piece.
func newMeter(w io.Writer, all int, words func(done, all int) string) *meter {
	f, ok := w.(*os.File)
	if ok && all > 1 {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return &meter{w: w, words: words, all: all}
		}
	}
	return &meter{}
}

// show writes over the line how many are done.
func (m *meter) show(done int) {
	if m.w == nil {
		return
	}
	line := m.words(done, m.all)
	fmt.Fprintf(m.w, "\r%s%s", line, strings.Repeat(" ", max(0, m.last-len(line))))
	m.last = len(line)
}

// clear takes the line away, so that what follows stands alone.
func (m *meter) clear() {
	if m.w != nil && m.last > 0 {
		fmt.Fprintf(m.w, "\r%s\r", strings.Repeat(" ", m.last))
		m.last = 0
	}
}
