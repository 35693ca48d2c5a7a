package plumb

import (
	"regexp"
	"slices"

	"filippo.io/age"

	"plumbline/assessment"
)

// Lengths of what a workshop is called.
const (
	titleLength = 200
	aliasLength = 60
	mostSetting = 1000
)

func titled(s string) bool { return s != "" && len([]rune(s)) <= titleLength }

func (k *Kit) check() error {
	switch {
	case !uuid.MatchString(k.Workshop):
		return wrong(kitName, "workshop")
	case !titled(k.Title):
		return wrong(kitName, "title")
	case !day(k.Date):
		return wrong(kitName, "date")
	case k.Mode != assessment.Quick && k.Mode != assessment.Full:
		return wrong(kitName, "mode")
	case k.K < least:
		return fail("k", nil, "k", k.K, "least", least)
	case len(k.Consent) == 0:
		return wrong(kitName, "consent")
	}
	for i, field := range k.Asked {
		if !slices.Contains(ProfileFields, field) || slices.Contains(k.Asked[:i], field) {
			return wrong(kitName, "asked")
		}
	}
	if _, err := age.ParseX25519Recipient(k.Recipient); err != nil {
		return fail("recipient", err)
	}
	return nil
}

func (r *Return) check() error {
	switch {
	case !uuid.MatchString(r.Workshop):
		return wrong(returnName, "workshop")
	case r.Alias == "", len([]rune(r.Alias)) > aliasLength:
		return wrong(returnName, "alias")
	case r.Consented.IsZero():
		return wrong(returnName, "consented")
	}
	return nil
}

// checkCohort also makes sure that nobody who withdrew is still in, and that
// every return has its alias.
func (f *File) checkCohort() error {
	c := f.Cohort
	switch {
	case !uuid.MatchString(c.Workshop):
		return wrong(cohortName, "workshop")
	case !titled(c.Title):
		return wrong(cohortName, "title")
	case !day(c.Date):
		return wrong(cohortName, "date")
	case c.K < least:
		return fail("k", nil, "k", c.K, "least", least)
	case len(c.Members) != len(f.Records):
		return wrong(cohortName, "members")
	}
	if err := checkWithdrawals(cohortName, c.Withdrawals); err != nil {
		return err
	}
	members := map[string]bool{}
	for _, m := range c.Members {
		if members[m.Assessment] || m.Alias == "" || len([]rune(m.Alias)) > aliasLength {
			return wrong(cohortName, "members")
		}
		members[m.Assessment] = true
	}
	for _, r := range f.Records {
		if !members[r.ID] {
			return wrong(cohortName, "members")
		}
	}
	for _, w := range c.Withdrawals {
		if members[w.Assessment] {
			return wrong(cohortName, "withdrawals")
		}
	}
	for _, d := range c.Decisions {
		if !uuid.MatchString(d.Assessment) || d.Field == "" || len(d.Field) > Limits.Name || d.At.IsZero() {
			return wrong(cohortName, "decisions")
		}
	}
	return nil
}

func checkWithdrawals(name string, all []Withdrawal) error {
	for i, w := range all {
		if !uuid.MatchString(w.Assessment) || w.At.IsZero() ||
			slices.ContainsFunc(all[:i], func(o Withdrawal) bool { return o.Assessment == w.Assessment }) {
			return wrong(name, "withdrawals")
		}
	}
	return nil
}

// A measure or a group of firms, such as "question.D1.1" or "sector.trade".
var cellID = regexp.MustCompile(`\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z`)

// check refuses a table that shows a figure about fewer firms than k.
func (b *Benchmark) check() error {
	switch {
	case !titled(b.Title):
		return wrong(benchmarkName, "title")
	case !day(b.Date):
		return wrong(benchmarkName, "date")
	case len(b.Meaning) != len(hashMark)+64 || !digest.MatchString(b.Meaning[len(hashMark):]):
		return wrong(benchmarkName, "meaning")
	case b.Mode != assessment.Quick && b.Mode != assessment.Full:
		return wrong(benchmarkName, "mode")
	case b.K < least:
		return fail("k", nil, "k", b.K, "least", least)
	case b.Firms < b.K:
		return fail("below_k", nil, "k", b.K)
	}
	seen := map[[2]string]bool{}
	for _, c := range b.Cells {
		key := [2]string{c.Of, c.Among}
		if seen[key] || !cellID.MatchString(c.Of) || !cellID.MatchString(c.Among) {
			return wrong(benchmarkName, "cells")
		}
		seen[key] = true
		if err := c.check(b); err != nil {
			return err
		}
	}
	return nil
}

func (c *Cell) check(b *Benchmark) error {
	switch {
	case c.Hidden && (c.N != 0 || len(c.Values) > 0), c.N > b.Firms:
		return wrong(benchmarkName, "cells")
	case !c.Hidden && c.N < b.K:
		return fail("below_k", nil, "k", b.K)
	}
	for figure := range c.Values {
		if !cellID.MatchString(figure) {
			return wrong(benchmarkName, "cells")
		}
	}
	return nil
}

func (w *Workspace) check() error {
	if !uuid.MatchString(w.ID) {
		return wrong(workspaceName, "id")
	}
	if len(w.Settings) > mostSetting {
		return wrong(workspaceName, "settings")
	}
	return checkWithdrawals(workspaceName, w.Withdrawals)
}
