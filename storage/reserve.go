package storage

import (
	"errors"
	"math/rand/v2"
	"os"

	"plumbline/assessment"
)

// reserveSize is the space kept for the last answers on a full disk.
const reserveSize = 1 << 20

func reservePath(path string) string { return path + ".reserve" }

// keepReserve makes the file that is given up when the disk is full. Where it
// cannot be made, Cramped tells.
func (w *Workspace) keepReserve() {
	path := reservePath(w.path)
	if size(path) == reserveSize {
		return
	}
	if err := replace(path, noise()); err != nil {
		return // no room: the workspace works, and Cramped tells
	}
}

// noise cannot be compressed, so that it takes its space on any file system.
func noise() []byte {
	raw := make([]byte, reserveSize)
	if _, err := rand.NewChaCha8([32]byte{}).Read(raw); err != nil {
		return nil
	}
	return raw
}

// Cramped reports whether the disk is nearly full: the reserve was used up, or
// there was no room for it. The next Open makes it anew where it can.
func (w *Workspace) Cramped() bool { return size(reservePath(w.path)) < reserveSize }

// withReserve runs f, and once more with the space of the reserve where the
// disk is full.
func withReserve(path string, f func() error) error {
	err := f()
	var told *assessment.Error
	if !errors.As(err, &told) || told.Key != "storage.full" || os.Remove(reservePath(path)) != nil {
		return err
	}
	return f()
}
