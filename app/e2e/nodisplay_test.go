//go:build e2e && linux

package e2e

import (
	"errors"
	"os/exec"
	"strings"
	"testing"

	"plumbline/app/i18n"
)

// TestNoDisplay checks that the program says in one line that there is no
// screen, whether none is named or the named one does not exist.
func TestNoDisplay(t *testing.T) {
	for _, c := range []struct{ locale, lang, display string }{
		{"en_US.UTF-8", "en", ""},
		{"zh_CN.UTF-8", "zh", ""},
		{"en_US.UTF-8", "en", "DISPLAY=:987"},
		{"en_US.UTF-8", "en", "DISPLAY=127.0.0.1:987"},
		{"en_US.UTF-8", "en", "DISPLAY=nonsense"},
		{"en_US.UTF-8", "en", "WAYLAND_DISPLAY=wayland-987"},
	} {
		cmd := exec.Command(program(t))
		cmd.Env = append(personEnv(t, t.TempDir(), c.locale), c.display)
		out, err := cmd.CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("%q: the program ended with %v, want exit status 1", c.display, err)
		}
		want := i18n.For(c.lang).T("error.window.display")
		if got := strings.TrimPrefix(string(out), "plumbline: "); got != want+"\n" {
			t.Errorf("%q: the program said %q, want %q", c.display, out, want)
		}
	}
}
