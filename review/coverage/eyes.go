package coverage

import (
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// eyes are what a reader may see of what others hold: what the page of each thing would
// show them. Whoever was asked to review a show case learns from nowhere who else was.
type eyes struct {
	store.Beholder
	actor models.Actor
	holds policy.Holds
}

// hides reports whether the reader is to learn nothing of a thing, not even that it is
// there: they were asked to review the case themself. One that was counted and not named,
// where everybody else asked about has none, would name the holder as another reviewer.
func (e eyes) hides(h store.Holding) bool {
	reviews := h.Kind == store.HoldsReview || h.Kind == store.HoldsOffer
	return reviews && h.Holder != e.actor.Person && e.WasAsked(models.ShowCaseID(h.ID))
}

func (e eyes) see(h store.Holding) bool {
	me := e.actor.Person
	own := me != 0 && h.About == me
	manages := !own && slices.Contains(e.Managers[h.About], me)
	switch h.Kind {
	case store.HoldsPlan, store.HoldsStandIn:
		return policy.Allowed(policy.PlanSee, e.holds.With(policy.Learner, own).With(policy.Mentor, me != 0 && h.Mentor == me).
			With(policy.Manager, manages).With(policy.Panellist, e.JudgesNow(h.About)))
	case store.HoldsReview, store.HoldsOffer:
		return policy.Allowed(policy.ShowCaseSee, e.holds.With(policy.Author, own).With(policy.Mentor, e.Mentors(h.About)).With(policy.Manager, manages).
			With(policy.Panellist, e.Judges(h.About, h.ServiceID)).With(policy.Reviewer, h.Holder == me))
	case store.HoldsSeat, store.HoldsOwnInterview:
		return policy.Allowed(policy.InterviewSee, e.among(own, manages, e.SitsIn(models.InterviewID(h.ID))))
	case store.HoldsBallot:
		return policy.Allowed(policy.BallotSee, e.among(own, manages, e.SatFor(models.BallotID(h.ID))))
	}
	return policy.Allowed(policy.PersonSee, e.holds)
}

// among is how the reader stands to a candidacy. A candidate holds no other role in
// their own.
func (e eyes) among(candidate, manages, sits bool) policy.Holds {
	if candidate {
		return policy.Holds{policy.SignedIn, policy.Candidate}
	}
	return e.holds.With(policy.Manager, manages).With(policy.Panellist, sits)
}
