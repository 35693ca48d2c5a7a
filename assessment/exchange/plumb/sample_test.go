package plumb

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/assessment/merge"
)

const (
	packageID  = "0b1c2d3e-4f50-4617-8829-3a4b5c6d7e8f"
	workshopID = "11111111-2222-4333-8444-555555555555"
	firstID    = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
	secondID   = "bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee"

	// A key pair that guards nothing.
	publicKey = "age1yqtz8euju2zhnvueld7gzeu2f44p8g068dlsf7a3ux26pgamkuyq50pljg"
	secretKey = "AGE-SECRET-KEY-1XYT37EAPR658T3CSXURPXP6C4SAJGKPGL9UQCHG2T48FA93PRLEQ4SSU95"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// smallQuestionnaire has two questions and true hashes.
func smallQuestionnaire(t testing.TB) *assessment.Questionnaire {
	t.Helper()
	qn := &assessment.Questionnaire{
		ID: "plumbline-test", Version: "1.0.0", Languages: []string{"en"},
		Dimensions: []assessment.Dimension{{ID: "D1", Group: assessment.Digital, Title: assessment.Text{"en": "Order book", "zh": "订单"}}},
		Questions: []assessment.Question{
			{ID: "D1.1", Dimension: "D1", Quick: true, Gate: true, Title: assessment.Text{"en": "Who is in charge?"}},
			{ID: "D1.2", Dimension: "D1", Title: assessment.Text{"en": "What is <written> & kept?"}},
		},
		Exposures: []assessment.Exposure{{ID: "E1", Title: assessment.Text{"en": "One customer"}}},
	}
	raw, err := exchange.EncodeQuestionnaire(qn)
	if err != nil {
		t.Fatal(err)
	}
	if qn, err = exchange.DecodeQuestionnaire(raw); err != nil {
		t.Fatal(err)
	}
	if qn.Meaning, qn.Full, err = exchange.Hashes(qn); err != nil {
		t.Fatal(err)
	}
	return qn
}

// record is an assessment of the small questionnaire.
func record(t testing.TB, id, name string) assessment.Record {
	t.Helper()
	qn := smallQuestionnaire(t)
	a := assessment.Assessment{
		Mode: assessment.Full, Scope: assessment.Both, Date: "2026-11-20",
		Company: assessment.Company{Name: name, Sector: "trade", Size: assessment.Small, Employees: 12,
			Applies: []assessment.FlagID{"buy"}, Goals: []assessment.GoalID{"G1"}, Ambition: assessment.Solid},
		Answers: map[assessment.QuestionID]assessment.Answer{
			"D1.1": {State: assessment.Answered, Level: 3, Evidence: assessment.Noted, Note: "line one\nline <two> & more"},
			"D1.2": {State: assessment.DontKnow},
		},
		Targets:   map[assessment.QuestionID]int{"D1.1": 4},
		Exposures: map[assessment.ExposureID]int{"E1": 3},
		Suppliers: []assessment.Supplier{{Name: "钢材 & Söhne", RecoverDays: 30, SurviveDays: 12.5, SalesShare: 0.4}},
		Outcomes:  map[string]string{"energy": "same"},
	}
	lineage, err := merge.Commit(assessment.Lineage{}, a)
	if err != nil {
		t.Fatal(err)
	}
	if a, err = merge.Assessment(lineage); err != nil {
		t.Fatal(err)
	}
	return assessment.Record{
		Entry: assessment.Entry{ID: id, Questionnaire: qn.Meaning, Created: noon.Add(-time.Hour), Changed: noon,
			Finished: true, Current: "D1.2", Assessment: a},
		Full: qn.Full, Lineage: lineage,
	}
}

// attached makes an attachment of the bytes.
func attached(raw string) Attachment {
	return Attachment{SHA256: hashOf([]byte(raw)), Size: int64(len(raw)), Content: bytes.NewReader([]byte(raw))}
}

// sample returns a small package of the kind that uses everything it may hold.
func sample(t testing.TB, kind Kind) *File {
	t.Helper()
	f := &File{Name: "sample.plumb", Manifest: Manifest{Kind: kind, ID: packageID, Created: noon, Program: "0.1.0"}}
	qn := smallQuestionnaire(t)
	switch kind {
	case Assessments:
		f.Questionnaires = []*assessment.Questionnaire{qn}
		f.Records = []assessment.Record{record(t, firstID, "海风 Möbel 🪑"), record(t, secondID, "Second")}
		f.Attachments = []Attachment{attached("a photograph"), attached("")}
	case KitFile:
		f.Questionnaires = []*assessment.Questionnaire{qn}
		f.Kit = &Kit{Workshop: workshopID, Title: "Autumn workshop", Date: "2026-11-20", Mode: assessment.Quick, K: 5,
			Asked: []string{"sector", "size"}, Consent: assessment.Text{"en": "I agree.", "zh": "我同意。"}, Recipient: publicKey}
	case ReturnFile:
		f.Questionnaires = []*assessment.Questionnaire{qn}
		r := record(t, firstID, "")
		r.Assessment.Answers["D1.1"] = assessment.At(3)
		r.Assessment.Suppliers, r.Lineage = nil, assessment.Lineage{}
		f.Records = []assessment.Record{r}
		f.Return = &Return{Workshop: workshopID, Alias: "Otter 12", Consented: noon}
	case CohortFile:
		f.Questionnaires = []*assessment.Questionnaire{qn}
		f.Records = []assessment.Record{record(t, firstID, ""), record(t, secondID, "")}
		f.Cohort = &Cohort{Workshop: workshopID, Title: "Autumn workshop", Date: "2026-11-20", K: 5,
			Members:     []Member{{firstID, "Otter 12"}, {secondID, "Heron 7"}},
			Decisions:   []Decision{{Assessment: firstID, Field: "answers.D1.1", Value: json.RawMessage(`{"state":"answered","level":3}`), At: noon}},
			Withdrawals: []Withdrawal{{Assessment: workshopID, At: noon}}}
	case Figures:
		f.Benchmark = &Benchmark{Title: "Autumn workshop", Date: "2026-11-20", Meaning: qn.Meaning, Mode: assessment.Full, K: 5, Firms: 12,
			Cells: []Cell{{Of: "D1", Among: "all", N: 12, Values: map[string]float64{"median": 41.25, "low": 20}},
				{Of: "D1", Among: "sector.trade", Hidden: true}}}
	case Backup:
		f.Questionnaires = []*assessment.Questionnaire{qn}
		f.Records = []assessment.Record{record(t, firstID, "First"), record(t, secondID, "Second")}
		f.Workspace = &Workspace{ID: workshopID, Settings: map[string]string{"language": "zh"},
			Withdrawals: []Withdrawal{{Assessment: packageID, At: noon}}}
	}
	return f
}

var allKinds = []Kind{Assessments, KitFile, ReturnFile, CohortFile, Figures, Backup}

// plain returns the bytes of a plain package.
func plain(t testing.TB, f *File) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := Write(&out, f, Seal{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func readBytes(raw []byte, unlock Unlock) (*File, error) {
	return Read(bytes.NewReader(raw), int64(len(raw)), unlock)
}

// keyOf returns the key of the error's message without its area.
func keyOf(err error) string {
	var e *assessment.Error
	if errors.As(err, &e) {
		return e.Key
	}
	return ""
}
