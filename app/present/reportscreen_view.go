package present

import "plumbline/app/i18n"

// View returns what the report screen shows.
func (r *Report) View() ReportView {
	v := ReportView{
		Title: r.p.T("reportscreen.title"), Lead: r.p.T("reportscreen.lead"),
		Editions:  OptionList{Title: r.p.T("reportscreen.edition")},
		Papers:    OptionList{Title: r.p.T("reportscreen.paper")},
		Languages: OptionList{Title: r.p.T("reportscreen.language")},
		Seconds:   OptionList{Title: r.p.T("reportscreen.second"), Remark: r.p.T("reportscreen.second.remark")},
		File:      Field{Label: r.p.T("reportscreen.file"), Value: r.fileName()},
		Folder:    Field{Label: r.p.T("reportscreen.folder"), Value: r.folder},
		Choose:    r.p.T("reportscreen.choose"), Make: r.p.T("reportscreen.make"),
		CanMake: r.folder != "" && r.state != ReportWorking, State: r.state,
		Working: r.p.T("reportscreen.working"), Stop: r.p.T("reportscreen.stop"),
		HandOver: r.p.T("handover.report.open"), HandOverTitle: r.p.T("handover.report.title"), HandOverText: r.p.T("handover.report.text"),
		Open: r.p.T("reportscreen.open"), Reveal: r.p.T("reportscreen.reveal"), Copy: r.p.T("reportscreen.copy"), Again: r.p.T("reportscreen.again"),
	}
	if r.folder == "" {
		v.Folder.Problem = r.p.T("reportscreen.folder.problem")
	}
	if r.full() {
		for _, e := range []Edition{OwnerEdition, QuickEdition} {
			v.Editions.Options = append(v.Editions.Options,
				Option{ID: string(e), Label: r.p.T("reportscreen.edition." + string(e)), Chosen: e == r.edition()})
		}
	}
	for _, p := range []Paper{A4, Letter} {
		v.Papers.Options = append(v.Papers.Options,
			Option{ID: string(p), Label: r.p.T("reportscreen.paper." + string(p)), Chosen: p == r.paper})
	}
	r.languages(&v)
	switch r.state {
	case ReportDone:
		v.Result, v.Detail, v.Path = r.p.T("reportscreen.done"), r.path, r.path
	case ReportFailed:
		v.Result, v.Detail = r.p.T("reportscreen.failed"), r.p.Error(r.err)
	}
	return v
}

// languages lists the languages of the report, and those that may stand beside
// the chosen one.
func (r *Report) languages(v *ReportView) {
	v.Seconds.Options = []Option{{Label: r.p.T("reportscreen.second.none"), Chosen: r.second() == ""}}
	for _, l := range i18n.Offered {
		first := l.Code == r.language()
		v.Languages.Options = append(v.Languages.Options, Option{ID: l.Code, Label: l.Name, Chosen: first})
		if !first {
			v.Seconds.Options = append(v.Seconds.Options, Option{ID: l.Code, Label: l.Name, Chosen: l.Code == r.second()})
		}
	}
}
