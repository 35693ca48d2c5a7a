// Package report says what stands in a printed report, in which order, and
// leaves to others how it looks. A report is message keys with arguments,
// texts of the questionnaire in all languages, and numbers already rounded for
// print, so that every medium prints the same ones.
//
// It knows no font, no page, no language and no clock, and imports packages of
// assessment and the standard library only.
package report
