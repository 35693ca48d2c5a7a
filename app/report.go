package app

import (
	"context"
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"plumbline/app/cli"
	"plumbline/app/present"
	"plumbline/assessment"
)

// makeReport makes one report as the command line does, in the same code.
func makeReport(ctx context.Context, job present.ReportJob) error {
	if err := os.MkdirAll(filepath.Dir(job.Path), 0o755); err != nil {
		return assessment.Fail("window.folder", err, "path", filepath.Dir(job.Path))
	}
	return cli.WriteReport(ctx, job.Questionnaire, job.Answers, job.Path,
		cli.Print{Edition: string(job.Edition), Lang: job.Language, Second: job.Second, Paper: string(job.Paper)})
}

// showFile opens a file or folder in the system's own program for it.
func showFile(path string) error {
	address := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if err := fyne.CurrentApp().OpenURL(address); err != nil {
		return assessment.Fail("window.viewer", err, "path", path)
	}
	return nil
}
