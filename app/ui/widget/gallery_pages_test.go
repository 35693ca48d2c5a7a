package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

var ladderChinese = [6]LevelText{
	{Name: "没有", Anchor: "没有清单。"},
	{Name: "靠人靠纸", Anchor: "在老板或采购脑子里。"},
	{Name: "有工具", Anchor: "有主要供应商和客户名单，但不知道缺什么会停产。"},
	{Name: "成规范", Anchor: "有关键物料、供应商、客户清单（联系人、占比、交期、替代），12个月内更新。"},
	{Name: "连通可量", Anchor: "关键项还包括对方地点、运输与其上游，并与库存、在单关联。"},
	{Name: "预见优化", Anchor: "与伙伴核对、有变即更新，并指导采购和设计。"},
}

var ladderEnglish = [6]LevelText{
	{Name: "Not there", Anchor: "Records are on paper or in people’s heads."},
	{Name: "By head and hand", Anchor: "Some records are typed later, often twice."},
	{Name: "Tool helps", Anchor: "Main records are typed once into spreadsheets or apps that do not talk to each other."},
	{Name: "Standard way", Anchor: "Orders, stock, hours and quality are entered once in a system, at the place where the work happens."},
	{Name: "Connected & measured", Anchor: "Scanning, sensors or links fill most records; systems pass them on without retyping."},
	{Name: "Foresees & improves", Anchor: "Almost all data arrive by themselves, also from partners, and rules catch the errors."},
}

func progressItems(done, part int, share float32) []Progress {
	var out []Progress
	for i, label := range []string{"D1", "D2", "D3", "D4", "D5", "D6", "S1", "S2", "S3", "S4"} {
		p := Progress{Label: label, Color: theme.Digital, Group: i == 6}
		if i >= 6 {
			p.Color = theme.Supply
		}
		if i < done {
			p.Share = 1
		}
		if i == part {
			p.Share, p.Current = share, true
		}
		out = append(out, p)
	}
	return out
}

func railOf(s *sheet, name, other string, small bool, labels []string, counter string, foot []string) {
	r := NewRail(name, other)
	r.SetSmall(small)
	var stations []Station
	for i, label := range labels {
		st := Station{Label: label}
		switch i {
		case 0:
			st.State = StationDone
		case 1:
			st.State, st.Counter = StationCurrent, counter
		}
		stations = append(stations, st)
	}
	r.SetStations(stations, nil)
	r.SetFoot([]FootItem{{Icon: IconGlobe, Label: foot[0]}, {Icon: IconKeyboard, Label: foot[1]}})
	s.put(r, 0, 0, RailWidth(small), s.size.Height)
}

func bar(s *sheet, rail, left, right, height float32) float32 {
	rule := newRule()
	top := s.size.Height - height
	s.put(rule, rail, top, s.size.Width-rail, 1)
	return top
}

func questionChinese(s *sheet) {
	railOf(s, "准绳", "Plumbline", false, []string{"企业", "答题", "结果", "计划", "报告"}, "39 / 58", []string{"中文", "按键 F1"})
	s.word("S1 供应链可视与风险识别", 240, 31, Style{Bold: true, Color: theme.Supply})
	s.word("第 1 题，共 5 题", 407, 31, Style{Color: theme.InkSoft})
	s.word("关键物料、供应商与客户清单", 240, 57, Style{Size: theme.Title, Bold: true})
	s.word("缺了哪一样会停产，要先写得出来，才谈得上备份和预警。", 240, 99, Style{Color: theme.InkSoft})
	l := NewLadder(ladderChinese, "下一步", nil)
	l.Rise = 140
	l.SetChosen(2)
	high := l.HeightFor(736, 500)
	s.put(l, 240, 140, 736, high)
	s.put(NewQuietCard("N", "不适用", "要选一个原因", nil), 240, 140+high+14, 364, 40)
	s.put(NewQuietCard("D", "不清楚", "谁会知道？", nil), 612, 140+high+14, 364, 40)
	how := NewTextFold(IconQuestion, "怎么选", "选每个字都属实的最高一级；两级之间选低的；按今天的情况答。")
	step := NewTextFold(IconArrowRight, "从 2 级到 3 级", "多数企业先做：关键清单工作坊，两小时，不花钱。")
	how.Open, step.Open = true, true
	folds := NewFolds(how, step, NewTextFold(IconPencil, "备注与依据", ""), NewTextFold(IconInfo, "与《联合宣言》的关系", ""))
	s.put(folds, 1024, 140, 294, folds.HeightFor(294))
	top := bar(s, 176, 240, 48, 72)
	back := NewButton("上一题", Secondary, nil)
	back.Left = IconArrowLeft
	s.add(back, 240, top+17)
	s.add(NewIcon(IconCheck, 16, theme.Good), 370, top+29)
	s.word("已保存 09:41", 390, top+29, Style{Size: theme.Caption, Color: theme.Good})
	p := NewProgressBobs(progressItems(6, 6, 0.2), nil)
	s.add(p, 976-p.MinSize().Width, top)
	next := NewButton("下一题", Primary, nil)
	next.Right = IconArrowRight
	s.add(next, 1318-next.MinSize().Width, top+17)
	s.add(NewKeyCap("0"), 1042, top+27)
	s.add(NewKeyCap("5"), 1080, top+27)
	s.add(NewKeyCap("Enter"), 1148, top+27)
}

