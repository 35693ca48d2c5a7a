package present_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/assessment"
)

var now = time.Date(2026, 11, 20, 9, 41, 0, 0, time.UTC)

func clock() time.Time { return now }

func both(zh, en string) assessment.Text { return assessment.Text{"zh": zh, "en": en} }

// sample returns a small questionnaire: ten dimensions of three questions, of
// which the first two belong to the quick check.
func sample() *assessment.Questionnaire {
	qn := &assessment.Questionnaire{ID: "sample", Languages: []string{"zh", "en"}}
	for level := range 6 {
		qn.Levels = append(qn.Levels, assessment.Level{Name: both(fmt.Sprintf("第%d级", level), fmt.Sprintf("Rung %d", level))})
		qn.Stages = append(qn.Stages, both(fmt.Sprintf("阶段%d", level), fmt.Sprintf("Stage %d", level)))
	}
	applies := map[assessment.QuestionID]assessment.FlagID{"D2.3": "equip", "D3.3": "equip", "D5.3": "aftersales", "D6.3": "staff5"}
	for _, id := range []assessment.DimensionID{"D1", "D2", "D3", "D4", "D5", "D6", "S1", "S2", "S3", "S4"} {
		qn.Dimensions = append(qn.Dimensions, assessment.Dimension{ID: id, Group: assessment.GroupID(id[:1]),
			Title: both("维度"+string(id), "Field "+string(id))})
		for n := 1; n <= 3; n++ {
			q := assessment.Question{ID: assessment.QuestionID(fmt.Sprintf("%s.%d", id, n)), Dimension: id, Quick: n < 3,
				Paragraphs: []int{8, 10}, Minutes: 0.5}
			q.Gate = q.ID == "D1.1" || q.ID == "S1.1"
			q.Applies = applies[q.ID]
			q.Title, q.Why = both("题"+string(q.ID), "Question "+string(q.ID)), both("为什么", "Why "+string(q.ID))
			q.Evidence = both("一张表", "a sheet")
			q.Examples = map[assessment.Cluster]assessment.Text{assessment.Making: both("车间", "in the workshop")}
			for level := range q.Anchors {
				q.Anchors[level] = both(fmt.Sprintf("%s做到%d", q.ID, level), fmt.Sprintf("%s at %d", q.ID, level))
			}
			qn.Questions = append(qn.Questions, q)
		}
	}
	for _, f := range []assessment.FlagID{"equip", "aftersales", "staff5"} {
		qn.Flags = append(qn.Flags, assessment.Flag{ID: f, Title: both("有"+string(f), "has "+string(f))})
	}
	qn.Sectors = []assessment.Sector{
		{ID: "manufacturing", Cluster: assessment.Making, Applies: []assessment.FlagID{"equip", "aftersales", "staff5"}, Title: both("制造", "Manufacturing")},
		{ID: "services", Cluster: assessment.Services, Applies: []assessment.FlagID{"aftersales", "staff5"}, Title: both("服务", "Services")},
		{ID: "trade", Cluster: assessment.Trade, Applies: []assessment.FlagID{"staff5"}, Title: both("贸易", "Trade")},
	}
	for n := 1; n <= 5; n++ {
		qn.Goals = append(qn.Goals, assessment.Goal{ID: assessment.GoalID(fmt.Sprintf("G%d", n)), Title: both("目标", "Goal")})
	}
	for n := 1; n <= 8; n++ {
		e := assessment.Exposure{ID: assessment.ExposureID(fmt.Sprintf("E%d", n)), Title: both("敞口", fmt.Sprintf("Exposure %d", n))}
		for i := range e.Options {
			e.Options[i] = both(fmt.Sprintf("第%d档", i), fmt.Sprintf("grade %d", i))
		}
		qn.Exposures = append(qn.Exposures, e)
	}
	qn.Actions = []assessment.Action{
		{ID: "A01", Title: both("大工程", "Big works"), Effort: 5, Cash: 3, Raises: []assessment.Raise{{Question: "D1.1", From: 0, To: 5}}},
		{ID: "A02", Title: both("一页纸", "One page"), FirstStep: both("写下来", "write it down"), Effort: 1, Raises: []assessment.Raise{{Question: "D1.1", From: 0, To: 3}}},
	}
	qn.Paragraphs = []assessment.Paragraph{{Number: 8, Summary: both("缩小数字鸿沟", "closing the digital divide")}, {Number: 10, Summary: both("新型基础设施", "new digital infrastructure")}}
	return qn
}

// open stores the assessment and opens it.
func open(t *testing.T, s *store, a assessment.Assessment) *present.Session {
	t.Helper()
	e, err := s.Create(a)
	if err != nil {
		t.Fatal(err)
	}
	session, err := present.OpenSession(s, e.ID, clock)
	if err != nil {
		t.Fatal(err)
	}
	return session
}

// maker is a full check of a manufacturer with 28 people and no answers.
func maker() assessment.Assessment {
	return assessment.Assessment{Mode: assessment.Full, Scope: assessment.Both, Date: "2026-11-20", Company: assessment.Company{
		Name: "Kestrel", Sector: "manufacturing", Size: assessment.Small, Employees: 28, Ambition: assessment.Solid,
		Applies: []assessment.FlagID{"equip", "aftersales", "staff5"}}}
}

// answered is the assessment with every asked question at the level.
func answered(a assessment.Assessment, level int) assessment.Assessment {
	a.Answers = map[assessment.QuestionID]assessment.Answer{}
	for _, q := range a.AskedQuestions(sample()) {
		a.Answers[q.ID] = assessment.At(level)
	}
	return a
}

var messageKey = regexp.MustCompile(`\b(safety|backups|shell|welcome|firmcard|question|results|reportscreen|keys|error|check|cards|plan|exposure|suppliers|outcomes|handover)\.[a-z_]+`)

// ready fails where a view holds a message key that was not found or a
// placeholder that was not filled.
func ready(t *testing.T, view any) {
	t.Helper()
	for _, s := range texts(reflect.ValueOf(view)) {
		if messageKey.MatchString(s) || strings.ContainsAny(s, "{}") {
			t.Errorf("%T shows %q", view, s)
		}
	}
}

// texts collects every string of a view.
func texts(v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Struct:
		var out []string
		for i := range v.NumField() {
			out = append(out, texts(v.Field(i))...)
		}
		return out
	case reflect.Slice, reflect.Array:
		var out []string
		for i := range v.Len() {
			out = append(out, texts(v.Index(i))...)
		}
		return out
	}
	return nil
}

func chosen(options []present.Option) []string {
	var out []string
	for _, o := range options {
		if o.Chosen {
			out = append(out, o.ID)
		}
	}
	return out
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func same[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

var en, zh = i18n.For("en"), i18n.For("zh")
