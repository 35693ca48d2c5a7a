package plumb

// Limits are all limits of a package in one table. What goes beyond any of
// them is refused, whatever the file says about itself.
var Limits = struct {
	File            int64 // bytes of the archive without attachments
	WithAttachments int64 // bytes of the archive
	Attachment      int64 // bytes of one attachment
	Entries         int
	Name            int   // bytes of an entry's name
	Inflated        int64 // bytes of all JSON entries together
	Manifest        int64 // bytes of the manifest
	Questionnaire   int64 // bytes of a questionnaire
	Assessment      int64 // bytes of an assessment
	Extra           int64 // bytes of kit, return, cohort, benchmark or workspace
	Depth           int   // of JSON
	Values          int   // in one JSON entry
	Lists           int   // and objects, in one JSON entry: each may cost much memory
	Text            int   // characters of one text
	Digits          int   // characters of one number
	Questionnaires  int
	Questions       int   // of all questionnaires together
	Answers         int   // of all assessments together
	BackupAnswers   int   // the same of a backup, which may hold every client of a consultant
	Revisions       int   // of one assessment
	Copies          int   // values in force of one field
	Header          int64 // bytes of the head of a sealed file
	WorkFactor      int   // of a passphrase: the work is two to the power of it
	Overhead        int64
}{
	File:            16 << 20,
	WithAttachments: 512 << 20,
	Attachment:      16 << 20,
	Entries:         2000,
	Name:            100,
	Inflated:        64 << 20,
	Manifest:        1 << 20,
	Questionnaire:   8 << 20,
	Assessment:      2 << 20,
	Extra:           4 << 20,
	Depth:           32,
	Values:          100_000,
	Lists:           40_000,
	Text:            20_000,
	Digits:          30,
	Questionnaires:  20,
	Questions:       2000,
	Answers:         20_000,
	BackupAnswers:   200_000,
	Header:          2048,
	WorkFactor:      18,
	Overhead:        1 << 20,
}

// least is the smallest k there is: no figure about fewer firms is published.
const least = 5
