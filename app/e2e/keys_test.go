//go:build e2e && linux

package e2e

import (
	"fmt"
	"os/exec"
	"regexp"
	"strings"
)

// The keys that learn new characters: those for volume, mail and the like.
const firstSpareKey = 208

var spareKeys = regexp.MustCompile(`key <I2\d\d> *\{[^}]*\};`)

// learn puts every character of the text on a key of the keyboard. Otherwise
// xdotool borrows one key for all of them in turn, and the program may look up
// what a key means when it means something else already.
func (s *screen) learn(text string) {
	s.t.Helper()
	keymap, err := exec.Command("xkbcomp", s.display, "-").Output()
	if err != nil {
		s.t.Fatalf("read the keyboard: %v", err)
	}
	head, symbols, found := strings.Cut(spareKeys.ReplaceAllString(string(keymap), ""), "xkb_symbols ")
	name, symbols, open := strings.Cut(symbols, "{")
	if !found || !open {
		s.t.Fatal("the keyboard has no symbols")
	}
	var keys strings.Builder
	for i, r := range []rune(text) {
		fmt.Fprintf(&keys, "\n    key <I%d> { [ U%04X ] };", firstSpareKey+i, r)
	}
	load := exec.Command("xkbcomp", "-w", "0", "-", s.display)
	load.Stdin = strings.NewReader(head + "xkb_symbols " + name + "{" + keys.String() + symbols)
	if out, err := load.CombinedOutput(); err != nil {
		s.t.Fatalf("teach the keyboard: %v: %s", err, out)
	}
}
