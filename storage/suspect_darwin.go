package storage

import "syscall"

// local is MNT_LOCAL: the file system is in this computer.
const local = 0x1000

func onNetwork(path string) bool {
	var s syscall.Statfs_t
	return syscall.Statfs(existing(path), &s) == nil && s.Flags&local == 0
}
