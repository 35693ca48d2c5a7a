package plumb

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Fingerprint stands for a package in twelve digits that two people can
// compare aloud. It finds a wrong file, not a forger.
type Fingerprint uint64

// String returns three groups of four digits.
func (f Fingerprint) String() string {
	return fmt.Sprintf("%04d %04d %04d", f/1_0000_0000%1_0000, f/1_0000%1_0000, f%1_0000)
}

// fingerprintOf returns the fingerprint of the manifest's bytes.
func fingerprintOf(manifest []byte) Fingerprint {
	sum := sha256.Sum256(manifest)
	return Fingerprint(binary.BigEndian.Uint64(sum[:]) % 1_0000_0000_0000)
}