func questionEnglish(s *sheet) {
	railOf(s, "Plumbline", "准绳", false, []string{"Firm", "Questions", "Results", "Plan", "Report"}, "10 / 58", []string{"English", "Keys F1"})
	s.word("D2 Digital foundation & security", 240, 31, Style{Bold: true, Color: theme.Digital})
	s.word("Data captured once, without retyping", 240, 57, Style{Size: theme.Title, Bold: true})
	s.word("Every number typed twice costs time and is wrong somewhere.", 240, 99, Style{Color: theme.InkSoft})
	l := NewLadder(ladderEnglish, "Next step", nil)
	l.Rise = 140
	l.SetChosen(2)
	high := l.HeightFor(736, 412)
	s.put(l, 240, 140, 736, high)
	n := NewQuietCard("N", "Not applicable", "needs a reason", nil)
	s.put(n, 240, 140+high+14, 364, 40)
	n.SetChosen(true)
	d := NewQuietCard("D", "Don’t know", "who would know?", nil)
	s.put(d, 612, 140+high+14, 364, 40)
	d.FocusGained()
	fold := NewTextFold(IconInfo, "The Declaration", "Based on the themes of paragraphs 8 and 10: new digital infrastructure, and closing the digital divide. It sets no duty for firms.")
	fold.Open = true
	closed := NewTextFold(IconPencil, "Note and evidence", "")
	closed.FocusGained()
	folds := NewFolds(fold, closed)
	s.put(folds, 1024, 140, 294, folds.HeightFor(294))
	top := bar(s, 176, 240, 48, 72)
	p := NewProgressBobs(progressItems(1, 1, 0.5), nil)
	p.FocusGained()
	s.add(p, 976-p.MinSize().Width, top)
}

func questionSmall(s *sheet) {
	s.size = fyne.NewSize(1024, 680)
	railOf(s, "Plumbline", "准绳", true, []string{"Firm", "Questions", "Results", "Plan", "Report"}, "13 / 58", []string{"English", "Keys F1"})
	s.word("D2 Digital foundation & security", 160, 19, Style{Bold: true, Color: theme.Digital})
	s.word("Data captured once, without retyping", 160, 45, Style{Size: theme.Title, Bold: true})
	l := NewLadder(ladderEnglish, "Next step", nil)
	l.Small, l.Rise = true, 120
	l.SetChosen(5)
	high := l.HeightFor(832, 366)
	s.put(l, 160, 120, 832, high)
	q := NewQuietCard("N", "Not applicable", "needs a reason", nil)
	q.Small = true
	s.put(q, 160, 120+high+10, 413, 36)
	top := bar(s, 112, 160, 32, 64)
	p := NewProgressBobs(progressItems(1, 1, 0.5), nil)
	p.SetSmall(true)
	s.add(p, 687-p.MinSize().Width, top)
}

// oneCard shows a ladder's card by itself, as in the sheet of parts.
func oneCard(s *sheet, level int, text LevelText, y float32, set func(*Ladder, *levelCard)) {
	l := NewLadder([6]LevelText{}, "Next step", nil)
	l.cards[level].text = text
	set(l, l.cards[level])
	if !l.cards[level].next() {
		l.NextStep = ""
	}
	l.columns = l.fit(528)
	height := max(52, l.columns.tallest+13)
	s.put(l.cards[level], 160, y, 528, height)
	s.objects[len(s.objects)-1].Refresh()
}

