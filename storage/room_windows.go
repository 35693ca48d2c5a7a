package storage

import (
	"syscall"
	"unsafe"
)

var diskFree = syscall.NewLazyDLL("kernel32.dll").NewProc("GetDiskFreeSpaceExW")

// Room returns how many bytes can still be written where the file is or would
// be, and whether the system tells.
func Room(path string) (free uint64, known bool) {
	folder, err := syscall.UTF16PtrFromString(existing(path))
	if err != nil {
		return 0, false
	}
	ok, _, _ := diskFree.Call(uintptr(unsafe.Pointer(folder)), uintptr(unsafe.Pointer(&free)), 0, 0) // ok tells
	return free, ok != 0
}
