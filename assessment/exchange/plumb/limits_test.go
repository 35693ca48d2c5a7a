package plumb

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/assessment/merge"
)

// hole is a file of zeros with something at its beginning and its end, so that
// large files cost no memory.
type hole struct {
	head, tail []byte
	size       int64
}

func (h hole) ReadAt(p []byte, at int64) (int, error) {
	clear(p)
	n := min(int64(len(p)), h.size-at)
	if at < int64(len(h.head)) {
		copy(p[:n], h.head[at:])
	}
	for i := range n {
		if from := at + i - (h.size - int64(len(h.tail))); from >= 0 {
			p[i] = h.tail[from]
		}
	}
	if n < int64(len(p)) {
		return int(n), io.EOF
	}
	return int(n), nil
}

func TestLimitOfTheFile(t *testing.T) {
	_, err := Read(hole{head: []byte(plainMark), size: Limits.WithAttachments + 1}, Limits.WithAttachments+1, Unlock{})
	if keyOf(err) != "plumb.big" {
		t.Errorf("%v", err)
	}
	_, err = Read(hole{head: []byte(sealedMark), size: 1 << 40}, 1<<40, Unlock{Key: secretKey})
	if keyOf(err) != "plumb.big" {
		t.Errorf("sealed: %v", err)
	}
	// Seventeen megabytes of which none is an attachment.
	kit := forged{name: kitName, body: make([]byte, 17<<20), method: deflated}
	refusedAs(t, forge([]forged{asStored(manifestName, []byte("{}")), kit}), "big")
}

func refusedAs(t *testing.T, raw []byte, key string) {
	t.Helper()
	if _, err := readBytes(raw, Unlock{}); keyOf(err) != "plumb."+key {
		t.Errorf("%v, want %s", err, key)
	}
}

// TestAttachmentsDoNotCountAsAnswers takes more than the plain limit where the
// most of it is attachments.
func TestAttachmentsDoNotCountAsAnswers(t *testing.T) {
	f := sample(t, Assessments)
	for i := range 3 {
		f.Attachments = append(f.Attachments, attached(strings.Repeat(fmt.Sprint(i), 8<<20)))
	}
	raw := plain(t, f)
	if back, err := readBytes(raw, Unlock{}); err != nil || len(back.Attachments) != 5 || int64(len(raw)) < Limits.File {
		t.Errorf("%d bytes: %v", len(raw), err)
	}
	f.Attachments = []Attachment{attached(strings.Repeat("x", int(Limits.Attachment)+1))}
	if _, err := Write(io.Discard, f, Seal{}); keyOf(err) != "plumb.entry_big" {
		t.Errorf("%v", err)
	}
}

func TestLimitOfEntries(t *testing.T) {
	f := sample(t, Assessments)
	for i := range Limits.Entries {
		f.Attachments = append(f.Attachments, attached(fmt.Sprint(i)))
	}
	if _, err := Write(io.Discard, f, Seal{}); keyOf(err) != "plumb.many" {
		t.Errorf("%v", err)
	}
	// Exactly as many as there may be: the manifest, two assessments and a questionnaire are there already.
	f.Attachments = f.Attachments[2 : Limits.Entries-2]
	back, err := readBytes(plain(t, f), Unlock{})
	if err != nil || len(back.Manifest.Entries)+1 != Limits.Entries {
		t.Errorf("%d entries: %v", len(f.Manifest.Entries)+1, err)
	}
}

func TestLimitOfEachEntry(t *testing.T) {
	for name, most := range map[string]int64{
		manifestName: Limits.Manifest, kitName: Limits.Extra, recordName(firstID): Limits.Assessment,
		questionnaireName(strings.Repeat("a", 64)): Limits.Questionnaire, attachmentFolder + strings.Repeat("a", 64): Limits.Attachment,
	} {
		if limitOf(name) != most {
			t.Errorf("%s: %d", name, limitOf(name))
		}
	}
	raw := []byte(`{"format":"` + strings.Repeat(" ", int(Limits.Manifest)) + `"}`)
	refusedAs(t, forge([]forged{packed(t, manifestName, raw)}), "entry_big")
}

// TestLimitOfInflated unpacks entries that each are within their limit.
func TestLimitOfInflated(t *testing.T) {
	a := &archive{}
	var err error
	blank := packed(t, kitName, bytes.Repeat([]byte(" "), int(Limits.Extra)))
	a.r = bytes.NewReader(blank.body)
	s := span{name: kitName, method: deflated, crc: blank.crc, packed: int64(len(blank.body)), size: int64(blank.size)}
	for range Limits.Inflated / Limits.Extra {
		if _, err = a.unpack(s); err != nil {
			t.Fatal(err)
		}
	}
	if _, err = a.unpack(s); keyOf(err) != "plumb.inflated" {
		t.Errorf("%v", err)
	}
	if a.inflated != Limits.Inflated+1 {
		t.Errorf("%d bytes were unpacked", a.inflated)
	}
}

