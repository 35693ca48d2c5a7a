// Package e2e drives the real program on a virtual screen, as a person would:
// by keyboard, and by mouse. It holds tests only, behind the tag e2e, and
// needs Linux with Xvfb, xkbcomp, xdotool, xclip, poppler and qpdf.
//
//	go test -tags e2e ./app/e2e -args -program PATH [-out FOLDER]
//
// What is written in a window is seen in pictures alone (-out keeps them). The
// tests go by the window's title, which names the place, by what is saved, and
// by where something is drawn.
package e2e
