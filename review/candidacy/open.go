package candidacy

import (
	"strings"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

// Open starts a candidacy of a person at a service, pinned to its newest bar: the
// person themself, a manager in their line or an administrator. While one is open it
// is returned unchanged (C1). Refused with the conflict cool-down, which names the
// day (UTC) a new attempt may start (C4), standing-counts, standing-suspended,
// no-bar, service-retired or person-gone. Emits candidacy.opened, and
// candidacy.ready where the facts meet the bar already.
func Open(tx *store.Tx, person models.PersonID, service models.ServiceID) (models.Candidacy, error) {
	p, err := tx.LockPerson(person)
	if err != nil {
		return models.Candidacy{}, err
	}
	h, err := roster.HoldsOf(tx, person)
	if err != nil {
		return models.Candidacy{}, err
	}
	if err := policy.Check(policy.CandidacyOpen, h); err != nil {
		return models.Candidacy{}, err
	}
	c, found, err := tx.LockOpenCandidacy(person, service)
	if err != nil || found {
		return c, err
	}
	o, bar, attempts, err := openingOf(tx, p, service)
	if err != nil {
		return c, err
	}
	if err := openable(o).Err(); err != nil {
		return c, err
	}
	c = models.Candidacy{
		PersonID: person, ServiceID: service, Number: attempts + 1, BarID: bar.ID, State: Machine.Initial,
		OpenedAt: tx.Now, StateSince: tx.Now, Revision: 1,
	}
	if err := tx.AddCandidacy(&c); err != nil {
		return c, err
	}
	if err := emitOpened(tx, c, o); err != nil {
		return c, err
	}
	return refreshed(tx, c)
}

// openingOf reads what an opening is judged by, the newest bar and how many
// attempts there were.
func openingOf(tx *store.Tx, p models.Person, service models.ServiceID) (opening, models.Bar, int, error) {
	o := opening{person: p, today: models.DateOf(tx.Now)}
	var err error
	if o.service, err = tx.Service(service); err != nil {
		return o, models.Bar{}, 0, err
	}
	bar, found, err := tx.LatestBar(service)
	if err != nil {
		return o, bar, 0, err
	}
	o.hasBar = found
	if o.standing, _, err = tx.StandingOf(p.ID, service); err != nil {
		return o, bar, 0, err
	}
	attempts, err := tx.AttemptsAt(p.ID, service)
	for _, a := range attempts {
		if a.CoolDownUntil.After(o.coolDown) {
			o.coolDown = a.CoolDownUntil
		}
	}
	if len(attempts) == 0 {
		return o, bar, 0, err
	}
	return o, bar, attempts[0].Number, err
}

func emitOpened(tx *store.Tx, c models.Candidacy, o opening) error {
	e := notify.Event{Subject: subject(c), Name: "candidacy.opened", Facts: factsOf(c)}
	params := map[string]string{"service": o.service.Name, "person": o.person.Name}
	e.To = []notify.Message{{Person: c.PersonID, Kind: "candidacy-opened", Params: params}}
	if o.person.ManagerID != nil {
		e.To = append(e.To, notify.Message{Person: *o.person.ManagerID, Kind: "team-candidacy-opened", Params: params})
	}
	return notify.Emit(tx, e)
}

// refreshed computes c's readiness and reads it again.
func refreshed(tx *store.Tx, c models.Candidacy) (models.Candidacy, error) {
	if err := refresh(tx, []models.Candidacy{c}); err != nil {
		return c, err
	}
	return tx.Candidacy(c.ID)
}

// TakeBar moves an open candidacy to the service's newest bar, whose number the
// candidate looked at: by the candidate alone, before an interview is arranged
// (C1). A bar published meanwhile is stale (bar-newer). Taking it again changes
// nothing. Emits candidacy.bar_taken, and what readiness brings.
func TakeBar(tx *store.Tx, id models.CandidacyID, number int) (models.Candidacy, error) {
	c, h, err := locked(tx, id)
	if err != nil {
		return c, err
	}
	if err := policy.Check(policy.CandidacyTakeBar, h); err != nil {
		return c, err
	}
	pinned, err := tx.Bar(c.BarID)
	if err != nil || pinned.Number == number {
		return c, err
	}
	newest, _, err := tx.LatestBar(c.ServiceID)
	if err != nil {
		return c, err
	}
	if err := takeable(c, pinned, newest).Err(); err != nil {
		return c, err
	}
	if newest.Number != number {
		return c, fault.New(fault.Stale, "bar-newer", "This is not the newest bar. Please look at the newest before you take it.")
	}
	c.BarID = newest.ID
	if err := tx.SaveCandidacy(&c); err != nil {
		return c, err
	}
	e := notify.Event{Subject: subject(c), Name: "candidacy.bar_taken", Facts: factsOf(c)}
	if err := notify.Emit(tx, e); err != nil {
		return c, err
	}
	return refreshed(tx, c)
}

// Withdraw ends a candidacy before a panel votes: the candidate, who need not say
// why, or an administrator with a reason. A cool-down that runs keeps running (C4).
// Repeating changes nothing. Emits candidacy.withdrawn and tells the candidate,
// their manager and, where an interview was being arranged, coordinators.
func Withdraw(tx *store.Tx, id models.CandidacyID, reason string) (models.Candidacy, error) {
	c, h, err := locked(tx, id)
	if err != nil {
		return c, err
	}
	if err := policy.Check(policy.CandidacyWithdraw, h); err != nil {
		return c, err
	}
	arranged := c.State == models.CandidacyScheduling || c.State == models.CandidacyScheduled
	moved, no := advance(&c, EventWithdraw, tx.Now, models.BarRules{})
	if no != nil || !moved {
		return c, withdrawable(c, no).Err()
	}
	if c.Reason, err = withdrawal(reason, h); err != nil {
		return c, err
	}
	if err := tx.SaveCandidacy(&c); err != nil {
		return c, err
	}
	return c, emitWithdrawn(tx, c, arranged)
}

func withdrawal(reason string, h policy.Holds) (string, error) {
	reason = strings.TrimSpace(reason)
	switch {
	case utf8.RuneCountInString(reason) > 2000:
		return "", fault.At("/reason", "too-long", "A reason has at most 2,000 characters.")
	case reason == "" && !h.Has(policy.Candidate):
		return "", fault.At("/reason", "required", "Please give a reason.")
	case reason == "":
		return phrase.Keep(phrase.Of("Withdrawn by the candidate.")), nil
	}
	return reason, nil
}

func emitWithdrawn(tx *store.Tx, c models.Candidacy, arranged bool) error {
	service, err := tx.Service(c.ServiceID)
	if err != nil {
		return err
	}
	person, err := tx.Person(c.PersonID)
	if err != nil {
		return err
	}
	params := map[string]string{"service": service.Name, "person": person.Name}
	e := notify.Event{Subject: subject(c), Name: "candidacy.withdrawn", Facts: factsOf(c)}
	e.To = []notify.Message{{Person: c.PersonID, Kind: "candidacy-withdrawn", Params: params}}
	if person.ManagerID != nil {
		e.To = append(e.To, notify.Message{Person: *person.ManagerID, Kind: "team-candidacy-withdrawn", Params: params})
	}
	if !arranged {
		return notify.Emit(tx, e)
	}
	coordinators, err := tx.PeopleWithRole(models.RoleCoordinator)
	for _, id := range coordinators {
		e.To = append(e.To, notify.Message{Person: id, Kind: "candidacy-withdrawn-arranged", Params: params})
	}
	if err != nil {
		return err
	}
	return notify.Emit(tx, e)
}
