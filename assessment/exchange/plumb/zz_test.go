package plumb

import (
	"fmt"
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
	"runtime"
	"plumbline/assessment"
	"plumbline/assessment/merge"
)

func peak() string { raw, _ := os.ReadFile("/proc/self/status"); for _, l := range strings.Split(string(raw), "\n") { if strings.HasPrefix(l, "VmHWM") { return l } }; return "" }

func TestZZ(t *testing.T) {
	for _, n := range []int{39_990, 99_000} {
	s := `{"questions":[` + strings.Repeat("{},", n) + `{}]}`
	f := sample(t, Assessments)
	raw := retold(t, f, func(name string, raw []byte) []byte { if strings.HasPrefix(name, questionnaireFolder) { return []byte(s) }; return raw })
	runtime.GC()
	os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
	at := time.Now()
	_, err := readBytes(raw, Unlock{})
	t.Log("empty questions", n, keyOf(err), time.Since(at), peak())
	}
	qn := wide(t, "a", 60)
	f := sample(t, Backup); f.Questionnaires = []*assessment.Questionnaire{qn}; f.Records = nil
	for i := range 1000 {
		a := assessment.Assessment{Mode: assessment.Full, Scope: assessment.Both, Answers: map[assessment.QuestionID]assessment.Answer{}}
		for j, q := range qn.Questions { a.Answers[q.ID] = assessment.Answer{State: assessment.Answered, Level: (i+j)%6, Evidence: assessment.Noted, Note: strings.Repeat("a word or two ", 12)} }
		l, err := merge.Commit(assessment.Lineage{}, a); if err != nil { t.Fatal(err) }
		f.Records = append(f.Records, assessment.Record{Full: qn.Full, Lineage: l, Entry: assessment.Entry{ID: fmt.Sprintf("%08d-bbbb-4ccc-8ddd-eeeeeeeeeeee", i), Questionnaire: qn.Meaning, Created: noon, Changed: noon}})
	}
	var out bytes.Buffer
	at := time.Now()
	if _, err := Write(&out, f, Seal{}); err != nil { t.Fatal(err) }
	t.Log("write", out.Len(), time.Since(at))
	at = time.Now()
	_, err := readBytes(out.Bytes(), Unlock{})
	t.Log("backup", err, "time", time.Since(at), peak())
}
