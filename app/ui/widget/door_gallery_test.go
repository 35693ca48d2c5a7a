package widget

import (
	"testing"

	"plumbline/app/ui/theme"
)

// TestWelcomeGallery draws the parts of the welcome page for looking at.
func TestWelcomeGallery(t *testing.T) {
	for _, dark := range []bool{false, true} {
		suffix := map[bool]string{false: "", true: "-dark"}[dark]
		draw(t, "welcome"+suffix, dark, "zh", welcomeSheet)
		draw(t, "welcome-small"+suffix, dark, "en", smallWelcomeSheet)
	}
}

func welcomeSheet(s *sheet) {
	s.put(NewWelcomeArt("准绳", "Plumbline", "1.0.0   离线使用，数据只在本机"), 0, 0, WelcomeArtWidth, 768)
	s.word("数字化和供应链韧性，离目标还有多远？量一量。", 464, 114, Style{Size: theme.Title, Bold: true})
	quick := NewDoor(DoorView{Title: "快速检查", Questions: "20 题", Minutes: "12", Unit: "分钟",
		Sentence: "先看大致位置：低、中、高，和最该看的地方。"}, nil)
	s.put(quick, 464, 180, DoorWidth, DoorHeight)
	full := NewDoor(DoorView{Title: "完整评估", Questions: "最多 58 题", Minutes: "40", Unit: "分钟",
		Sentence: "十个维度、等级和差距，三段行动计划和报告。", Figure: DoorFull}, nil)
	s.put(full, 891, 180, DoorWidth, DoorHeight)
	l := NewAssessmentList([]AssessmentRow{
		{Name: "云岭金属制品", Kind: "完整评估", ShowProgress: true, Progress: 39.0 / 58, State: "已答 39 / 58", Date: "今天 09:41", Action: "继续", Bold: true},
		{Name: "云岭金属制品", Kind: "快速检查", State: "已完成", Date: "2026-05-12", Action: "打开"},
		{Name: "江滨冷链配送", Kind: "完整评估", State: "已完成", Date: "2026-03-30", Action: "打开"},
	}, nil)
	s.put(l, 464, 560, 830, 157)
}

func smallWelcomeSheet(s *sheet) {
	s.put(NewWelcomeArt("Plumbline", "准绳", "1.0.0   Works offline. Your answers stay on this computer."), 0, 0, WelcomeArtWidthSmall, 680)
	quick := NewDoor(DoorView{Title: "Quick check", Questions: "20 questions", Minutes: "12", Unit: "minutes",
		Sentence: "The rough position: low, middle or high, and where to look first."}, nil)
	s.put(quick, 272, 160, DoorWidthSmall, DoorHeight)
	full := NewDoor(DoorView{Title: "Full check of both halves", Questions: "up to 58 questions", Minutes: "40", Unit: "minutes",
		Sentence: "Ten dimensions, levels and gaps, a plan in three steps and the report.", Figure: DoorFull}, nil)
	full.hovered, full.focused = true, true
	s.put(full, 636, 160, DoorWidthSmall, full.HeightFor(DoorWidthSmall))
	l := NewAssessmentList([]AssessmentRow{
		{Name: "Yunling Precision Metal Products & Surface Treatment (Jiangsu) Company Limited, second works", Kind: "Full check", ShowProgress: true, Progress: .67, State: "39 of 58 answered", Date: "today 09:41", Action: "Continue", Bold: true},
		{Name: "Kestrel Metalworks", Kind: "Quick check", State: "Finished", Date: "12 May 2026", Action: "Open"},
	}, nil)
	l.pointed = 1
	s.put(l, 272, 500, 704, 105)
}
