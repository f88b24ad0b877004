package interview

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/slots"
)

// refill asks the best other person to take a voting seat that was given back, at the
// same hour (I6). Where nobody can, the interview needs a new hour, which the
// candidate and who arranges it are told. Everybody else keeps their seat. Emits
// seat.replaced.
func (s scene) refill(tx *store.Tx, gone models.Seat) error {
	if first(s.open(), s.ongoing(), s.before()) != nil {
		return s.unseat(tx)
	}
	fresh, found, err := s.askNext(tx, gone)
	if err != nil {
		return err
	}
	if !found {
		if err := s.unseat(tx); err != nil {
			return err
		}
		return s.tellNeedsHour(tx)
	}
	if gone.State, _, err = seatStep(gone.State, OnReplace); err != nil {
		return err
	}
	if err := tx.SaveSeat(&gone); err != nil {
		return err
	}
	who, err := tx.Person(fresh.PersonID)
	if err != nil {
		return err
	}
	params := when(s.Interview)
	params["name"] = who.Name
	to, err := s.arrangers(tx)
	if err != nil {
		return err
	}
	return notify.Emit(tx, notify.Event{
		Subject: subject(s.ID), Name: "seat.replaced",
		Facts: map[string]any{"seat": gone.ID, "person": gone.PersonID, "by": fresh.ID, "newPerson": fresh.PersonID},
		To:    tell(to, "seat-passed-to", params),
	})
}

// askNext finds who best takes a seat at the interview's hour, and asks them.
func (s scene) askNext(tx *store.Tx, gone models.Seat) (fresh models.Seat, found bool, err error) {
	search, err := s.plan().seek(tx, s.StartsAt, 1, nil)
	if err != nil {
		return fresh, false, err
	}
	beside, err := s.sitesBeside(tx, gone)
	if err != nil {
		return fresh, false, err
	}
	free := slices.DeleteFunc(search.people, func(p slots.Person) bool { return s.wasAsked(p.ID) })
	best := search.meeting.Fill(0, gone.Kind == models.SeatSME, search.meeting.AllReady(free), beside)
	if best == nil {
		return fresh, false, nil
	}
	fresh, err = s.invite(tx, Ask{best.ID, gone.Kind, gone.Chair})
	if fault.Is(err, fault.Invalid) {
		return fresh, false, nil
	}
	return fresh, err == nil, err
}

// wasAsked holds for everybody who sits there, and for who did: they gave their seat
// back, or whoever arranges it put somebody else there.
func (s scene) wasAsked(p models.PersonID) bool {
	return slices.ContainsFunc(s.seats, func(x models.Seat) bool { return x.PersonID == p })
}

// sitesBeside are where the other voting panellists are from.
func (s scene) sitesBeside(tx *store.Tx, gone models.Seat) ([]models.SiteID, error) {
	var ids []models.PersonID
	for _, seat := range s.panel() {
		if seat.ID != gone.ID && voting(seat.Kind) {
			ids = append(ids, seat.PersonID)
		}
	}
	people, err := tx.PeopleByID(ids)
	var sites []models.SiteID
	for _, p := range people {
		sites = append(sites, p.SiteID)
	}
	return sites, err
}

func (s scene) tellNeedsHour(tx *store.Tx) error {
	to, err := s.arrangers(tx)
	if err != nil {
		return err
	}
	return notify.Tell(tx, subject(s.ID), tell(append(to, s.candidacy.PersonID), "interview-needs-hour", when(s.Interview))...)
}

// arrangers are who is told what concerns arranging: who proposed the interview, or
// every coordinator where the candidate chose it.
func (s scene) arrangers(tx *store.Tx) ([]models.PersonID, error) {
	if s.ProposedBy != s.candidacy.PersonID {
		return []models.PersonID{s.ProposedBy}, nil
	}
	all, err := tx.PeopleWithRole(models.RoleCoordinator)
	var others []models.PersonID
	for _, id := range all {
		if id != s.candidacy.PersonID {
			others = append(others, id)
		}
	}
	return others, err
}
