package candidacy

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
	"assay/review/roster"
	"assay/review/standing"
)

// View is a candidacy as people see it.
type View struct {
	models.Candidacy
	Person  models.Person
	Service models.Service
	Bar     models.Bar
	Newer   *models.Bar // offered, where there is one and it may still be taken
	Changes []Change    // from Bar to Newer
	Missing []review.Reason
	Points  []Point
	Actions []review.Action // of one candidacy; none in lists
}

// See reads one candidacy for somebody who may know of it.
func See(tx *store.Tx, id models.CandidacyID) (View, error) {
	c, err := tx.Candidacy(id)
	if err != nil {
		return View{}, err
	}
	h, err := holds(tx, c)
	if err != nil {
		return View{}, err
	}
	if err := policy.See(policy.CandidacySee, h, "candidacy"); err != nil {
		return View{}, err
	}
	all, err := read(tx, []models.Candidacy{c})
	if err != nil {
		return View{}, err
	}
	seen, err := views(tx, all)
	if err != nil {
		return View{}, err
	}
	_, underWay, err := tx.LiveInterview(id)
	seen[0].Actions = actions(seen[0], underWay, h)
	return seen[0], err
}

// List reads a page of the candidacies the actor may know of, the newest first, in
// a constant number of queries.
func List(tx *store.Tx, f store.CandidacyFilter, p models.Page) (models.List[View], error) {
	h := policy.Of(tx.Actor)
	if err := policy.Check(policy.ServiceSee, h); err != nil {
		return models.List[View]{}, err
	}
	f.Viewer, f.On = tx.Actor.Person, models.DateOf(tx.Now)
	if policy.Allowed(policy.CandidacySee, h) {
		f.Viewer = 0
	}
	page, err := tx.Candidacies(f, p)
	if err != nil {
		return models.List[View]{}, err
	}
	all, err := read(tx, page.Items)
	if err != nil {
		return models.List[View]{}, err
	}
	items, err := views(tx, all)
	return models.List[View]{Items: items, Next: page.Next}, err
}

// read measures candidacies and names their tasks.
func read(tx *store.Tx, candidacies []models.Candidacy) ([]measured, error) {
	all, err := measure(tx, candidacies)
	if err != nil {
		return nil, err
	}
	return all, nameTasks(tx, all)
}

// views shows candidacies. One that has ended misses nothing any more.
func views(tx *store.Tx, all []measured) ([]View, error) {
	people, err := tx.PeopleByID(each(all, func(m measured) models.PersonID { return m.candidacy.PersonID }))
	if err != nil {
		return nil, err
	}
	ids := each(all, func(m measured) models.ServiceID { return m.candidacy.ServiceID })
	services, err := tx.ServicesByID(ids)
	if err != nil {
		return nil, err
	}
	newest, err := tx.LatestBars(ids)
	if err != nil {
		return nil, err
	}
	seen := make([]View, len(all))
	for i, m := range all {
		v := View{Candidacy: m.candidacy, Person: people[m.candidacy.PersonID], Service: services[m.candidacy.ServiceID], Bar: m.bar}
		v.Points = Points(m.bar.Rules, m.facts)
		if m.candidacy.State.Open() {
			v.Missing = Missing(m.bar.Rules, m.facts)
			v.offer(newest[m.candidacy.ServiceID])
		}
		seen[i] = v
	}
	return seen, nil
}

// offer shows a newer bar that may still be taken.
func (v *View) offer(newest models.Bar) {
	if takeable(v.Candidacy, v.Bar, newest) == nil {
		v.Newer = &newest
		v.Changes = Difference(v.Bar.Rules, newest.Rules)
	}
}

func actions(v View, underWay bool, h policy.Holds) []review.Action {
	_, changed, no := Machine.Next(v.State, EventWithdraw)
	if no == nil && !changed {
		no = review.No("already-so", "This candidacy was withdrawn.")
	}
	newest := v.Bar
	if v.Newer != nil {
		newest = *v.Newer
	}
	return []review.Action{
		review.Can("take_bar", policy.Check(policy.CandidacyTakeBar, h), takeable(v.Candidacy, v.Bar, newest).Err()),
		review.Can("withdraw", policy.Check(policy.CandidacyWithdraw, h), withdrawable(v.Candidacy, no).Err()),
		review.Can("arrange", policy.Check(policy.InterviewArrange, h), arrangeable(v.State, underWay).Err()),
		review.Can("choose", policy.Check(policy.InterviewOptions, h), arrangeable(v.State, underWay).Err()),
		review.Can("see_file", policy.Check(policy.CandidacySeeFile, h)),
	}
}

// OpenAction says whether the actor may open a candidacy of a person at a service
// now, and why not.
func OpenAction(tx *store.Tx, person models.PersonID, service models.ServiceID) (review.Action, error) {
	p, err := tx.Person(person)
	if err != nil {
		return review.Action{}, err
	}
	h, err := roster.HoldsOf(tx, person)
	if err != nil {
		return review.Action{}, err
	}
	o, _, _, err := openingOf(tx, p, service)
	if err != nil {
		return review.Action{}, err
	}
	page, err := tx.Candidacies(store.CandidacyFilter{Person: person, Service: service, Open: true}, models.Page{Limit: 1})
	if err != nil {
		return review.Action{}, err
	}
	return review.Can("open_candidacy", policy.Check(policy.CandidacyOpen, h), unopened(len(page.Items)).Err(), openable(o).Err()), nil
}

// locked takes a candidacy for somebody who may know of it.
func locked(tx *store.Tx, id models.CandidacyID) (models.Candidacy, policy.Holds, error) {
	c, err := tx.LockCandidacy(id)
	if err != nil {
		return c, nil, err
	}
	h, err := holds(tx, c)
	if err != nil {
		return c, nil, err
	}
	return c, h, policy.See(policy.CandidacySee, h, "candidacy")
}

// holds are the actor's relations to a candidacy.
func holds(tx *store.Tx, c models.Candidacy) (policy.Holds, error) {
	h, err := roster.HoldsOf(tx, c.PersonID)
	me := tx.Actor.Person
	if err != nil || me == 0 {
		return h, err
	}
	h = h.With(policy.Candidate, c.PersonID == me)
	mentors, err := tx.Mentors(me, c.PersonID)
	if err != nil {
		return h, err
	}
	today := models.DateOf(tx.Now)
	developers, err := tx.Developers(c.ServiceID, today)
	if err != nil {
		return h, err
	}
	for _, d := range developers {
		h = h.With(policy.Developer, d.PersonID == me)
	}
	mine, _, err := tx.StandingOf(me, c.ServiceID)
	if err != nil {
		return h, err
	}
	seat, seated, err := tx.SeatOn(c.ID, me)
	return h.With(policy.Mentor, mentors).With(policy.SME, standing.Counts(mine, today)).
		With(policy.Panellist, seated && seat.Kind != models.SeatShadow).
		With(policy.Shadow, seated && seat.Kind == models.SeatShadow), err
}
