// Package quiet keeps off the terminal what libraries log before the program
// begins: the window toolkit complains about locales such as C.UTF-8 even where
// only a command runs, and a command's errors are one line of ours.
//
// Go initialises packages in the order of their import paths, each after those
// that it imports. So this package must import nothing but log, to come before
// text/template, which the toolkit needs and which comes before the toolkit.
package quiet

import (
	"io"
	"log"
)

var usual = log.Writer()

func init() { log.SetOutput(io.Discard) }

// End lets libraries log again.
func End() { log.SetOutput(usual) }
