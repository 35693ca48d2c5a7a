package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// nameable refuses what cannot be the name of a file or folder to write.
func nameable(path string) error {
	switch path {
	case "":
		return wrongUse("no_name")
	case "-":
		return wrongUse("no_stdout")
	}
	return nil
}

// outputs returns where each report goes, never onto one of the answers files.
// A name that ends in .pdf is a file; any other is a folder, made where it is
// missing. undo takes a new folder away again while it is empty.
func (c *reportCommand) outputs() (outputs []string, undo func(), err error) {
	undo = func() {}
	if err := nameable(c.Output); err != nil {
		return nil, nil, err
	}
	info, err := os.Stat(c.Output)
	folder := err == nil && info.IsDir()
	switch {
	case !folder && strings.EqualFold(filepath.Ext(c.Output), ".pdf"):
		if len(c.File) > 1 {
			return nil, nil, wrongUse("one_output", "file", c.Output)
		}
		outputs = []string{c.Output}
	case err == nil && !folder:
		return nil, nil, wrongUse("output", "file", c.Output)
	default:
		outputs = inFolder(c.Output, c.File)
	}
	if err := spare(c.File, outputs); err != nil {
		return nil, nil, err
	}
	if !folder && outputs[0] != c.Output {
		undo, err = makeFolder(c.Output)
		if err != nil {
			return nil, nil, err
		}
	}
	return outputs, undo, nil
}

// inFolder names a report after each file; where two files have the same name
// the later ones get a number.
func inFolder(folder string, files []string) []string {
	var out []string
	taken := map[string]bool{}
	for _, file := range files {
		base := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
		name := base + ".pdf"
		// Some systems do not tell capitals apart.
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s-%d.pdf", base, n)
		}
		taken[strings.ToLower(name)] = true
		out = append(out, filepath.Join(folder, name))
	}
	return out
}

// spare refuses outputs that are one of the inputs, by whatever name.
func spare(inputs, outputs []string) error {
	var known []os.FileInfo
	for _, path := range inputs {
		if info, err := os.Stat(path); err == nil {
			known = append(known, info)
		}
	}
	for _, path := range outputs {
		info, err := os.Stat(path)
		if err != nil {
			continue // not there yet; writing reports real errors
		}
		for _, k := range known {
			if os.SameFile(k, info) {
				return wrongUse("same_file", "file", path)
			}
		}
	}
	return nil
}

// makeFolder makes a folder with all folders above it. undo takes away those
// that are new and empty.
func makeFolder(path string) (undo func(), err error) {
	var made []string
	for p := filepath.Clean(path); ; p = filepath.Dir(p) {
		if _, err := os.Lstat(p); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		made = append(made, p)
		if filepath.Dir(p) == p {
			break // a drive that is not there
		}
	}
	undo = func() {
		for _, p := range made {
			// What is not empty or was never made stays as it is.
			_ = os.Remove(p)
		}
	}
	if err := os.MkdirAll(path, 0o777); err != nil {
		undo()
		return nil, wrapWrite(path, err)
	}
	return undo, nil
}
