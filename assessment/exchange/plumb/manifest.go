package plumb

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// firstReader is the first version of the program that reads Format.
const firstReader = "0.1.0"

const (
	formatName  = "plumbline-package/"
	formatMajor = 1
)

// readManifest reads the first entry. What a newer program wrote is told from
// what is broken, before anything else is looked at.
func readManifest(raw []byte) (Manifest, error) {
	if err := checkJSON(manifestName, raw); err != nil {
		return Manifest{}, err
	}
	if err := understood(raw); err != nil {
		return Manifest{}, err
	}
	var m Manifest
	if err := exactly(manifestName, raw, &m, "  "); err != nil {
		return Manifest{}, err
	}
	return m, m.check()
}

// understood refuses other formats and kinds that this program does not know.
func understood(raw []byte) error {
	var head struct {
		Format  string `json:"format"`
		Reader  string `json:"reader"`
		Program string `json:"program"`
		Kind    Kind   `json:"kind"`
	}
	if err := json.Unmarshal(raw, &head); err != nil {
		return fail("foreign", err)
	}
	number, ok := strings.CutPrefix(head.Format, formatName)
	major, err := strconv.Atoi(number)
	if !ok || err != nil || major < 1 {
		return fail("foreign", err)
	}
	if major > formatMajor {
		return fail("newer", nil, "reader", shown(head.Reader))
	}
	if _, ok := kinds[head.Kind]; !ok {
		return fail("kind", nil, "kind", shown(string(head.Kind)))
	}
	return nil
}

// check looks at the manifest by itself.
func (m *Manifest) check() error {
	wrong := func(what string) error { return fail("content", errors.New(what), "entry", manifestName) }
	switch {
	case m.Format != Format:
		return wrong("format")
	case !uuid.MatchString(m.ID):
		return wrong("id")
	case m.Created.IsZero(), m.Created.Location() != time.UTC:
		return wrong("created")
	case len(m.Program) == 0, len(m.Program) > 40, len(m.Reader) == 0, len(m.Reader) > 40:
		return wrong("program")
	}
	for _, e := range m.Entries {
		if e.Size < 0 || !digest.MatchString(e.SHA256) {
			return wrong("entries")
		}
	}
	return nil
}

// Disclosures are the words by which a manifest tells what a package holds
// beyond answers, in their order. Each has a message under "plumb.disclosed.".
var Disclosures = []string{"name", "respondent", "notes", "suppliers", "plan", "attachments"}

// disclosed reports what the package tells. It looks at the values the
// assessments went through as well, for they travel along.
func disclosed(f *File) []string {
	found := map[string]bool{"attachments": len(f.Attachments) > 0}
	for _, r := range f.Records {
		a := r.Assessment
		found["name"] = found["name"] || a.Company.Name != ""
		found["respondent"] = found["respondent"] || a.Company.Respondent != ""
		found["suppliers"] = found["suppliers"] || len(a.Suppliers) > 0
		found["plan"] = found["plan"] || !a.Plan.Equal(assessment.PlanEdits{})
		for _, answer := range a.Answers {
			found["notes"] = found["notes"] || tells(answer)
		}
		for field, versions := range r.Lineage.Fields {
			for _, v := range versions {
				if word := discloses(field, v.Value); word != "" {
					found[word] = true
				}
			}
		}
	}
	out := []string{}
	for _, word := range Disclosures {
		if found[word] {
			out = append(out, word)
		}
	}
	return out
}

// tells reports whether an answer holds words of its own.
func tells(a assessment.Answer) bool {
	return a.Note != "" || a.WhoKnows != "" || a.Reason != "" && !slices.Contains(plainReasons, a.Reason)
}

// plainReasons are the reasons for "not applicable" that are chosen, not typed.
var plainReasons = []string{"none", "parent", "contract", "other"}

// discloses returns the word for what a value in force tells, "" for nothing.
func discloses(field string, value json.RawMessage) string {
	if slices.Contains([]string{"", `""`, "null", "[]", "{}"}, string(value)) {
		return ""
	}
	switch {
	case field == "company.name":
		return "name"
	case field == "company.respondent":
		return "respondent"
	case field == "suppliers", strings.HasPrefix(field, "suppliers."):
		return "suppliers"
	case field == "plan", strings.HasPrefix(field, "plan."):
		return "plan"
	case strings.HasPrefix(field, "answers."):
		var a wire.Answer
		// What is no answer is taken for a text: better told than kept quiet.
		if err := json.Unmarshal(value, &a); err != nil || tells(assessment.Answer(a)) {
			return "notes"
		}
	}
	return ""
}
