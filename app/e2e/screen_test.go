//go:build e2e

package e2e

import (
	"bufio"
	"encoding/binary"
	"flag"
	"fmt"
	"hash/maphash"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var (
	programPath = flag.String("program", "", "the built program")
	picturesOut = flag.String("out", "", "folder for pictures and reports; none are kept without it")
)

// patience is how long the driver waits for something to appear on a busy
// machine before it gives up. It is a limit, not a measure.
const patience = 40 * time.Second

// screen is a virtual display. Xvfb keeps its picture in a file, so that it
// can be looked at many times a second.
type screen struct {
	t       *testing.T
	display string
	frame   string
	size    image.Point
}

// newScreen starts a virtual display of that size.
func newScreen(t *testing.T, width, height int) *screen {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	folder := t.TempDir()
	server := exec.Command("Xvfb", "-displayfd", "3", "-fbdir", folder, "-nolisten", "tcp", "-ac", "-noreset",
		"-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		t.Fatalf("start Xvfb: %v", err)
	}
	t.Cleanup(func() {
		_ = server.Process.Kill() // it has no more to do, and may be gone
		_ = server.Wait()
	})
	write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb told no display: %v", err)
	}
	return &screen{t: t, display: ":" + strings.TrimSpace(number),
		frame: filepath.Join(folder, "Xvfb_screen0"), size: image.Pt(width, height)}
}

// The places of Xvfb's picture file, which has the format of xwd.
const (
	xwdHeaderSize = 0
	xwdLineBytes  = 4 * 12
	xwdColours    = 4 * 19
	xwdColourSize = 12
)

// pixels returns the picture as rows of blue, green, red and an unused byte.
func (s *screen) pixels() (rows []byte, line int) {
	s.t.Helper()
	raw, err := os.ReadFile(s.frame)
	if err != nil {
		s.t.Fatalf("look at the screen: %v", err)
	}
	number := func(at int) int { return int(binary.BigEndian.Uint32(raw[at:])) }
	return raw[number(xwdHeaderSize)+number(xwdColours)*xwdColourSize:], number(xwdLineBytes)
}

// look returns what is on the screen now.
func (s *screen) look() *image.NRGBA {
	s.t.Helper()
	rows, line := s.pixels()
	img := image.NewNRGBA(image.Rectangle{Max: s.size})
	for y := range s.size.Y {
		for x := range s.size.X {
			p := rows[y*line+4*x:]
			img.SetNRGBA(x, y, color.NRGBA{R: p[2], G: p[1], B: p[0], A: 255})
		}
	}
	return img
}

var pictureSeed = maphash.MakeSeed()

// calm waits until the screen has not changed for a moment, so that what was
// done has been drawn before the next step.
func (s *screen) calm() {
	s.t.Helper()
	const glance, still = 15 * time.Millisecond, 90 * time.Millisecond
	var last uint64
	since := time.Now()
	for end := since.Add(patience); time.Now().Before(end); time.Sleep(glance) {
		rows, _ := s.pixels()
		if sum := maphash.Bytes(pictureSeed, rows); sum != last {
			last, since = sum, time.Now()
		} else if time.Since(since) > still {
			return
		}
	}
	s.t.Fatal("the screen does not come to rest")
}

// keep writes a picture of the screen where pictures are wanted.
func (s *screen) keep(name string) {
	s.t.Helper()
	if *picturesOut == "" {
		return
	}
	s.calm()
	s.save(filepath.Join(*picturesOut, name+".png"))
}

func (s *screen) save(path string) {
	s.t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, s.look()); err != nil {
		s.t.Fatalf("picture %s: %v", path, err)
	}
}

// until waits for a condition, and fails with the words if it never comes.
func (s *screen) until(holds func() bool, words func() string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return
		}
	}
	if *picturesOut != "" {
		s.save(filepath.Join(*picturesOut, "failed-"+s.t.Name()+".png"))
	}
	s.t.Fatal(words())
}
