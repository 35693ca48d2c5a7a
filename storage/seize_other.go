//go:build !unix

package storage

import (
	"errors"
	"io/fs"
	"os"
)

// seize opens the file, nil where there is none. While another program has it
// open, Windows lets nobody replace it.
func seize(path string) (*os.File, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, failure(path, err)
	}
	return f, nil
}

// letGo closes the file, which could not be replaced otherwise.
func letGo(f *os.File) error {
	if f == nil {
		return nil
	}
	return f.Close()
}
