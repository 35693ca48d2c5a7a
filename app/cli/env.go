package cli

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/google/uuid"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/seeds"
	"plumbline/storage"
)

// Env is what the commands need of the world around them.
type Env struct {
	Stdout, Stderr io.Writer
	Now            assessment.Clock
	Lang           string // a language, or a locale such as "zh_CN.UTF-8"
	Workspace      string // the usual workspace; empty where there is no place for it
	OpenStore      func(path string) (*storage.Workspace, error)
	AskSecret      func(prompt string) (string, error)        // nil: nobody to ask
	Window         func(workspace string) int                 // nil: a build without window
	OpenFiles      func(workspace string, files []string) int // the same with files to be taken in
}

// System returns the environment of the running program.
func System(window func(workspace string) int) Env {
	return Env{
		Stdout: os.Stdout, Stderr: os.Stderr, Now: time.Now, Lang: i18n.Best(locale()),
		Workspace: Followed(usualWorkspace()), OpenStore: openStore, AskSecret: askSecret(), Window: window,
	}
}

func locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			return v
		}
	}
	return ""
}

func openStore(path string) (*storage.Workspace, error) {
	qn, err := seeds.Questionnaire()
	if err != nil {
		return nil, err
	}
	if err := Strayed(path); err != nil {
		return nil, err
	}
	return storage.Open(path, qn, time.Now, uuid.NewString)
}

// usualWorkspace is the workspace in the person's data folder; "" where the
// system does not name that folder.
func usualWorkspace() string {
	folder := dataFolder()
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, "Plumbline", "workspace.plumbline")
}

func dataFolder() string {
	switch runtime.GOOS {
	case "windows":
		// The local one: a roaming profile copies files while they are open.
		return os.Getenv("LOCALAPPDATA")
	case "darwin":
		folder, err := os.UserConfigDir()
		if err != nil {
			return ""
		}
		return folder
	}
	if folder := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(folder) {
		return folder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".local", "share")
}
