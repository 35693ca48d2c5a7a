package report

import "strconv"

// headline returns the finding of page 1, fullest wording first. A page prints
// the first that fits.
func (b *builder) headline(panels [2]Panel) []Message {
	d, s := panels[0], panels[1]
	unknown := func(p Panel) bool { return p.Asked && !p.Known && len(b.open(p.Group)) > 0 }
	switch {
	case len(b.res.Questions) == 0:
		return []Message{Say("report.headline.not_applicable"), Say("report.headline.not_applicable.short")}
	case b.res.Answered == 0:
		return []Message{Say("report.headline.nothing"), Say("report.headline.nothing.short")}
	case !d.Known && !s.Known && len(b.open("")) == 0:
		return []Message{Say("report.headline.few_apply")}
	case !d.Known && !s.Known:
		return []Message{Say("report.headline.too_few", "n", len(b.open(""))), Say("report.headline.too_few.short")}
	case unknown(d):
		return []Message{Say("report.headline.unknown.D"), Say("report.headline.too_few.short")}
	case unknown(s):
		return []Message{Say("report.headline.unknown.S"), Say("report.headline.too_few.short")}
	case len(b.res.Gaps) == 0:
		return []Message{Say("report.headline.hold"), Say("report.headline.hold.short")}
	case max(d.Gap, s.Gap) <= 0:
		return []Message{Say("report.headline.near"), Say("report.headline.near.short")}
	case !s.Known:
		return b.withJobs("report.headline.gap", "gap", d.Gap)
	case !d.Known:
		return b.withJobs("report.headline.gap", "gap", s.Gap)
	case d.Gap > s.Gap:
		return b.withJobs("report.headline.D")
	case s.Gap > d.Gap:
		return b.withJobs("report.headline.S")
	}
	return b.withJobs("report.headline.both")
}

// withJobs adds how many jobs can start to a finding, and the finding alone as
// the shorter wording.
func (b *builder) withJobs(key string, args ...any) []Message {
	short := Say(key, args...)
	n := len(b.steps)
	if n == 0 {
		return []Message{short}
	}
	kind := ".jobs"
	if small(b.steps) {
		kind = ".small"
	}
	args = append(args, "n", n, "count", Say("report.count."+strconv.Itoa(n)))
	return []Message{Say(key+kind, args...), short}
}
