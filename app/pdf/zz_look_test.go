package pdf

import (
	"os"
	"strings"
	"testing"
	"plumbline/assessment"
)

func TestZZLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		return
	}
	put := func(name string, change func(*assessment.Questionnaire, *assessment.Assessment), langs ...string) {
		for _, lang := range []string{"zh", "en"} {
			for _, size := range []string{"a4", "letter"} {
				qn, a := workshop()
				if lang == "zh" { a.Company.Name = "远山金属加工厂（虚构示例）" }
				change(qn, &a)
				os.WriteFile(dir+"/"+name+"-"+lang+"-"+size+".pdf", printQuick(t, quickOf(qn, &a), lang, size), 0o644)
			}
		}
	}
	put("ex", func(*assessment.Questionnaire, *assessment.Assessment) {})
	put("five", func(qn *assessment.Questionnaire, a *assessment.Assessment) { every(qn, a, assessment.At(5)) })
	put("unknown", func(qn *assessment.Questionnaire, a *assessment.Assessment) { every(qn, a, assessment.Answer{State: assessment.DontKnow, WhoKnows: "the buyer"}) })
	put("long", func(qn *assessment.Questionnaire, a *assessment.Assessment) { a.Company.Name = strings.Repeat("远山金属 Works ", 12)[:150]; a.Scope = "S" })
	put("full", func(qn *assessment.Questionnaire, a *assessment.Assessment) { a.Mode = "full"; every(qn, a, assessment.At(2)); a.Company.Name="𠮷🏭 A" })
	put("near", func(qn *assessment.Questionnaire, a *assessment.Assessment) { a.Mode = "full"; every(qn, a, assessment.At(3)); a.Answers["D3.1"]=assessment.At(0); a.Answers["D4.1"]=assessment.At(2) })
	put("zero", func(qn *assessment.Questionnaire, a *assessment.Assessment) { a.Mode = "full"; every(qn, a, assessment.At(0)) ; a.Company.Name=strings.Repeat("W",120)})
}
