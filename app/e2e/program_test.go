//go:build e2e && linux

package e2e

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// desk is a person's computer: a screen, a home, and the program when it runs.
type desk struct {
	*screen
	home string // home, settings, data and the opened files
	env  []string

	// For a program that runs as another user.
	user        *syscall.Credential
	programPath string

	running *exec.Cmd
	said    *output
	window  string // xdotool's id of the program's window
}

// output is what a program printed; it may be read while the program runs.
type output struct {
	mu  sync.Mutex
	all bytes.Buffer
}

// Write is part of io.Writer.
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.all.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.all.String()
}

// newDesk returns a computer of its own, used for the first time, with a
// screen of that size.
func newDesk(t *testing.T, width, height int, locale string) *desk {
	t.Helper()
	home := t.TempDir()
	return deskAt(t, home, width, height, locale)
}

// deskAt returns a computer with that home, which may have been used before.
func deskAt(t *testing.T, home string, width, height int, locale string) *desk {
	t.Helper()
	d := &desk{screen: newScreen(t, width, height), home: home}
	d.env = append(personEnv(t, home, locale), "DISPLAY="+d.display, "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1")
	t.Cleanup(func() {
		d.kill()
		if t.Failed() && d.said != nil {
			t.Logf("the program said:\n%s", d.said)
		}
	})
	return d
}

// personEnv is the environment of a person with that home. Files are opened
// with a script that only notes which.
func personEnv(t *testing.T, home, locale string) []string {
	t.Helper()
	bin := filepath.Join(home, "bin")
	if err := os.MkdirAll(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	script := fmt.Sprintf("#!/bin/sh\nprintf '%%s\\n' \"$1\" >> '%s'\n", openedFiles(home))
	if err := os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return []string{"PATH=" + bin + ":" + os.Getenv("PATH"), "HOME=" + home, "LANG=" + locale,
		"XDG_DATA_HOME=" + filepath.Join(home, "data"), "XDG_CACHE_HOME=" + filepath.Join(home, "cache"),
		"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "TMPDIR=" + os.TempDir()}
}

func openedFiles(home string) string { return filepath.Join(home, "opened") }

// workspace is where the program keeps what the person answers.
func (d *desk) workspace() string {
	return filepath.Join(d.home, "data", "Plumbline", "workspace.plumbline")
}

// opened returns what the program asked the system to open last.
func (d *desk) opened() string {
	raw, err := os.ReadFile(openedFiles(d.home))
	lines := strings.Fields(string(raw))
	if err != nil || len(lines) == 0 {
		return "" // not yet
	}
	return lines[len(lines)-1]
}

// program returns the path of the built program.
func program(t *testing.T) string {
	t.Helper()
	if *programFlag == "" {
		t.Fatal("no program: go test -tags e2e ./app/e2e -args -program PATH")
	}
	path, err := filepath.Abs(*programFlag)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// start runs the program and waits until its window fills the screen and
// shows the words in its title.
func (d *desk) start(title string) {
	d.t.Helper()
	d.running = d.command()
	d.said = &output{}
	d.running.Stdout, d.running.Stderr = d.said, d.said
	if err := d.running.Start(); err != nil {
		d.t.Fatalf("start the program: %v", err)
	}
	d.until(func() bool {
		found, err := d.xdotool("search", "--onlyvisible", "--name", title)
		if fields := strings.Fields(found); err == nil && len(fields) > 0 {
			d.window = fields[0]
			return true
		}
		return false
	}, func() string { return fmt.Sprintf("no window “%s” appeared; the program said: %s", title, d.said) })
	d.fill()
}

// fill lets the window fill the screen, with the keyboard on it, and waits
// until it is drawn in that size.
func (d *desk) fill() {
	d.t.Helper()
	d.park()
	d.do("windowmove", d.window, "0", "0")
	d.calm()
	before := d.sum()
	d.do("windowsize", d.window, fmt.Sprint(d.size.X), fmt.Sprint(d.size.Y))
	d.do("windowfocus", d.window)
	last := d.size.Sub(image.Pt(3, 3))
	d.until(func() bool { return d.sum() != before && d.look().at(last.X, last.Y) != color.NRGBA{A: 255} },
		func() string { return "the window does not fill the screen" })
	d.calm()
}

// kill ends the program at once, as a power cut would.
func (d *desk) kill() {
	if d.running == nil {
		return
	}
	_ = d.running.Process.Kill() // it may have ended by itself
	_ = d.running.Wait()
	d.running = nil
}

// quit asks the program to end, as the system does when a person logs out,
// and waits until it has.
func (d *desk) quit() {
	d.t.Helper()
	if err := d.running.Process.Signal(syscall.SIGTERM); err != nil {
		d.t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- d.running.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			d.t.Errorf("the program ended with %v", err)
		}
	case <-time.After(patience):
		_ = d.running.Process.Signal(syscall.SIGQUIT) // it says where it stands; kill ends it in any case
		<-ended
		d.t.Fatalf("the program does not end when it is asked to: %s", d.said)
	}
	d.running = nil
	calmWords(d.t, d.said.String())
}

// ownNoise is what Fyne prints when it reads its settings, which we do not use,
// while it writes them on the way out.
var ownNoise = regexp.MustCompile(`.*Preferences load error.*\n(.*Cause: .*\n)?(.*At: .*\n)?`)

// calmWords fails where a program printed a stack trace or an inner error.
func calmWords(t *testing.T, said string) {
	t.Helper()
	said = ownNoise.ReplaceAllString(said, "")
	for _, word := range []string{"panic", "goroutine ", "Fyne error", ".go:"} {
		if strings.Contains(said, word) {
			t.Errorf("the program said:\n%s", said)
			return
		}
	}
}

// command is the program with arguments, as this person runs it: on a computer
// without any network.
func (d *desk) command(args ...string) *exec.Cmd {
	path := d.programPath
	if path == "" {
		path = program(d.t)
	}
	cmd := exec.Command(path, args...)
	cmd.Env = d.env
	if d.user != nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: d.user}
	}
	disconnect(d.t, cmd)
	return cmd
}
