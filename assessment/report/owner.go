package report

import (
	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
	"plumbline/assessment/roadmap"
)

// Owner is the edition of eight pages, each of which answers one question. Page
// 1 works alone.
type Owner struct {
	Head
	Monday   OwnerMonday
	Standing Standing
	Pinch    Pinch
	Stop     Stop
	Ninety   Ninety
	Road     Road
	Others   Others
	Trust    Trust
}

// The chapters that texts of other pages point to.
const (
	pinchChapter  Chapter = 3
	ninetyChapter Chapter = 5
	trustChapter  Chapter = 8
)

// Views are how the firm looks in other schemes, with the tables behind them.
type Views struct {
	Tables crosswalk.Tables
	MIIT   *crosswalk.MIITResult        // nil: no estimate for this firm
	DMA    map[string]crosswalk.DMAView // by id of the dimension
}

// ViewsOf reads the assessment through the tables.
func ViewsOf(qn *assessment.Questionnaire, a *assessment.Assessment, tables crosswalk.Tables) Views {
	v := Views{Tables: tables}
	if tables.MIIT != nil {
		v.MIIT = crosswalk.MIIT(qn, tables.MIIT, a)
	}
	if tables.DMA != nil {
		v.DMA = crosswalk.DMA(qn, tables.DMA, a)
	}
	return v
}

// ownerBuilder makes the pages of the owner edition.
type ownerBuilder struct {
	builder
	plan  roadmap.Plan
	views Views
}

// BuildOwner returns the edition of eight pages out of results, plan and views
// that were made of the same answers.
func BuildOwner(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results,
	plan roadmap.Plan, views Views, opt Options) Owner {
	b := ownerBuilder{builder: builder{qn: qn, a: a, res: results, steps: FirstJobs(plan)}, plan: plan, views: views}
	return Owner{
		Head:     b.ownerHead(opt),
		Monday:   b.ownerMonday(),
		Standing: b.standing(),
		Pinch:    b.pinch(),
		Stop:     b.stop(),
		Ninety:   b.ninety(),
		Road:     b.road(),
		Others:   b.others(),
		Trust:    b.trust(),
	}
}

// ownerHead is the head of this edition, with the badge among the facts.
func (b *ownerBuilder) ownerHead(opt Options) Head {
	edition := Say("report.edition.owner")
	if half := b.askedGroups(); len(half) == 1 {
		edition = Say("report.edition.owner." + string(half[0]))
	}
	h := b.head(edition, opt)
	h.Facts[2] = Say("report.owner.facts", "answered", b.res.Answered, "n", len(b.res.Questions),
		"badge", b.res.Confidence.Badge, "word", Say("report.badge."+b.res.Confidence.Badge))
	return h
}
