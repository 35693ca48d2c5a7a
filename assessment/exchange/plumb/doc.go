// Package plumb reads and writes .plumb files: a package of assessments,
// questionnaires and what belongs to a workshop, either plain (a ZIP) or
// sealed (an age file whose content is that ZIP). docs/formats.md describes
// the format.
//
//	Sniff(head)                      what the first bytes are; the name is ignored
//	Read(r, size, unlock)            reads and checks everything, or refuses with one line
//	Write(w, file, seal)             checks, then writes; use Save to have it read back
//	Save(target, file, seal)         writes and reads back what lies in the target
//	File.Fingerprint()               three groups of four digits, the same on both sides
//	NewKey()                         a key pair for a facilitator
//	Suggest(random, words)           four words joined with hyphens
//
// Reading trusts nothing: every limit is in Limits, every name must match a
// known pattern, every byte of the archive must belong to an entry, and every
// JSON text must be exactly what this package would write for its content.
//
// Write takes a File whose Name says how errors call it and whose Manifest has
// Kind, ID, Created and Program; it fills in the rest. An assessment is written
// as its lineage tells it; one without a lineage begins one. Errors whose cause
// is ErrNeedsPassphrase, ErrWrongPassphrase, ErrNeedsKey or ErrWrongKey are
// those a person can do something about at once.
//
// The package knows no clock, no file and no window. The id and the time of a
// file are given by the caller; the same input gives the same plain bytes.
// Only sealing draws randomness, inside the age library.
package plumb
