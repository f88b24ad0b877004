package standing

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/policy"
)

// situationOf reads what an appointment is judged by. The service's row is locked,
// so that two appointments to one service wait for each other.
func situationOf(tx *store.Tx, a models.Appointment) (situation, error) {
	all, err := situationsOf(tx, []models.Appointment{a})
	if err != nil {
		return situation{}, err
	}
	in := all[0]
	switch {
	case in.service.ID == 0:
		return in, fault.Missing("service")
	case in.person.ID == 0:
		return in, fault.Missing("person")
	}
	return in, nil
}

// situationsOf is situationOf for many, in a constant number of queries.
func situationsOf(tx *store.Tx, appointments []models.Appointment) ([]situation, error) {
	var people []models.PersonID
	var services []models.ServiceID
	for _, a := range appointments {
		people, services = append(people, a.PersonID), append(services, a.ServiceID)
	}
	all := make([]situation, len(appointments))
	persons, err := tx.PeopleByID(people)
	if err != nil {
		return nil, err
	}
	standings, err := tx.StandingsOfPeople(people)
	if err != nil {
		return nil, err
	}
	for i, a := range appointments {
		all[i].today, all[i].person = models.DateOf(tx.Now), persons[a.PersonID]
		for _, s := range standings[a.PersonID] {
			if s.ServiceID == a.ServiceID {
				all[i].standing = s
			}
		}
	}
	return all, addSeats(tx, appointments, services, all)
}

// addSeats reads what the services have, and what waits there.
func addSeats(tx *store.Tx, appointments []models.Appointment, services []models.ServiceID, all []situation) error {
	named, err := tx.ServicesByID(services)
	if err != nil {
		return err
	}
	bars, err := tx.LatestBars(services)
	if err != nil {
		return err
	}
	counting, err := tx.CountingStandingsIn(services, models.DateOf(tx.Now))
	if err != nil {
		return err
	}
	taken, err := tx.FoundingSeatsTakenIn(services)
	if err != nil {
		return err
	}
	waiting, err := tx.WaitingAppointments(services)
	for i, a := range appointments {
		in := &all[i]
		in.service, in.seats = named[a.ServiceID], len(taken[a.ServiceID])
		bar, found := bars[a.ServiceID]
		if !found {
			bar.Rules = models.DefaultBarRules()
		}
		in.need = bar.Rules.ReviewsPerCase
		for _, s := range counting[a.ServiceID] {
			if s.State == models.StandingActive {
				in.regular++
			}
		}
		for _, w := range waiting[a.ServiceID] {
			if w.ID != a.ID {
				in.waiting++
			}
		}
	}
	return err
}

// takeSeat makes a standing a founding SME's and gives it the lowest free seat.
func takeSeat(tx *store.Tx, s *models.Standing) error {
	s.Founding = true
	if s.FoundingSeat != nil {
		return nil
	}
	taken, err := tx.FoundingSeatsTaken(s.ServiceID)
	if err != nil {
		return err
	}
	seat := freeSeat(taken)
	if seat == 0 {
		return fault.Clash("founding-full", "All founding seats of this service are taken.")
	}
	s.FoundingSeat = &seat
	return nil
}

// appointmentHolds are the actor's relations to an appointment.
func appointmentHolds(tx *store.Tx, service models.ServiceID, person models.PersonID) (policy.Holds, error) {
	h := policy.Of(tx.Actor).With(policy.Self, person != 0 && tx.Actor.Person == person)
	if tx.Actor.Person == 0 {
		return h, nil
	}
	developers, err := tx.Developers(service, models.DateOf(tx.Now))
	for _, d := range developers {
		if d.PersonID == tx.Actor.Person {
			return h.With(policy.Developer, true), nil
		}
	}
	return h, err
}

// capacity checks that the actor may act on appointments of a service, and in
// which capacity; "" takes what the actor is, administrator first.
func capacity(tx *store.Tx, a policy.Action, service models.ServiceID, as Capacity) (Capacity, error) {
	h, err := appointmentHolds(tx, service, 0)
	if err != nil {
		return "", err
	}
	return capacityOf(h, a, as)
}

func capacityOf(h policy.Holds, a policy.Action, as Capacity) (Capacity, error) {
	if err := policy.Check(a, h); err != nil {
		return "", err
	}
	relation := map[Capacity]policy.Relation{AsAdministrator: policy.Administrator, AsDeveloper: policy.Developer}
	if as == "" {
		as = AsDeveloper
		if h.Has(policy.Administrator) {
			as = AsAdministrator
		}
	}
	if relation[as] == "" || !h.Has(relation[as]) {
		return "", fault.Refused("not-in-this-capacity", "Only %s can sign as one.", article(as))
	}
	return as, nil
}

func article(as Capacity) phrase.Text {
	if as == AsDeveloper {
		return phrase.Of("a developer of the service")
	}
	return phrase.Of("an administrator")
}