func TestLimitsOfJSON(t *testing.T) {
	for name, c := range map[string]struct {
		raw, key string
	}{
		"as deep as may be":     {strings.Repeat("[", Limits.Depth) + strings.Repeat("]", Limits.Depth), ""},
		"one deeper":            {strings.Repeat("[", Limits.Depth+1) + strings.Repeat("]", Limits.Depth+1), "plumb.deep"},
		"brackets in a text":    {`"` + strings.Repeat("[", 100) + `\"` + strings.Repeat("{", 100) + `"`, ""},
		"as long as may be":     {`"` + strings.Repeat("长", Limits.Text) + `"`, ""},
		"one longer":            {`"` + strings.Repeat("长", Limits.Text+1) + `"`, "plumb.long"},
		"as many as may be":     {"[" + strings.Repeat("0,", Limits.Values-2) + "0]", ""},
		"one more":              {"[" + strings.Repeat("0,", Limits.Values-1) + "0]", "plumb.values"},
		"as many lists":         {"[" + strings.Repeat("[],", Limits.Lists-2) + "{}]", ""},
		"one list more":         {"[" + strings.Repeat("[],", Limits.Lists-1) + "{}]", "plumb.values"},
		"as many digits":        {strings.Repeat("1", Limits.Digits), ""},
		"one digit more":        {strings.Repeat("1", Limits.Digits+1), "plumb.number"},
		"beyond all numbers":    {"1e400", "plumb.number"},
		"lines and tabs":        {`"a\nb\tc"`, ""},
		"carriage return":       {`"a\rb"`, "plumb.character"},
		"isolate":               {`"a\u2066b"`, "plumb.character"},
		"joiners of Hindi":      {`"क\u200dष"`, ""},
		"decomposed":            {`"e\u0301"`, "plumb.normal"},
		"key twice, once spelt": {`{"a":1,"\u0061":2}`, "plumb.json"},
		"two values":            {`1 2`, "plumb.json"},
		"nothing":               {``, "plumb.json"},
	} {
		if err := checkJSON("x", []byte(c.raw)); keyOf(err) != c.key {
			t.Errorf("%s: %v, want %q", name, err, c.key)
		}
	}
}

// wide returns a questionnaire with that many questions.
func wide(t *testing.T, version string, questions int) *assessment.Questionnaire {
	t.Helper()
	qn := smallQuestionnaire(t)
	qn.Version = version
	for i := range questions - len(qn.Questions) {
		qn.Questions = append(qn.Questions, assessment.Question{ID: assessment.QuestionID(fmt.Sprintf("D1.x%d", i)), Dimension: "D1"})
	}
	var err error
	if qn.Meaning, qn.Full, err = exchange.Hashes(qn); err != nil {
		t.Fatal(err)
	}
	return qn
}

func TestLimitOfQuestionnaires(t *testing.T) {
	f := sample(t, Backup)
	for i := range Limits.Questionnaires {
		f.Questionnaires = append(f.Questionnaires, wide(t, fmt.Sprint(i), 2))
	}
	if _, err := Write(io.Discard, f, Seal{}); keyOf(err) != "plumb.questionnaires" {
		t.Errorf("%v", err)
	}
}

func TestLimitOfQuestions(t *testing.T) {
	f := sample(t, Backup)
	f.Questionnaires = append(f.Questionnaires, wide(t, "a", 1000), wide(t, "b", 998))
	plain(t, f)
	f.Questionnaires[2] = wide(t, "b", 999)
	if _, err := Write(io.Discard, f, Seal{}); keyOf(err) != "plumb.questions" {
		t.Errorf("%v", err)
	}
}

// TestLimitOfAnswers takes a backup with more answers than another package may
// hold, and refuses them there.
func TestLimitOfAnswers(t *testing.T) {
	qn := wide(t, "a", 1500)
	a := assessment.Assessment{Mode: assessment.Full, Scope: assessment.Both, Answers: map[assessment.QuestionID]assessment.Answer{}}
	for _, q := range qn.Questions {
		a.Answers[q.ID] = assessment.At(1)
	}
	lineage, err := merge.Commit(assessment.Lineage{}, a)
	if err != nil {
		t.Fatal(err)
	}
	f := sample(t, Backup)
	f.Questionnaires, f.Records = []*assessment.Questionnaire{qn}, nil
	for i := range Limits.Answers/1500 + 1 {
		id := fmt.Sprintf("%08d-bbbb-4ccc-8ddd-eeeeeeeeeeee", i)
		f.Records = append(f.Records, assessment.Record{Full: qn.Full, Lineage: lineage,
			Entry: assessment.Entry{ID: id, Questionnaire: qn.Meaning, Created: noon, Changed: noon}})
	}
	plain(t, f)
	f.Manifest.Kind, f.Workspace = Assessments, nil
	if _, err := Write(io.Discard, f, Seal{}); keyOf(err) != "plumb.answers" {
		t.Errorf("%v", err)
	}
}

func TestLimitOfTheHead(t *testing.T) {
	raw := headOf("-> X25519 "+sealed, strings.Repeat("A", int(Limits.Header)))
	if _, err := readBytes(raw, Unlock{Key: secretKey}); keyOf(err) != "plumb.sealed" {
		t.Errorf("%v", err)
	}
}

// TestLyingSizesReserveNothing reads an entry that says it is as large as may be
// and holds two bytes.
func TestLyingSizesReserveNothing(t *testing.T) {
	two := packed(t, "", []byte("{}"))
	a := &archive{r: bytes.NewReader(two.body)}
	s := span{name: questionnaireName(strings.Repeat("a", 64)), method: deflated, crc: two.crc, packed: int64(len(two.body)), size: Limits.Questionnaire}
	bytesUsed := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			a.inflated = 0
			if _, err := a.unpack(s); keyOf(err) != "plumb.changed" {
				b.Fatal(err)
			}
		}
	}).AllocedBytesPerOp()
	if bytesUsed > 1<<20 {
		t.Errorf("%d bytes for an entry of two", bytesUsed)
	}
}
