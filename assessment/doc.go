// Package assessment holds the nouns of the program: the questionnaire that is
// asked, the company that answers, its answers, and the store that keeps them.
//
// It knows no window, no database, no clock and no random source; those are
// passed in. It imports the standard library only.
package assessment
