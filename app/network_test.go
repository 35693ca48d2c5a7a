package app_test

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// callers are the packages that may import one that can reach a network, and
// why each does. Nothing leaves the computer unless a person exports it.
var callers = map[string]string{
	"github.com/google/uuid":              "reads the hardware address for ids of version 1, which we do not make",
	"github.com/godbus/dbus/v5":           "asks the desktop of this computer for its light or dark look",
	"fyne.io/fyne/v2":                     "can parse addresses",
	"fyne.io/fyne/v2/internal/repository": "can open web addresses, which the program never gives it",
	"plumbline/app":                       "looks whether the screen answers on its local socket",
}

// networked are the packages of the standard library that can reach a network.
var networked = []string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls", "golang.org/x/net/websocket"}

// TestNothingCallsTheNetwork holds the linked packages to the list above, for
// the program with and without a window.
func TestNothingCallsTheNetwork(t *testing.T) {
	for _, build := range []struct{ cgo, tags string }{
		{"0", "headless"}, {"1", "migrated_fynedo,no_emoji"},
	} {
		cmd := exec.Command("go", "list", "-deps", "-tags", build.tags, "-f", `{{if not .Standard}}{{.ImportPath}} {{join .Imports " "}}{{end}}`, "plumbline")
		cmd.Env = append(os.Environ(), "CGO_ENABLED="+build.cgo)
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		packages := strings.Split(strings.TrimSpace(string(out)), "\n")
		if len(packages) < 20 {
			t.Fatalf("%s: only %d packages: the test looks in the wrong place", build.tags, len(packages))
		}
		for _, line := range packages {
			fields := strings.Fields(line)
			if len(fields) < 2 {
				continue
			}
			for _, imported := range fields[1:] {
				if _, ok := callers[fields[0]]; !ok && slices.Contains(networked, imported) {
					t.Errorf("%s: %s imports %s; nothing may leave the computer by itself", build.tags, fields[0], imported)
				}
			}
		}
	}
}
