package seeds

import (
	"embed"
	"io/fs"
	"sync"

	"plumbline/assessment/crosswalk"
)

//go:embed crosswalk/*.yaml
var crosswalkFiles embed.FS

// Crosswalks returns the built-in tables of other schemes. They are read once,
// on first use; callers share them and must not change them.
func Crosswalks() (crosswalk.Tables, error) { return builtInCrosswalks() }

var builtInCrosswalks = sync.OnceValues(func() (crosswalk.Tables, error) {
	files, err := fs.Sub(crosswalkFiles, "crosswalk")
	if err != nil {
		return crosswalk.Tables{}, err
	}
	return ParseCrosswalks(files)
})

// ParseCrosswalks reads the tables from miit-2024.yaml and dma-2022.yaml. It
// refuses what it does not know and names file and line. Whether the content
// makes sense is for LintCrosswalks to say.
func ParseCrosswalks(fsys fs.FS) (crosswalk.Tables, error) {
	t := crosswalk.Tables{MIIT: new(crosswalk.MIITTable), DMA: new(crosswalk.DMATable)}
	if err := readYAML(fsys, "miit-2024.yaml", t.MIIT); err != nil {
		return crosswalk.Tables{}, err
	}
	if err := readYAML(fsys, "dma-2022.yaml", t.DMA); err != nil {
		return crosswalk.Tables{}, err
	}
	return t, nil
}
