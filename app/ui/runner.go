package ui

import (
	"context"

	"fyne.io/fyne/v2"
)

// Runner runs work beside the window. It is the one place that starts
// goroutines and comes back to the window's own.
type Runner struct {
	// Inline runs everything at once on the caller's goroutine, for tests.
	Inline bool
}

// Run starts work and calls done with its error on the window's goroutine. The
// returned function cancels the work; done is called all the same.
func (r Runner) Run(work func(context.Context) error, done func(error)) (cancel func()) {
	ctx, cancel := context.WithCancel(context.Background())
	if r.Inline {
		done(work(ctx))
		return cancel
	}
	go func() {
		err := work(ctx)
		fyne.Do(func() {
			cancel()
			done(err)
		})
	}()
	return cancel
}
