package candidacy

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
)

// Refresh computes anew whether the open candidacy of a person at a service is
// ready; without one it does nothing. Call it in the act that changed a fact: a
// case approved, a task done or reopened, a certification. Emits candidacy.ready
// or candidacy.fell_back when the answer changed.
func Refresh(tx *store.Tx, person models.PersonID, service models.ServiceID) error {
	c, found, err := tx.LockOpenCandidacy(person, service)
	if err != nil || !found {
		return err
	}
	return refresh(tx, []models.Candidacy{c})
}

// RefreshPerson is Refresh for every open candidacy of a person, for facts that
// are not of one service.
func RefreshPerson(tx *store.Tx, person models.PersonID) error {
	open, err := tx.LockOpenCandidacies(person)
	if err != nil {
		return err
	}
	return refresh(tx, open)
}

// Sweep refreshes up to limit candidacies for which time alone changed what
// counts: a case became too old (C2), a certification ended. Returns how many.
func Sweep(tx *store.Tx, limit int) (int, error) {
	due, err := tx.CandidaciesToCheck(models.DateOf(tx.Now), limit)
	if err != nil {
		return 0, err
	}
	return len(due), refresh(tx, due)
}

// refresh leaves alone what is being arranged or voted on: it was ready when that
// began.
func refresh(tx *store.Tx, candidacies []models.Candidacy) error {
	var computed []models.Candidacy
	for _, c := range candidacies {
		if c.State == models.CandidacyBuilding || c.State == models.CandidacyReady {
			computed = append(computed, c)
		}
	}
	all, err := measure(tx, computed)
	if err != nil {
		return err
	}
	for _, m := range all {
		if err := settle(tx, m); err != nil {
			return err
		}
	}
	return nil
}

// settle moves a candidacy to what its facts say.
func settle(tx *store.Tx, m measured) error {
	c := m.candidacy
	missing := Missing(m.bar.Rules, m.facts)
	event := EventMeet
	if len(missing) > 0 {
		event = EventFallBack
	}
	check := NextChange(m.bar.Rules, m.facts)
	if moved, _ := advance(&c, event, tx.Now, m.bar.Rules); moved {
		c.CheckOn = check
		if err := tx.SaveCandidacy(&c); err != nil {
			return err
		}
		return tellSettled(tx, c, missing)
	}
	if c.CheckOn == check {
		return nil
	}
	c.CheckOn = check
	return tx.SaveCandidacyCheck(&c)
}

func tellSettled(tx *store.Tx, c models.Candidacy, missing []reason) error {
	service, err := tx.Service(c.ServiceID)
	if err != nil {
		return err
	}
	e := notify.Event{Subject: subject(c), Name: "candidacy.fell_back", Facts: factsOf(c)}
	params := map[string]string{"service": service.Name}
	if c.State == models.CandidacyBuilding {
		params["missing"] = phrase.Keep(missing[0].Text)
		e.To = []notify.Message{{Person: c.PersonID, Kind: "candidacy-fell-back", Params: params}}
		return notify.Emit(tx, e)
	}
	e.Name = "candidacy.ready"
	e.To = []notify.Message{{Person: c.PersonID, Kind: "candidacy-ready", Params: params}}
	coordinators, err := tx.PeopleWithRole(models.RoleCoordinator)
	if err != nil {
		return err
	}
	for _, id := range coordinators {
		if id != c.PersonID {
			e.To = append(e.To, notify.Message{Person: id, Kind: "candidacy-to-arrange", Params: params})
		}
	}
	return notify.Emit(tx, e)
}
