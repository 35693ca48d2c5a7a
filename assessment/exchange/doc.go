// Package exchange reads and writes what leaves the program as a file: answers
// files and questionnaires. It works on readers, writers and bytes; it opens no
// file and knows no storage and no window.
package exchange
