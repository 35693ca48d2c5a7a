package storage

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// digest returns the hash of the parts; each is counted, so that moving a
// character from one to the next changes it.
func digest(parts ...string) string {
	h := sha256.New()
	var n [8]byte
	for _, p := range parts {
		binary.BigEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil))
}
