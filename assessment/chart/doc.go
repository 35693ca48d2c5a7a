// Package chart computes where the marks of the plumb-line charts stand: the
// outline of the bob, the scale, the gap, the places of the labels. Screen and
// print paint the same numbers. It holds plain geometry in whatever unit the
// caller uses and must not import a toolkit, a PDF writer, fonts or colours.
package chart
