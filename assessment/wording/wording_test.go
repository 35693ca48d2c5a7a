package wording

import (
	"slices"
	"testing"
)

func rules(faults []Fault) []string {
	var out []string
	for _, f := range faults {
		out = append(out, f.Rule)
	}
	return out
}

func TestCleanTextsPass(t *testing.T) {
	for lang, texts := range map[string][]string{
		"zh": {"扫码（QR）报工，准时率97%。", "“一页纸”贴在墙上"},
		"en": {"The owner’s page hangs on the wall; 12 % are late.", "1,200 items"},
		"pt": {"Perda caiu de 7,5% para 3%; a “folha” está na parede.", "Planilha com 1.200 itens"},
		"ru": {"Лист «план» висит на стене; брак 7,5\u00a0%.", "Данные из ERP, без IT-отдела"},
		"hi": {"ऑर्डर ERP में दर्ज हैं, 7.5% देर से।", "काग़ज़ पर लिखा “प्लान”"},
	} {
		for _, s := range texts {
			if got := Check(lang, s); len(got) > 0 {
				t.Errorf("%s %q: %v", lang, s, got)
			}
		}
	}
}

func TestFaultsAreFound(t *testing.T) {
	for _, c := range []struct{ lang, s, rule string }{
		{"en", " plan", "space"}, {"en", "a  plan", "space"}, {"zh", "一 页纸", "space"},
		{"en", "The owner's page", "quotes"}, {"zh", "“一页纸", "quotes"}, {"ru", "Лист “план”", "quotes"},
		{"ru", "Лист «план", "quotes"}, {"pt", "A «folha»", "quotes"},
		{"pt", "Perda de 7.5%", "decimal"}, {"ru", "Брак 7.5\u00a0%", "decimal"}, {"en", "7,5 % late", "decimal"},
		{"en", "A plan 计划", "script"}, {"ru", "План 计划", "script"}, {"hi", "योजना план", "script"}, {"pt", "Plano план", "script"},
		{"ru", "Cбой в цехе", "mixed"}, {"hi", "ऑर्डरs", "mixed"},
		{"zh", "数字化plan", "latin"}, {"ru", "Наш plan", "latin"}, {"hi", "हमारा plan", "latin"},
		{"en", "A plan，a date", "full_width"}, {"hi", "योजना，तारीख", "full_width"},
		{"zh", "目标,计划", "half_width"}, {"zh", "目标与计划.", "half_width"},
		{"en", "It is Required by the declaration", "forbidden"}, {"zh", "必须按照宣言执行", "forbidden"},
		{"pt", "A declaração exige um plano", "forbidden"}, {"ru", "Декларация требует плана", "forbidden"},
		{"hi", "घोषणापत्र की माँग है", "forbidden"},
	} {
		if got := rules(Check(c.lang, c.s)); !slices.Contains(got, c.rule) {
			t.Errorf("%s %q: %v, want %q", c.lang, c.s, got, c.rule)
		}
	}
}

func TestNamesAreAllowed(t *testing.T) {
	if got := Check("ru", "Файл PDF", "PDF"); len(got) > 0 {
		t.Error(got)
	}
}

func TestUntranslated(t *testing.T) {
	if !Untranslated("ru", "One page", "One page") || Untranslated("pt", "Final", "Final") || Untranslated("en", "One page", "One page") {
		t.Error("what was left in English is not told apart")
	}
}
