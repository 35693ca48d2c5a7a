package pdf

import (
	"strings"
	"testing"
)

func TestProofIsFoundAgain(t *testing.T) {
	const proof = `{"answers":"1234 5678 9012","note":"<&>"}`
	c := newCanvas(a4, details{proof: proof})
	c.addPage()
	raw := buildPDF(t, c)
	if got := Proof(raw); got != proof {
		t.Errorf("found %q", got)
	}
	packet := func(text string) string {
		return string(packetBegin) + "<" + proofName + ">" + text + "</" + proofName + ">" + string(packetEnd)
	}
	for name, c := range map[string]struct{ raw, want string }{
		"nothing":    {"", ""},
		"no end":     {string(packetBegin) + "<" + proofName + ">x</" + proofName + ">", ""},
		"no element": {string(packetBegin) + string(packetEnd), ""},
		"open":       {string(packetBegin) + "<" + proofName + ">x" + string(packetEnd), ""},
		"twice":      {packet("x") + packet("x"), "x"},
		"two":        {packet("x") + packet("y"), ""},
		"long":       {packet(strings.Repeat("x", mostMetadata)), ""},
		"not inside": {"<" + proofName + ">x</" + proofName + ">", ""},
	} {
		if got := Proof([]byte(c.raw)); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
