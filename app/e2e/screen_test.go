//go:build e2e && linux

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
	programFlag = flag.String("program", "", "the built program")
	outFlag     = flag.String("out", "", "folder for pictures and reports; none are kept without it")
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

// picture is what was on the screen at one moment.
type picture struct {
	rows []byte
	line int
	size image.Point
}

// look returns what is on the screen now.
func (s *screen) look() picture {
	s.t.Helper()
	rows, line := s.pixels()
	return picture{rows, line, s.size}
}

// ColorModel is part of image.Image.
func (p picture) ColorModel() color.Model { return color.NRGBAModel }

// Bounds is part of image.Image.
func (p picture) Bounds() image.Rectangle { return image.Rectangle{Max: p.size} }

// At is part of image.Image.
func (p picture) At(x, y int) color.Color { return p.at(x, y) }

func (p picture) at(x, y int) color.NRGBA {
	pixel := p.rows[y*p.line+4*x:]
	return color.NRGBA{R: pixel[2], G: pixel[1], B: pixel[0], A: 255}
}

// ground is the colour of the bare window, or of what lies over all of it.
func (p picture) ground() color.NRGBA { return p.at(2, p.size.Y-3) }

// same reports whether two pictures show the same in a part.
func (p picture) same(other picture, where image.Rectangle) bool {
	for y := where.Min.Y; y < where.Max.Y; y++ {
		for x := where.Min.X; x < where.Max.X; x++ {
			if p.at(x, y) != other.at(x, y) {
				return false
			}
		}
	}
	return true
}

var pictureSeed = maphash.MakeSeed()

// sum returns a number that stands for what is on the screen.
func (s *screen) sum() uint64 {
	s.t.Helper()
	rows, _ := s.pixels()
	return maphash.Bytes(pictureSeed, rows)
}

// calm waits until the screen has not changed for a moment, so that what was
// done has been drawn before the next step.
func (s *screen) calm() {
	s.t.Helper()
	const glance, still = 12 * time.Millisecond, 70 * time.Millisecond
	var last uint64
	since := time.Now()
	for end := since.Add(patience); time.Now().Before(end); time.Sleep(glance) {
		if sum := s.sum(); sum != last {
			last, since = sum, time.Now()
		} else if time.Since(since) > still {
			return
		}
	}
	s.t.Fatal("the screen does not come to rest")
}

// keep writes a picture of the screen where pictures are wanted. A page that
// has just come may take a while to be drawn.
func (s *screen) keep(name string) {
	s.t.Helper()
	if *outFlag == "" {
		return
	}
	time.Sleep(300 * time.Millisecond)
	s.calm()
	s.save(filepath.Join(*outFlag, name+".png"))
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
	if *outFlag != "" {
		s.save(filepath.Join(*outFlag, "failed-"+s.t.Name()+".png"))
	}
	s.t.Fatal(words())
}
