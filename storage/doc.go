// Package storage keeps assessments in a workspace: one SQLite file that this
// program alone has open. A method that writes returns only when what it wrote
// is on disk and was read back.
//
// Its errors are assessment.Error values with a message for people. It imports
// the core, the database and its migrations; it knows no window, no seeds and
// no language.
//
// While a workspace is open nothing else in the process may open its file, not
// even to read: on Unix, closing any handle of a file drops the locks that the
// process holds on it.
package storage
