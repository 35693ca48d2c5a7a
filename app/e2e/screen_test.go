//go:build e2e

package e2e

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long the driver waits for something to appear on a busy
// machine before it gives up. It is a limit, not a measure.
const patience = 40 * time.Second

// screen is a virtual display with one program on it.
type screen struct {
	t       *testing.T
	display string
	shots   string // folder for pictures, "" for none
	program *exec.Cmd
	window  string // xdotool's id of the program's window
	env     []string
	size    [2]int
}

// newScreen starts a virtual display of that size.
func newScreen(t *testing.T, width, height int, shots string) *screen {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0",
		fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp", "-ac")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		t.Fatalf("start Xvfb: %v", err)
	}
	write.Close()
	number := make([]byte, 16)
	n, err := read.Read(number)
	if err != nil {
		t.Fatalf("Xvfb told no display: %v", err)
	}
	s := &screen{t: t, display: ":" + strings.TrimSpace(string(number[:n])), shots: shots, size: [2]int{width, height}}
	t.Cleanup(func() {
		s.kill()
		server.Process.Kill()
		server.Wait()
		read.Close()
	})
	return s
}

// start runs the program and waits for its window to fill the screen.
func (s *screen) start(program string, args ...string) {
	s.t.Helper()
	s.program = exec.Command(program, args...)
	s.program.Env = append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1")
	s.program.Env = append(s.program.Env, s.env...)
	var log bytes.Buffer
	s.program.Stdout, s.program.Stderr = &log, &log
	if err := s.program.Start(); err != nil {
		s.t.Fatalf("start %s: %v", program, err)
	}
	s.t.Cleanup(func() {
		if s.t.Failed() && log.Len() > 0 {
			s.t.Logf("the program said:\n%s", log.String())
		}
	})
	s.window = s.waitWindow()
	s.tool("windowmove", "--sync", s.window, "0", "0")
	s.tool("windowsize", s.window, fmt.Sprint(s.size[0]), fmt.Sprint(s.size[1]))
	s.tool("windowfocus", s.window)
	s.settle()
}

func (s *screen) waitWindow() string {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		out, err := s.xdotool("search", "--onlyvisible", "--name", "Plumbline|准绳")
		if err == nil && len(strings.Fields(out)) > 0 {
			return strings.Fields(out)[0]
		}
	}
	s.t.Fatal("no window appeared")
	return ""
}

// kill ends the program at once, as a power cut would.
func (s *screen) kill() {
	if s.program == nil {
		return
	}
	s.program.Process.Kill()
	s.program.Wait()
	s.program = nil
}

func (s *screen) xdotool(args ...string) (string, error) {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display)
	out, err := cmd.CombinedOutput()
	return strings.TrimSpace(string(out)), err
}

func (s *screen) tool(args ...string) string {
	s.t.Helper()
	out, err := s.xdotool(args...)
	if err != nil {
		s.t.Fatalf("xdotool %v: %v: %s", args, err, out)
	}
	return out
}

// key presses keys one after the other, by xdotool's names.
func (s *screen) key(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		s.tool("key", "--clearmodifiers", k)
		s.settle()
	}
}

// write types a text into the focused field.
func (s *screen) write(text string) {
	s.t.Helper()
	s.tool("type", "--delay", "40", text)
	s.settle()
}

// click presses the left button at a place.
func (s *screen) click(x, y int) {
	s.t.Helper()
	s.tool("mousemove", "--sync", fmt.Sprint(x), fmt.Sprint(y))
	s.settle()
	s.tool("click", "1")
	s.settle()
}

// title returns the window's title, which names the place in the program.
func (s *screen) title() string { return s.tool("getwindowname", s.window) }

// waitTitle waits until the title contains the words.
func (s *screen) waitTitle(words string) {
	s.t.Helper()
	got := ""
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if got = s.title(); strings.Contains(got, words) {
			return
		}
	}
	s.shot("failed")
	s.t.Fatalf("the window's title is %q, want %q in it", got, words)
}

// shot takes a picture of the screen where pictures are wanted.
func (s *screen) shot(name string) {
	s.t.Helper()
	if s.shots == "" {
		return
	}
	s.settle()
	file := filepath.Join(s.shots, name+".png")
	cmd := exec.Command("import", "-silent", "-window", "root", file)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		s.t.Fatalf("picture %s: %v: %s", file, err, out)
	}
}

// settle gives the program the time of a person's glance, so that what was
// done has been drawn before the next step.
func (s *screen) settle() { time.Sleep(120 * time.Millisecond) }
