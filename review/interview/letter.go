package interview

import (
	"slices"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
)

// Letter is what somebody's calendar is to be told of an interview as it is now.
type Letter struct {
	Method  models.CalendarMethod
	Event   models.CalendarEvent
	Guest   models.CalendarGuest
	To      Addressee
	Panel   []Addressee // everybody on it now, only for those on it
	Summary phrase.Text
	Lines   []phrase.Text // of the description
	ID      models.InterviewID
}

// Addressee is a guest with an address of theirs that is verified, their first.
type Addressee struct {
	models.Person
	Address string
	Seat    models.Seat // zero for the candidate
}

// LetterTo is what a person's calendar is to be told, and whether it still is: who
// has left, has no verified address, or was told something newer, is not written to.
// It judges nobody's right; only the job that sends it asks.
func LetterTo(tx *store.Tx, in Sending) (Letter, bool, error) {
	s, err := sceneOf(tx, in.Interview)
	if err != nil {
		return Letter{}, false, unlessMissing(err)
	}
	l := Letter{ID: s.ID}
	audience := models.ForPanel
	if in.Person == s.candidacy.PersonID {
		audience = models.ForCandidate
	}
	if l.Event, _, err = tx.CalendarEventOf(s.ID, audience); err != nil {
		return l, false, err
	}
	guests, err := tx.CalendarGuests(l.Event.UID)
	at := slices.IndexFunc(guests, func(g models.CalendarGuest) bool { return g.PersonID == in.Person })
	if err != nil || at < 0 || guests[at].Sequence != in.Sequence || guests[at].Method != in.Method {
		return l, false, err
	}
	l.Guest, l.Method = guests[at], in.Method
	return l.fill(tx, s)
}

func (l Letter) fill(tx *store.Tx, s scene) (Letter, bool, error) {
	people, err := tx.PeopleByID(append(s.people(), l.Guest.PersonID))
	if err != nil {
		return l, false, err
	}
	emails, err := tx.Emails(append(s.people(), l.Guest.PersonID))
	if err != nil {
		return l, false, err
	}
	service, err := tx.Service(s.candidacy.ServiceID)
	if err != nil {
		return l, false, err
	}
	l.To = addressee(people[l.Guest.PersonID], emails, models.Seat{})
	for _, seat := range s.panel() {
		a := addressee(people[seat.PersonID], emails, seat)
		if seat.PersonID == l.To.ID {
			l.To = a
		}
		l.Panel = append(l.Panel, a)
	}
	if l.To.Address == "" || l.To.RemovedAt != nil {
		return l, false, nil
	}
	if l.Event.Audience == models.ForCandidate || l.Method == models.MethodCancel {
		l.Panel = nil
	}
	l.Summary = Title(l.Event.Audience == models.ForCandidate, people[s.candidacy.PersonID], service)
	l.Lines, err = l.lines(s, people, service)
	return l, true, err
}

func addressee(p models.Person, emails map[models.PersonID][]models.PersonEmail, seat models.Seat) Addressee {
	return Addressee{Person: p, Address: models.VerifiedAddress(emails[p.ID]), Seat: seat}
}

// Title is what a calendar calls an interview, the candidate's own or another's.
func Title(own bool, candidate models.Person, service models.Service) phrase.Text {
	if own {
		return phrase.Of("Your interview for %s", service.Name)
	}
	return phrase.Of("Interview of %s for %s", candidate.Name, service.Name)
}

// lines say what this is, whether it is settled, and everybody's local time. Of votes,
// notes and other candidates they know nothing.
func (l Letter) lines(s scene, people map[models.PersonID]models.Person, service models.Service) ([]phrase.Text, error) {
	if l.Method == models.MethodCancel {
		if l.Event.Status == models.EventCancelled {
			return []phrase.Text{phrase.Of("This interview is cancelled.")}, nil
		}
		return []phrase.Text{phrase.Of("Your seat on the panel of this interview was given back.")}, nil
	}
	lines := []phrase.Text{l.about(people[s.candidacy.PersonID], service)}
	if l.Event.Status == models.EventTentative {
		lines = append(lines, phrase.Of("The time is proposed. It is confirmed once the whole panel has accepted."))
	} else {
		lines = append(lines, phrase.Of("The time is confirmed."))
	}
	all, err := times(s.plan(s.panel()...), l.To.ID, people)
	if err != nil {
		return nil, err
	}
	lines = append(lines, phrase.Text{}, phrase.Of("Everybody's local time:"))
	for _, t := range all {
		lines = append(lines, Clock(t, s.StartsAt, s.EndsAt))
	}
	return lines, nil
}

func (l Letter) about(candidate models.Person, service models.Service) phrase.Text {
	switch {
	case l.Event.Audience == models.ForCandidate:
		return phrase.Of("This is your interview for %s.", service.Name)
	case l.To.Seat.Kind == models.SeatShadow:
		return phrase.Of("You are asked to sit in as a shadow when %s is interviewed for %s.", candidate.Name, service.Name)
	case l.To.Seat.State == models.SeatInvited:
		return phrase.Of("You are asked to sit on the panel that interviews %s for %s.", candidate.Name, service.Name)
	}
	return phrase.Of("You sit on the panel that interviews %s for %s.", candidate.Name, service.Name)
}
