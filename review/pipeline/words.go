package pipeline

import (
	"assay/models/phrase"
	"assay/review"
	"assay/review/forecast"
	"assay/review/policy"
)

// outlookNotes say by what a forecast goes: what is borrowed from the whole
// organisation, and what nobody has seen yet.
func outlookNotes(o Outlook) []review.Reason {
	notes := []review.Reason{}
	if o.Stages == nil {
		notes = append(notes, review.Why("candidates-not-counted", "Who is on the way is not in it. That is for %s.", policy.Who(policy.CoverageCandidates)))
	}
	borrowed, unseen := sources(o)
	if len(borrowed) > 0 {
		notes = append(notes, review.Why("pooled", "It has fewer than %d observations of its own, so %s go by the whole organisation.",
			forecast.Enough, phrase.And(borrowed...)))
	}
	if len(unseen) > 0 {
		notes = append(notes, review.Why("no-history", "Nobody has seen yet %s, so there is a range and no expectation.", phrase.Or(unseen...)))
	}
	if !o.Attrition.Known() && o.Holding > 0 {
		notes = append(notes, review.Why("no-departures", "Only those leave in it who are known to: nobody has had standing for a year yet."))
	}
	return notes
}

func sources(o Outlook) (borrowed, unseen []phrase.Text) {
	if o.Months[forecast.Months-1].Ending > 0 {
		switch {
		case !o.Renewal.Known():
			unseen = append(unseen, phrase.Of("how a term ends"))
		case o.Renewal.Pooled:
			borrowed = append(borrowed, phrase.Of("renewals"))
		}
	}
	if o.Holding > 0 && o.Attrition.Known() && o.Attrition.Pooled {
		borrowed = append(borrowed, phrase.Of("departures"))
	}
	unknown, pooled := false, false
	for _, s := range o.Stages {
		switch {
		case s.Candidates == 0:
		case s.Observations == 0:
			unknown = true
		case s.Pooled:
			pooled = true
		}
	}
	if pooled {
		borrowed = append(borrowed, phrase.Of("arrivals"))
	}
	if unknown {
		unseen = append(unseen, phrase.Of("how a candidacy goes on from where one is now"))
	}
	return borrowed, unseen
}
