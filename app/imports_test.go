package app_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// A room is a folder of the program with what its code may import. Tests are
// free, the standard library always is unless it is named in never.
type room struct {
	dir   string
	may   []string // prefixes beyond the standard library
	never []string // prefixes refused even where may allows them
	why   string
}

const (
	fyne  = "fyne.io/fyne/v2"
	own   = "plumbline/"
	xtext = "golang.org/x/text"
)

// rooms holds the import rules of docs/architecture.md; the longest dir wins.
var rooms = []room{
	{"assessment", []string{own + "assessment", xtext, "gonum.org"}, []string{"database/sql", "net/http"},
		"the core knows no window, no database, no files of ours"},
	{"assessment/exchange/plumb", []string{own + "assessment", xtext, "filippo.io/age"}, []string{"database/sql", "net/http"},
		"packages are the only part of the core that seals"},
	{"storage", []string{own + "assessment", "modernc.org/sqlite", "github.com/pressly/goose", "github.com/google/uuid"}, nil,
		"storage keeps what the core defines and nothing else"},
	{"assets", nil, nil, "assets are data"},
	{"seeds", []string{own + "assessment", "go.yaml.in/yaml"}, nil, "seeds are content with its reader"},
	{"seeds/generate", []string{own + "assessment", own + "seeds"}, nil, "the generator is run by hand"},
	{"app/i18n", []string{own + "assets", xtext}, nil, "words know no window"},
	{"app/text", []string{own + "assets", xtext, "github.com/go-text", "golang.org/x/image"}, nil, "one text engine for screen and print"},
	{"app/present", []string{own + "assessment", own + "app/i18n", xtext}, nil, "presenters are proven without a window"},
	{"app/pdf", []string{own + "assessment", own + "app/i18n", own + "app/text", own + "assets", "github.com/jung-kurt/gofpdf", "github.com/go-text", "golang.org/x/image"}, nil,
		"the report model goes in, a PDF comes out"},
	{"app/cli", []string{own + "assessment", own + "storage", own + "seeds", own + "assets", own + "app/pdf", own + "app/i18n", "github.com/alecthomas/kong", "github.com/google/uuid", "golang.org/x/term"}, nil,
		"commands run on machines without a screen"},
	{"app/ui/theme", uiBase, nil, "the look knows no screens"},
	{"app/ui/widget", uiBase, nil, "widgets get ready strings and give callbacks"},
	{"app/ui/dialog", uiBase, nil, "dialogs get ready strings and give callbacks"},
	{"app/ui/owner", []string{fyne, own + "assessment", own + "app/present", own + "app/ui/widget", own + "app/ui/theme", own + "app/ui/dialog", own + "app/i18n", own + "assets"}, nil,
		"a screen shows a presenter and keeps nothing itself"},
}

var uiBase = []string{fyne, own + "assessment/chart", own + "assets", own + "app/i18n", own + "app/text",
	own + "app/ui/theme", own + "app/ui/widget", "golang.org/x/image"}

// TestImports keeps the rooms of the house apart.
func TestImports(t *testing.T) {
	for file, imports := range imports(t, "..") {
		r, ok := roomOf(file)
		if !ok {
			continue
		}
		for _, imported := range imports {
			if !allowed(r, imported) {
				t.Errorf("%s imports %s: %s (may: %s)", file, imported, r.why, strings.Join(r.may, ", "))
			}
		}
	}
}

// TestOnePrinter keeps the PDF library in one package.
func TestOnePrinter(t *testing.T) {
	for file, imports := range imports(t, "..") {
		for _, imported := range imports {
			if strings.HasPrefix(imported, "github.com/jung-kurt/gofpdf") && path.Dir(file) != "app/pdf" {
				t.Errorf("%s imports gofpdf, which belongs to app/pdf alone", file)
			}
		}
	}
}

func roomOf(file string) (room, bool) {
	var best room
	for _, r := range rooms {
		if strings.HasPrefix(file, r.dir+"/") && len(r.dir) > len(best.dir) {
			best = r
		}
	}
	return best, best.dir != ""
}

func allowed(r room, imported string) bool {
	for _, p := range r.never {
		if imported == p || strings.HasPrefix(imported, p+"/") {
			return false
		}
	}
	if first, _, _ := strings.Cut(imported, "/"); !strings.Contains(first, ".") && first != "plumbline" {
		return true // standard library
	}
	for _, p := range r.may {
		if strings.HasPrefix(imported, p) {
			return true
		}
	}
	return false
}

// imports returns the imports of every Go file below root that is not a test,
// by slash path relative to root.
func imports(t *testing.T, root string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return err
		}
		src, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), p, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		for _, i := range parsed.Imports {
			name, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			out[filepath.ToSlash(rel)] = append(out[filepath.ToSlash(rel)], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		t.Fatal("no Go files found: the test looks in the wrong place")
	}
	return out
}
