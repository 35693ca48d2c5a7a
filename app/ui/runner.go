package ui

import (
	"context"
	"errors"
	"runtime/debug"

	"fyne.io/fyne/v2"

	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// Runner runs work beside the window. It is the one place that starts
// goroutines and comes back to the window's own.
type Runner struct {
	// Inline runs everything at once on the caller's goroutine, for tests.
	Inline bool
	// Crash notes a panic in the work and returns the file; nil lets it pass.
	Crash func(what any, stack []byte) (file string)
}

// Run starts work and calls done with its error on the window's goroutine. The
// returned function cancels the work; done is called all the same.
func (r Runner) Run(work func(context.Context) error, done func(error)) (cancel func()) {
	ctx, cancel := context.WithCancel(context.Background())
	if r.Inline {
		done(r.survive(ctx, work))
		return cancel
	}
	go func() {
		err := r.survive(ctx, work)
		fyne.Do(func() {
			cancel()
			widget.Survive(func() { done(err) })
		})
	}()
	return cancel
}

// errCrash stands for a panic, whose words may hold what a person typed.
var errCrash = errors.New("the work ended in a panic")

// survive turns a panic in the work into its error.
func (r Runner) survive(ctx context.Context, work func(context.Context) error) (err error) {
	defer func() {
		if r.Crash == nil {
			return
		}
		if what := recover(); what != nil {
			err = assessment.Fail("safety.crashed", errCrash, "path", r.Crash(what, debug.Stack()))
		}
	}()
	return work(ctx)
}

// Post does something on the window's goroutine, from beside the window.
func (r Runner) Post(do func()) {
	if r.Inline {
		do()
		return
	}
	fyne.Do(do)
}

// Later does something on the window's goroutine once what it does now has
// ended.
func (r Runner) Later(do func()) {
	if r.Inline {
		do()
		return
	}
	go fyne.Do(do)
}