func parts(s *sheet) {
	s.size = fyne.NewSize(1366, 1080)
	head := func(text string, x, y float32) { s.word(text, x, y, Style{Size: theme.Large, Bold: true}) }
	note := func(text string, y float32) { s.word(text, 48, y, Style{Size: theme.Caption, Color: theme.InkSoft}) }
	head("Level card", 48, 40)
	one, two := LevelText{Name: "By head", Anchor: "Some records are typed later, often twice."}, LevelText{Name: "Tool helps", Anchor: "Typed once into sheets that do not talk."}
	for i, n := range []string{"normal", "hover", "focus", "chosen", "chosen, focus", "next step", "read only"} {
		note(n, 96+float32(i)*64)
	}
	oneCard(s, 1, one, 78, func(*Ladder, *levelCard) {})
	oneCard(s, 1, one, 142, func(_ *Ladder, c *levelCard) { c.hovered = true })
	oneCard(s, 0, one, 206, func(l *Ladder, _ *levelCard) { l.focused = true })
	oneCard(s, 2, two, 270, func(l *Ladder, _ *levelCard) { l.chosen = 2 })
	oneCard(s, 2, two, 334, func(l *Ladder, _ *levelCard) { l.chosen, l.focused = 2, true })
	oneCard(s, 3, LevelText{Name: "Standard", Anchor: "Entered once, where the work happens."}, 398, func(l *Ladder, _ *levelCard) { l.chosen = 2 })
	oneCard(s, 4, LevelText{Name: "Connected", Anchor: "Scanning or links fill most records."}, 472, func(l *Ladder, _ *levelCard) { l.disabled = true })
	head("Buttons, keys, marks", 48, 560)
	for i, kind := range []ButtonKind{Primary, Secondary} {
		y, x := 598+float32(i)*54, float32(152)
		for state := range 4 {
			b := NewButton([]string{"Next", "Back"}[i], kind, nil)
			s.add(b, x, y)
			switch state {
			case 1:
				b.MouseIn(nil)
			case 2:
				b.FocusGained()
			case 3:
				b.Disable()
			}
			x += b.MinSize().Width + 12
		}
	}
	s.add(NewKeyCap("0"), 154, 736)
	s.add(NewKeyCap("N"), 188, 736)
	s.add(NewKeyCap("Ctrl F"), 223, 736)
	s.add(NewKeyCap("↓"), 275, 736)
	s.add(NewKeyCap("→"), 300, 736)
	for level := range 6 {
		s.add(NewTile(level, 36), 150+float32(level)*46, 770)
	}
	partsRight(s, head)
}

func partsRight(s *sheet, head func(string, float32, float32)) {
	head("Toast", 748, 40)
	s.put(NewToast(SignGood, "Report made.", "16 pages, 1.2 s", "Open", nil), 748, 78, 570, 56)
	s.put(NewToast(SignAlarm, "Not saved: the disk is full.", "Your answers are kept.", "Try again", nil), 748, 146, 570, 56)
	head("Banner, inside the page", 748, 224)
	b := NewBanner(SignCaution, "Two answers do not fit together.", "D2.7 is at 4, D2.6 at 1. Nothing is blocked; have a second look.", "Show both", nil)
	s.put(b, 748, 262, 570, b.HeightFor(570))
	long := NewToast(SignAlarm, "The file “answers of the spring workshop.plumb” could not be read.", "It was made by a newer version of Plumbline. Get the newer version, then open it again.", "Choose another file", nil)
	s.put(long, 748, 400, 570, long.HeightFor(570))
	head("Progress bobs: none, some, all, here", 748, 820)
	rule := newRule()
	s.put(rule, 748, 858, 570, 1)
	items := progressItems(2, 6, 0.6)
	items[2].Share, items[3].Share, items[4].Share, items[7].Share = 0.6, 0.3, 0.1, 1
	s.add(NewProgressBobs(items, nil), 760, 858)
	head("Long work", 748, 950)
	p := NewProgressLine("15 of 24 reports", "Stop", nil)
	p.SetProgress(15.0/24, "15 of 24 reports")
	s.put(p, 748, 988, 570, 36)
}
