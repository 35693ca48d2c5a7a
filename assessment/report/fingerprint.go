package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// Fingerprint returns three groups of four digits by which two people can tell
// that they hold the same answers: the start of the SHA-256 of the canonical
// answers file. It is "" where that file cannot be written.
func Fingerprint(qn *assessment.Questionnaire, a *assessment.Assessment) string {
	var canonical bytes.Buffer
	if err := exchange.WriteAnswers(&canonical, qn, *a); err != nil {
		return ""
	}
	return Digits(canonical.Bytes())
}

// Digits returns three groups of four digits that stand for the bytes: the
// start of their SHA-256.
func Digits(b []byte) string {
	sum := sha256.Sum256(b)
	n := binary.BigEndian.Uint64(sum[:8]) % 1e12
	return fmt.Sprintf("%04d %04d %04d", n/1e8, n/1e4%1e4, n%1e4)
}
