package widget

import "runtime/debug"

// caught gets what a person's click, key or look at a page ended in, if that
// was a panic.
var caught func(what any, stack []byte)

// OnPanic sets what is told of a panic in what a widget calls or in how a page
// is laid out, so that the program goes on. Without it, nil, a panic goes on
// its way.
func OnPanic(told func(what any, stack []byte)) { caught = told }

// Survive runs f and tells of a panic in it.
func Survive(f func()) {
	defer func() {
		if caught == nil {
			return
		}
		if what := recover(); what != nil {
			caught(what, debug.Stack())
		}
	}()
	f()
}
