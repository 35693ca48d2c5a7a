package present

import (
	"context"
	"time"

	"plumbline/assessment"
)

// HandOverJob says which assessment goes into a file, and where to.
type HandOverJob struct {
	Assessment string // id
	Words      string // that seal the file, "" for a plain one
	Path       string
}

// Parcel is what was found in a file that somebody handed over.
type Parcel struct {
	Records        []assessment.Record
	Questionnaires []*assessment.Questionnaire
	Made           time.Time // zero for an answers file
	Fingerprint    string    // "" for an answers file, which has none
}

// Exchange is what handing over and taking in need of the world.
type Exchange struct {
	Courier assessment.Courier
	// Pack makes the file whole or not at all, reads it back, and returns its
	// fingerprint.
	Pack func(ctx context.Context, job HandOverJob) (fingerprint string, err error)
	// Unpack reads and checks a file. A sealed one fails with an error for
	// which Locked is true until the words are the right ones.
	Unpack func(ctx context.Context, path, words string) (Parcel, error)
	// BackUp makes a copy of the workspace before anything is taken in.
	BackUp func(ctx context.Context) error
	// Suggest returns four words of the language.
	Suggest func(lang string) (string, error)
	Taken   func(path string) bool // is there a file already?
	Folder  string                 // where files go unless another folder is chosen
	Run     Runner
}
