//go:build linux || darwin

package storage

import "syscall"

// Room returns how many bytes can still be written where the file is or would
// be, and whether the system tells.
func Room(path string) (free uint64, known bool) {
	var s syscall.Statfs_t
	if syscall.Statfs(existing(path), &s) != nil {
		return 0, false
	}
	return uint64(s.Bavail) * uint64(s.Bsize), true
}
