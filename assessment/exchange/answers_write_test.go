package exchange

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"plumbline/assessment"
)

func TestWriteReadsBack(t *testing.T) {
	qn := answersQuestionnaire(t)
	for _, file := range []string{everything, smallest} {
		a, err := read(t, file)
		if err != nil {
			t.Fatal(err)
		}
		var first, second bytes.Buffer
		if err := WriteAnswers(&first, qn, a); err != nil {
			t.Fatal(err)
		}
		again, err := read(t, first.String())
		if err != nil || !reflect.DeepEqual(a, again) {
			t.Errorf("%v\ngot  %+v\nwant %+v", err, again, a)
		}
		if err := WriteAnswers(&second, qn, again); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%v: the second file differs from the first", err)
		}
	}
}

// TestWriteLeavesOut: what the reader would refuse is not written.
func TestWriteLeavesOut(t *testing.T) {
	qn := answersQuestionnaire(t)
	a, err := read(t, smallest)
	if err != nil {
		t.Fatal(err)
	}
	a.Answers["D2.6"] = assessment.At(3)                 // not in the quick check
	a.Answers["D1.1"] = assessment.Answer{Note: "later"} // unanswered
	a.Answers["D1.5"] = assessment.Answer{State: assessment.DontKnow, Level: 4, Evidence: assessment.Verified}
	var out bytes.Buffer
	if err := WriteAnswers(&out, qn, a); err != nil {
		t.Fatal(err)
	}
	again, err := read(t, out.String())
	want := map[assessment.QuestionID]assessment.Answer{"D1.5": {State: assessment.DontKnow}}
	if err != nil || !reflect.DeepEqual(again.Answers, want) {
		t.Errorf("%v: %+v, want %+v", err, again.Answers, want)
	}
	a.Company.Sector = "mining"
	out.Reset()
	if err := WriteAnswers(&out, qn, a); err == nil || out.Len() > 0 {
		t.Errorf("an unreadable file was written: %v", err)
	}
}

// FuzzReadAnswers: no input makes the reader panic, and what it accepts comes
// back the same from what is written.
func FuzzReadAnswers(f *testing.F) {
	qn := answersQuestionnaire(f)
	f.Add([]byte(everything))
	f.Add([]byte(smallest))
	f.Add([]byte(`{"format":"plumbline-answers/1","format":1}`))
	f.Add([]byte("\xEF\xBB\xBF[[[[{\"a\":\"\\ud800\"}"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := ReadAnswers(bytes.NewReader(raw), "fuzz.json", qn)
		if err != nil {
			var failure *assessment.Error
			if !errors.As(err, &failure) {
				t.Fatalf("an error without a message: %v", err)
			}
			return
		}
		var out bytes.Buffer
		if err := WriteAnswers(&out, qn, a); err != nil {
			t.Fatalf("accepted, but not written: %v", err)
		}
		again, err := ReadAnswers(&out, "again.json", qn)
		if err != nil || !reflect.DeepEqual(a, again) {
			t.Fatalf("%v\ngot  %+v\nwant %+v", err, again, a)
		}
	})
}

func BenchmarkReadAnswers(b *testing.B) {
	qn := answersQuestionnaire(b)
	for b.Loop() {
		if _, err := ReadAnswers(strings.NewReader(everything), "firm.json", qn); err != nil {
			b.Fatal(err)
		}
	}
}
