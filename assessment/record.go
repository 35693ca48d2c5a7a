package assessment

import "encoding/json"

// Record is an assessment as it travels in a file or lies in a workspace, with
// where each of its values comes from.
type Record struct {
	Entry
	Full    string // hash of the whole questionnaire it was answered with
	Lineage Lineage
}

// Lineage tells the revisions an assessment went through and which of them set
// each value. It is what makes two copies of one assessment join without a
// word lost, in whatever order they meet.
type Lineage struct {
	// Revisions are the hashes of all revisions known, oldest first.
	Revisions []string `json:"revisions"`
	// Fields holds the values in force by field name, such as "answers.D1.1".
	// More than one value means that copies disagree and a person must choose;
	// no value means that it was taken away.
	Fields map[string][]Version `json:"fields"`
}

// Version is a value with the revision that set it.
type Version struct {
	Revision string          `json:"revision"`
	Value    json.RawMessage `json:"value"`
}
