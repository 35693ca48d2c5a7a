package app

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

// TestQuietStart: the window toolkit says nothing on the terminal before a
// command runs, whatever the locale.
func TestQuietStart(t *testing.T) {
	for _, locale := range []string{"C.UTF-8", "x", "POSIX"} {
		var said bytes.Buffer
		again := exec.Command(os.Args[0], "-test.list", "NONE")
		again.Env = append(os.Environ(), "LC_ALL="+locale, "LANG="+locale)
		again.Stderr = &said
		if err := again.Run(); err != nil {
			t.Fatal(err)
		}
		if said.Len() > 0 {
			t.Errorf("%s: %s", locale, said.String())
		}
	}
}
