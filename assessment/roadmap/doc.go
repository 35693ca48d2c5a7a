// Package roadmap chooses actions out of the library: which to begin with, a
// plan in three horizons with the forecast after each, the cheapest way to a
// group's next level, and how steady the first choices are. It holds pure
// functions: the same input always gives the same plan, and a random source is
// passed in where one is needed.
//
// It imports assessment and assessment/scoring; it knows no text, no clock and
// no file.
package roadmap
