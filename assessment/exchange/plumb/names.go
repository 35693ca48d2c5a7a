package plumb

import (
	"regexp"
	"strings"
	"unicode"
)

// The names an entry may have, and nothing else. A name is compared, never
// used as a path.
const (
	manifestName  = "manifest.json"
	kitName       = "kit.json"
	returnName    = "return.json"
	cohortName    = "cohort.json"
	benchmarkName = "benchmark.json"
	workspaceName = "workspace.json"

	questionnaireFolder = "questionnaire/"
	assessmentFolder    = "assessment/"
	attachmentFolder    = "attachment/"
)

const uuidPattern = `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`

var (
	entryName = regexp.MustCompile(`\A(manifest\.json|kit\.json|return\.json|cohort\.json|benchmark\.json|workspace\.json` +
		`|questionnaire/[0-9a-f]{64}\.json|assessment/` + uuidPattern + `\.json|attachment/[0-9a-f]{64})\z`)
	uuid   = regexp.MustCompile(`\A` + uuidPattern + `\z`)
	digest = regexp.MustCompile(`\A[0-9a-f]{64}\z`)
)

func isAttachment(name string) bool { return strings.HasPrefix(name, attachmentFolder) }

// limitOf returns how large the entry may be.
func limitOf(name string) int64 {
	switch {
	case name == manifestName:
		return Limits.Manifest
	case strings.HasPrefix(name, questionnaireFolder):
		return Limits.Questionnaire
	case strings.HasPrefix(name, assessmentFolder):
		return Limits.Assessment
	case isAttachment(name):
		return Limits.Attachment
	default:
		return Limits.Extra
	}
}

// shown repeats a name that was found in one short line of plain letters.
func shown(name string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '?'
		}
		return r
	}, name)
	if len(clean) > 60 {
		clean = clean[:60] + "…"
	}
	return clean
}

// shownFile is a file name fit for a line of text.
func shownFile(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return '?'
		}
		return r
	}, name)
}
