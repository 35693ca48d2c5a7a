// Command html writes a report once more as an HTML page, for another program
// to print: the words of each page, and a drawing for each of its figures.
//
//	go run ./bench/html REPORT.pdf FONTS >page.html
//
// It needs pdftotext and pdfinfo (Debian package poppler-utils). FONTS is the
// folder of the program's fonts.
package main

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "html: give a report and the folder of the fonts")
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	if err := write(out, os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "html:", err)
		os.Exit(1)
	}
}

func write(out *bufio.Writer, report, fonts string) error {
	words, err := output("pdftotext", "-raw", report, "-")
	if err != nil {
		return err
	}
	structure, err := output("pdfinfo", "-struct", report)
	if err != nil {
		return err
	}
	fonts, err = filepath.Abs(fonts)
	if err != nil {
		return err
	}
	pages := strings.Split(strings.TrimSuffix(words, "\f"), "\f")
	figures := strings.Count(structure, "Figure")
	head(out, fonts)
	for i, page := range pages {
		share := figures*(i+1)/len(pages) - figures*i/len(pages)
		sheet(out, strings.Split(strings.TrimSpace(page), "\n"), share)
	}
	fmt.Fprintln(out, "</body></html>")
	return out.Flush()
}

func output(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Stderr = os.Stderr
	raw, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return string(raw), nil
}

func head(out io.Writer, fonts string) {
	fmt.Fprintln(out, `<!doctype html><html><head><meta charset="utf-8"><title>Report</title><style>`)
	for weight, name := range map[string]string{"400": "Regular", "700": "Bold"} {
		fmt.Fprintf(out, "@font-face{font-family:P;font-weight:%s;src:url('file://%s/PlumblineSans-%s.ttf')}\n", weight, fonts, name)
	}
	fmt.Fprintln(out, `@page{size:A4;margin:10mm 18mm} body{font:7.5pt/1.3 P;color:#1b2a41;margin:0}
section{break-after:page;columns:2;column-gap:6mm} p{margin:0 0 .6mm} h1{font-size:16pt;margin:0 0 3mm;column-span:all}
svg{width:60mm;height:6mm;display:block}</style></head><body>`)
}

// sheet writes a page: its first lines as the heading, then lines and drawings
// by turns.
func sheet(out io.Writer, lines []string, figures int) {
	top := min(3, len(lines))
	fmt.Fprintf(out, "<section><h1>%s</h1>\n", html.EscapeString(strings.Join(lines[:top], " ")))
	drawn := 0
	for i, line := range lines[top:] {
		fmt.Fprintf(out, "<p>%s</p>\n", html.EscapeString(line))
		for ; drawn < figures*(i+1)/(len(lines)-top); drawn++ {
			figure(out, drawn)
		}
	}
	fmt.Fprintln(out, "</section>")
}

// figure draws a scale with ticks, a band, a line and a bob.
func figure(out io.Writer, n int) {
	fmt.Fprint(out, `<svg viewBox="0 0 100 10"><path d="M0 9H100" stroke="#999" stroke-width=".4"/>`)
	for tick := range 6 {
		fmt.Fprintf(out, `<path d="M%d 8.4V9.6" stroke="#999" stroke-width=".4"/>`, 20*tick)
	}
	x := 10 + n*37%80
	fmt.Fprintf(out, `<rect x="%d" y="7.4" width="14" height="2" fill="#cfe3e2"/><path d="M70 0V10" stroke="#8a6a1f"/>`, x-7)
	fmt.Fprintf(out, `<path d="M%d 0v3c-2 1-2 3 0 5c2-2 2-4 0-5z" fill="#1f6f78"/></svg>`, x)
	fmt.Fprintln(out)
}
