package widget

import (
	"testing"

	"plumbline/app/ui/theme"
)

func items(labels ...string) []ChoiceItem {
	out := make([]ChoiceItem, len(labels))
	for i, l := range labels {
		out[i] = ChoiceItem{ID: string(rune('a' + i)), Label: l}
	}
	return out
}

// TestFirmGallery draws the firm card of the mock-up for looking at.
func TestFirmGallery(t *testing.T) {
	for _, dark := range []bool{false, true} {
		suffix := map[bool]string{false: "", true: "-dark"}[dark]
		draw(t, "firmcard"+suffix, dark, "pt", firmSheet)
	}
}

func firmSheet(s *sheet) {
	s.word("Conte quem vocês são", 232, 26, Style{Size: theme.Title, Bold: true})
	name := NewField("Nome da empresa", nil)
	name.SetText("Metalúrgica Ipê Ltda.")
	name.entry.hasFocus = true
	s.put(name, 232, 116, 330, 54)
	people := NewNumberField("Pessoas", nil)
	people.SetText("28")
	people.SetHint("pequena, 10 a 49")
	s.put(people.Field, 610, 116, 211, 54)
	places := NewNumberField("Locais", nil)
	places.SetText("1")
	s.put(places.Field, 845, 116, 95, 54)
	who := NewSelectField("Quem responde", items("Sócia-gerente", "Outro"), nil)
	who.SetChosen("a")
	s.put(who, 988, 116, 330, 54)

	head := func(title, remark string, x, y float32) { s.put(NewChoiceHead(title, remark), x, y, 330, 32) }
	head("Setor", "escolha um", 232, 200)
	head("O que vale para vocês", "já marcado pelo setor", 610, 200)
	head("O que mais importa", "até três, em ordem", 988, 200)
	radio := NewRadioList(items("Indústria", "Usinagem e serviços para terceiros", "Agroalimentar", "Construção", "Comércio",
		"Transporte e logística", "Serviços a empresas, digitais", "Hotelaria e serviços pessoais"), nil)
	radio.SetChosen("a")
	s.put(radio, 232, 232, 330, 304)
	facts := items("Usamos máquinas ou veículos", "Compramos materiais ou mercadorias", "Temos estoque", "Projetamos nossos produtos",
		"Produzimos, montamos ou transportamos", "A energia pesa no custo", "Damos assistência pós-venda", "Somos cinco pessoas ou mais")
	facts[6].Remark = "−1 pergunta"
	ticks := NewTickList(facts, nil)
	ticks.SetTicked([]string{"a", "b", "c", "d", "e", "f", "h"})
	s.put(ticks, 610, 232, 330, 304)
	rank := NewRankList(items("Reduzir custos", "Entregar mais rápido e no prazo", "Melhorar a qualidade", "Novos clientes e mercados",
		"Menos paradas", "Energia, meio ambiente, segurança", "Novos produtos e serviços", "Depender menos de uma só pessoa"), 3, nil)
	rank.SetRanked([]string{"b", "e", "d"})
	s.put(rank, 988, 232, 330, 304)

	head("Ambição", "", 232, 566)
	head("Tempo para melhorias", "horas por mês", 610, 566)
	head("Dinheiro no primeiro ano", "salários mensais", 988, 566)
	segments := func(chosen string, x float32, labels ...string) {
		g := NewSegments(items(labels...), nil)
		g.SetChosen(chosen)
		s.put(g, x, 598, 330, 40)
	}
	segments("b", 232, "Básica", "Sólida", "Liderar")
	segments("c", 610, "10", "20", "40", "80+")
	segments("c", 988, "0", "1", "6", "36", "mais")
}

// TestFormGallery draws the states of fields and lists and long words.
func TestFormGallery(t *testing.T) {
	for _, dark := range []bool{false, true} {
		suffix := map[bool]string{false: "", true: "-dark"}[dark]
		draw(t, "form"+suffix, dark, "zh", formSheet)
	}
}

func formSheet(s *sheet) {
	field := func(f *Field, x, y, width float32) { s.put(f, x, y, width, f.HeightFor(width)) }
	empty := NewField("企业名称", nil)
	empty.SetPlaceholder("例如：云岭金属制品有限公司")
	field(empty, 40, 30, 330)
	wrong := NewNumberField("员工人数", nil)
	wrong.SetText("0")
	wrong.SetHint("人")
	wrong.SetProblem("人数至少为 1；请填包括您自己在内的全部人员，临时工按平均数计算。")
	field(wrong.Field, 410, 30, 256)
	off := NewField("Country", nil)
	off.SetText("China")
	off.SetNote("Taken from the workshop; ask the facilitator to change it.")
	off.Disable()
	field(off, 700, 30, 256)
	hovered := NewField("Hover", nil)
	hovered.hovered = true
	field(hovered, 990, 30, 200)

	long := items("制造业：生产自己的产品，有完整的设计、采购、加工、装配和售后服务流程", "加工与分包", "Machining and services for others, including heat treatment and finishing of parts that belong to customers")
	long[1].Remark = "−1 题"
	radio := NewRadioList(long, nil)
	radio.SetPitch(ChoicePitchSmall)
	radio.SetChosen("c")
	radio.pointed = 1
	s.put(radio, 40, 160, 256, radio.HeightFor(256))
	ticks := NewTickList(long, nil)
	ticks.SetTicked([]string{"a", "b"})
	ticks.focused, ticks.cursor = true, 2
	s.put(ticks, 350, 160, 256, ticks.HeightFor(256))
	full := NewRankList(long, 1, nil)
	full.SetRanked([]string{"b"})
	s.put(full, 660, 160, 256, full.HeightFor(256))
	g := NewSegments(items("不急", "按部就班地改进", "走在行业前面"), nil)
	g.SetChosen("c")
	g.focused = true
	s.put(g, 40, 420, 256, 40)
	n := 0
	l := NewGapList([]GapRow{
		{ID: "S3.1", Title: "Plan for the three worst events", Supply: true, Now: &n, Target: 3},
		{ID: "D1.1", Title: "A digital goal and plan tied to a business goal", Target: 3, Unknown: "?"},
		{ID: "D2.6", Title: "账户、更新和日常网络安全：每个人都有自己的账户，离职当天停用", Now: level(1), Target: 4},
	}, nil)
	l.pointed = 1
	l.focused, l.cursor = true, 2
	s.put(l, 700, 420, 422, l.HeightFor(422)+1)
}
