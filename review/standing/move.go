package standing

import (
	"strings"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
)

const longestReason = 2000

// move is one event of a standing and what stands behind it.
type move struct {
	event       Event
	reason      phrase.Text
	ballot      *models.BallotID
	appointment *models.AppointmentID
	kind        notify.Kind // of the message to the holder; "" tells nobody
	name        string      // of the ledger's event, "standing." before it
	params      map[string]string
}

// apply moves s, whose term its caller has set, stores it with its history and
// tells its holder and their line manager. changed is false when the event had
// happened already.
func apply(tx *store.Tx, s *models.Standing, m move) (changed bool, err error) {
	from := s.State
	if s.ID == 0 {
		from = none
	}
	to, changed, no := Machine.Next(from, m.event)
	if no != nil {
		return false, no.Err()
	}
	if !changed && m.event != EventRenew && m.event != EventGrant {
		return false, nil
	}
	s.State, s.Reason = to, phrase.Keep(m.reason)
	if changed {
		s.StateSince = tx.Now
	}
	settle(s, models.DateOf(tx.Now))
	if err := save(tx, s); err != nil {
		return false, err
	}
	if err := remember(tx, *s, from, m); err != nil {
		return false, err
	}
	return true, tell(tx, *s, m)
}

// settle sets and clears what belongs to a state.
func settle(s *models.Standing, today models.Date) {
	if s.State != models.StandingProvisional && s.State != models.StandingSuspended {
		s.FoundingSeat = nil
	}
	s.RemindOn = models.Date{}
	if live(s.State) {
		s.RemindOn = firstReminder(s.ExpiresOn, today)
	}
}

func save(tx *store.Tx, s *models.Standing) error {
	if s.ID != 0 {
		return tx.SaveStanding(s)
	}
	s.Revision, s.UpdatedAt = 1, tx.Now
	return tx.AddStanding(s)
}

func remember(tx *store.Tx, s models.Standing, from models.StandingState, m move) error {
	change := models.StandingChange{
		StandingID: s.ID, ServiceID: s.ServiceID, Event: string(m.event), FromState: from, ToState: s.State, Reason: phrase.Keep(m.reason),
		BallotID: m.ballot, AppointmentID: m.appointment, ExpiresOn: s.ExpiresOn, At: tx.Now,
	}
	if tx.Actor.Person != 0 {
		change.ActorID = &tx.Actor.Person
	}
	return tx.AddStandingChange(&change)
}

// decided is what the ledger keeps of a standing's move.
type decided struct {
	Person      models.PersonID       `json:"person"`
	Service     models.ServiceID      `json:"service"`
	State       models.StandingState  `json:"state"`
	Source      models.StandingSource `json:"source"`
	Ballot      *models.BallotID      `json:"ballot"`
	Appointment *models.AppointmentID `json:"appointment"`
	GrantedOn   models.Date           `json:"grantedOn"`
	ExpiresOn   models.Date           `json:"expiresOn"`
}

func tell(tx *store.Tx, s models.Standing, m move) error {
	e := notify.Event{
		Subject: models.Subject{Kind: "standing", ID: int64(s.ID)}, Name: "standing." + m.name,
		Facts: decided{s.PersonID, s.ServiceID, s.State, s.Source, s.BallotID, s.AppointmentID, s.GrantedOn, s.ExpiresOn},
	}
	if m.kind == "" {
		return notify.Emit(tx, e)
	}
	to, err := holderAndManager(tx, s, m.kind, m.params)
	if err != nil {
		return err
	}
	e.To = to
	return notify.Emit(tx, e)
}

// holderAndManager are the messages to a standing's holder and to their line
// manager, whose kind has "team-" before it.
func holderAndManager(tx *store.Tx, s models.Standing, kind notify.Kind, more map[string]string) ([]notify.Message, error) {
	service, err := tx.Service(s.ServiceID)
	if err != nil {
		return nil, err
	}
	person, err := tx.Person(s.PersonID)
	if err != nil {
		return nil, err
	}
	params := map[string]string{"service": service.Name, "person": person.Name, "expiresOn": s.ExpiresOn.String()}
	for k, v := range more {
		params[k] = v
	}
	to := []notify.Message{{Person: s.PersonID, Kind: kind, Params: params}}
	if person.ManagerID != nil {
		to = append(to, notify.Message{Person: *person.ManagerID, Kind: "team-" + kind, Params: params})
	}
	return to, nil
}

// reasoned is the fault of a reason that is missing or too long.
func reasoned(pointer, reason string) error {
	if strings.TrimSpace(reason) == "" {
		return fault.At(pointer, "required", "Please give a reason.")
	}
	if utf8.RuneCountInString(reason) > longestReason {
		return fault.At(pointer, "too-long", "A reason has at most 2,000 characters.")
	}
	return nil
}
