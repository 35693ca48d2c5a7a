package merge

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"plumbline/assessment"
)

// A revision is named by 64 hexadecimal digits: how many revisions deep it
// lies, in four, and the hash of what it builds on and what it changes. Names
// so sort a revision behind all it builds on, in every copy alike.
const (
	nameLength  = 64
	depthLength = 4
)

func depth(revision string) (int, error) {
	if len(revision) != nameLength {
		return 0, fmt.Errorf("revision of %d characters", len(revision))
	}
	for _, c := range revision {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return 0, errors.New("revision with a strange character")
		}
	}
	n, err := strconv.ParseUint(revision[:depthLength], 16, 16)
	return int(n), err
}

// Commit takes down the state of an assessment: a revision for what differs
// from the values in force, and nothing where nothing does. A field in
// conflict that the assessment leaves out stays in conflict; one that it gives
// is settled by that. The lineage passed in is left as it is.
func Commit(l assessment.Lineage, a assessment.Assessment) (assessment.Lineage, error) {
	now, err := fieldsOf(a)
	if err != nil {
		return assessment.Lineage{}, err
	}
	changed := changes(l, now)
	if len(changed) == 0 && len(l.Revisions) > 0 {
		return l, nil
	}
	if len(l.Revisions) >= MostRevisions {
		return assessment.Lineage{}, assessment.Fail("merge.full", nil, "name", a.Company.Name)
	}
	revision, err := name(l.Revisions, changed)
	if err != nil {
		return assessment.Lineage{}, err
	}
	out := assessment.Lineage{Revisions: append(slices.Clone(l.Revisions), revision), Fields: maps.Clone(l.Fields)}
	if out.Fields == nil {
		out.Fields = map[string][]assessment.Version{}
	}
	for field, value := range changed {
		if value == "" {
			delete(out.Fields, field)
		} else {
			out.Fields[field] = []assessment.Version{{Revision: revision, Value: []byte(value)}}
		}
	}
	return out, nil
}

// changes returns what differs from the values in force; "" takes a value away.
func changes(l assessment.Lineage, now map[string]string) map[string]string {
	out := map[string]string{}
	for field, value := range now {
		if in := distinct(l.Fields[field]); len(in) != 1 || in[0] != value {
			out[field] = value
		}
	}
	for field, versions := range l.Fields {
		if _, given := now[field]; !given && len(distinct(versions)) == 1 {
			out[field] = ""
		}
	}
	return out
}

// name returns the name of a revision on top of all others known.
func name(known []string, changed map[string]string) (string, error) {
	deepest := 0
	h := sha256.New()
	put := func(s string) {
		var n [8]byte
		binary.BigEndian.PutUint64(n[:], uint64(len(s)))
		h.Write(n[:])
		_, _ = io.WriteString(h, s) // a hash never fails
	}
	for _, r := range known {
		d, err := depth(r)
		if err != nil {
			return "", err
		}
		deepest = max(deepest, d)
		put(r)
	}
	put("")
	for _, field := range slices.Sorted(maps.Keys(changed)) {
		put(field)
		put(changed[field])
	}
	return (fmt.Sprintf("%04x", deepest+1) + hex.EncodeToString(h.Sum(nil)))[:nameLength], nil
}

// distinct returns the different values, in order.
func distinct(versions []assessment.Version) []string {
	var out []string
	for _, v := range versions {
		out = append(out, string(v.Value))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
