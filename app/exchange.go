package app

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"time"

	"plumbline/app/cli"
	"plumbline/app/present"
	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
	"plumbline/storage"
)

// exchange lets the window hand assessments over and take them in, with the
// code of the command line.
func exchange(w *storage.Workspace, qn *assessment.Questionnaire) *present.Exchange {
	return &present.Exchange{
		Courier: w,
		Pack: func(ctx context.Context, job present.HandOverJob) (string, error) {
			if err := os.MkdirAll(filepath.Dir(job.Path), 0o755); err != nil {
				return "", assessment.Fail("handover.forbidden", err, "path", job.Path)
			}
			return cli.HandOver(ctx, w, job.Assessment, job.Path, plumb.Seal{Passphrase: job.Words}, time.Now)
		},
		Unpack: func(_ context.Context, path, words string) (present.Parcel, error) { return unpack(path, words, qn) },
		BackUp: func(ctx context.Context) error { return backUpFirst(ctx, w) },
		Suggest: func(lang string) (string, error) {
			words, err := cli.PassphraseWords(lang)
			if err != nil {
				return "", err
			}
			return plumb.Suggest(rand.Reader, words)
		},
		Taken: taken, Folder: reportFolder(),
	}
}

// unpack reads a file that somebody handed over.
func unpack(path, words string, qn *assessment.Questionnaire) (present.Parcel, error) {
	got, err := cli.Unpack(path, words, qn, time.Now)
	if err != nil {
		return present.Parcel{}, err
	}
	out := present.Parcel{Records: got.Records, Questionnaires: got.Questionnaires, Made: got.Manifest.Created}
	if got.Manifest.Kind != "" {
		out.Fingerprint = got.Fingerprint().String()
	}
	return out, nil
}

// backUpFirst keeps a copy of what is there, if there is anything.
func backUpFirst(ctx context.Context, w *storage.Workspace) error {
	rows, err := w.List()
	if err != nil {
		return err
	}
	bin, err := w.Bin()
	if err != nil || len(rows)+len(bin) == 0 {
		return err
	}
	_, err = w.BackUp(ctx, storage.BeforeImport)
	return err
}
