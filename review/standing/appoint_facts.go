package standing

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// situationOf reads what an appointment is judged by. The service's row is locked,
// so that two appointments to one service wait for each other.
func situationOf(tx *store.Tx, a models.Appointment) (situation, error) {
	in := situation{today: models.DateOf(tx.Now)}
	var err error
	if in.service, err = tx.Service(a.ServiceID); err != nil {
		return in, err
	}
	if in.person, err = tx.Person(a.PersonID); err != nil {
		return in, err
	}
	if in.standing, _, err = tx.StandingOf(a.PersonID, a.ServiceID); err != nil {
		return in, err
	}
	bar, err := newestBar(tx, a.ServiceID)
	if err != nil {
		return in, err
	}
	in.need = bar.Rules.ReviewsPerCase
	return in, countSeats(tx, a, &in)
}

func countSeats(tx *store.Tx, a models.Appointment, in *situation) error {
	counting, err := tx.CountingStandings(a.ServiceID, in.today)
	if err != nil {
		return err
	}
	for _, s := range counting {
		if s.State == models.StandingActive {
			in.regular++
		}
	}
	taken, err := tx.FoundingSeatsTaken(a.ServiceID)
	if err != nil {
		return err
	}
	in.seats = len(taken)
	waiting, err := tx.WaitingAppointments(a.ServiceID)
	for _, w := range waiting {
		if w.ID != a.ID {
			in.waiting++
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
		return "", fault.Refused("not-in-this-capacity", "Only "+article(as)+" can sign as one.")
	}
	return as, nil
}

func article(as Capacity) string {
	if as == AsDeveloper {
		return "a developer of the service"
	}
	return "an administrator"
}
