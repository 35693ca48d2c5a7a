//go:build !linux

package storage

import "testing"

// asOrdinaryUser runs f; tests do not run as root here.
func asOrdinaryUser(t *testing.T, _ string, f func()) {
	t.Helper()
	f()
}
