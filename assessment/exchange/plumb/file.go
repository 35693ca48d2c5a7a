package plumb

import (
	"io"
	"time"

	"plumbline/assessment"
)

// Format is the format of a plain package; a change that older programs cannot
// read is a new number.
const Format = "plumbline-package/1"

// Extension is how a package's file name ends.
const Extension = ".plumb"

// Kind says what a package is for.
type Kind string

// The kinds of package.
const (
	Assessments Kind = "assessment" // assessments handed over or moved to another computer
	KitFile     Kind = "kit"        // what firms need to take part in a workshop
	ReturnFile  Kind = "return"     // one firm's answers on their way to the facilitator
	CohortFile  Kind = "cohort"     // the merged returns of a workshop
	Figures     Kind = "benchmark"  // suppressed aggregates
	Backup      Kind = "backup"     // a whole workspace
)

// File is the content of a package. What the kind does not have stays nil.
type File struct {
	Name     string // how errors call the file; never written into it
	Manifest Manifest

	Questionnaires []*assessment.Questionnaire
	Records        []assessment.Record
	Attachments    []Attachment

	Kit       *Kit
	Return    *Return
	Cohort    *Cohort
	Benchmark *Benchmark
	Workspace *Workspace

	Sender Sender // what is known of the sender; set by Read

	fingerprint Fingerprint
}

// Manifest is the first entry: what the package is and all it holds. The
// caller of Write sets Kind, ID, Created and Program; the rest follows.
type Manifest struct {
	Format    string    `json:"format"`
	Reader    string    `json:"reader"` // the first version of the program that reads it
	Kind      Kind      `json:"kind"`
	ID        string    `json:"id"` // UUID of the package
	Created   time.Time `json:"created"`
	Program   string    `json:"program"` // version of the program that wrote it
	Counts    Counts    `json:"counts"`
	Disclosed []string  `json:"disclosed"` // what it tells beyond answers: see Disclosures
	Entries   []Entry   `json:"entries"`   // all others, in the order they lie in
}

// Counts tells how much a package holds.
type Counts struct {
	Questionnaires int `json:"questionnaires"`
	Assessments    int `json:"assessments"`
	Answers        int `json:"answers"`
	Attachments    int `json:"attachments"`
}

// Entry is one entry of the archive.
type Entry struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"` // 64 hexadecimal digits
}

// Attachment is a picture or paper that goes along. After Read, Content reads
// from the package itself, which must stay open as long as it is used.
type Attachment struct {
	SHA256  string
	Size    int64
	Content io.ReaderAt
}

// Reader returns the attachment's bytes from the beginning.
func (a Attachment) Reader() *io.SectionReader { return io.NewSectionReader(a.Content, 0, a.Size) }

// Sender says what is known about who made a package.
type Sender string

// What is known about a sender. Each has a message under "plumb.sender.".
const (
	SenderUnknown    Sender = "unknown"    // plain: anyone may have made or changed it
	SenderPassphrase Sender = "passphrase" // made by someone who knew the passphrase
	SenderUnproven   Sender = "unproven"   // sealed to our key, which anyone can do
)

// Fingerprint returns the fingerprint of a package that was read or written.
func (f *File) Fingerprint() Fingerprint { return f.fingerprint }
