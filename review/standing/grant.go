package standing

import (
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Granting is a standing to grant: by a ballot, or, where Ballot is zero, accredited
// by import with its source named. Days are UTC.
type Granting struct {
	Person    models.PersonID
	Service   models.ServiceID
	BallotID  models.BallotID
	BarID     models.BarID         // of the candidacy; zero: the service's newest
	Source    string               // accredited: where it comes from, in words
	GrantedOn models.Date          // accredited: the day it was granted; zero: today
	ExpiresOn models.Date          // accredited: its last day; zero: the bar's valid months
	State     models.StandingState // accredited: as it was; "": active

	TermStartsOn models.Date // accredited: from when work counts; zero: GrantedOn
	Renewals     int         // accredited: how often it was renewed
	Founding     bool        // accredited, provisional or suspended: holds a founding seat
}

// Grant gives standing from today for the bar's valid months (V7); what the person
// had for the service before, if anything, becomes this. A suspension is not lifted
// by it. An accredited standing keeps its own days and state, is never one's own doing
// (own-standing), and never replaces one that was decided here (standing-exists). Granting the same
// again changes nothing. Emits standing.granted and tells the holder.
func Grant(tx *store.Tx, g Granting) (models.Standing, error) {
	s, found, err := tx.LockStandingOf(g.Person, g.Service)
	if err != nil {
		return s, err
	}
	if g.BallotID != 0 {
		return grantByBallot(tx, s, g)
	}
	if err := policy.Check(policy.TransferImport, policy.Of(tx.Actor)); err != nil {
		return s, err
	}
	if found && s.Source != models.SourceAccredited {
		return s, decidedHere.Err()
	}
	return accredit(tx, s, g)
}

var decidedHere = review.No("standing-exists", "This standing was decided here, and an import does not change it.")

// correctable reports whether an import says something new about a standing that
// an import made. Once it was renewed or ended here, it is no longer the import's.
func correctable(s models.Standing, g Granting) (changed bool, no *review.Reason) {
	same := s.SourceNote == g.Source && s.GrantedOn == g.GrantedOn
	if s.Renewals > 0 || !live(s.State) {
		if same {
			return false, nil
		}
		return false, decidedHere
	}
	return !same || s.ExpiresOn != g.ExpiresOn || s.TermStartsOn != g.TermStartsOn || s.State != g.State, nil
}

func grantByBallot(tx *store.Tx, s models.Standing, g Granting) (models.Standing, error) {
	if s.BallotID != nil && *s.BallotID == g.BallotID {
		return s, nil
	}
	bar, err := grantingBar(tx, g)
	if err != nil {
		return s, err
	}
	today := models.DateOf(tx.Now)
	begin(&s, g, bar, today, today.AddMonths(bar.Rules.ValidMonths))
	s.Source, s.SourceNote, s.BallotID, s.AppointmentID = models.SourceBallot, "", &g.BallotID, nil
	s.FoundingSeat = nil
	_, err = apply(tx, &s, move{
		event: EventGrant, reason: phrase.Of("The panel's ballot passed."), ballot: &g.BallotID, kind: "standing-granted", name: "granted",
	})
	return s, err
}

// begin starts a term in memory.
func begin(s *models.Standing, g Granting, bar models.Bar, from, expires models.Date) {
	s.PersonID, s.ServiceID = g.Person, g.Service
	s.GrantedOn, s.TermStartsOn, s.ExpiresOn, s.Renewals = from, from, expires, 0
	s.Founding, s.BarID = false, nil
	if bar.ID != 0 {
		s.BarID = &bar.ID
	}
}

func grantingBar(tx *store.Tx, g Granting) (models.Bar, error) {
	if g.BarID != 0 {
		return tx.Bar(g.BarID)
	}
	return newestBar(tx, g.Service)
}

func accredit(tx *store.Tx, s models.Standing, g Granting) (models.Standing, error) {
	bar, err := grantingBar(tx, g)
	if err != nil {
		return s, err
	}
	g = completed(g, bar.Rules.ValidMonths, models.DateOf(tx.Now))
	if err := accreditable(g, models.DateOf(tx.Now)); err != nil {
		return s, err
	}
	if s.ID != 0 {
		changed, no := correctable(s, g)
		if no != nil || !changed {
			return s, no.Err()
		}
	}
	if g.Person == tx.Actor.Person {
		return s, fault.Refused("own-standing", "Somebody else has to decide about your own standing.")
	}
	begin(&s, g, bar, g.GrantedOn, g.ExpiresOn)
	s.Source, s.SourceNote, s.TermStartsOn, s.Renewals = models.SourceAccredited, g.Source, g.TermStartsOn, g.Renewals
	return accreditAs(tx, s, g)
}

// completed fills in what an import left out. A term that is over has lapsed.
func completed(g Granting, validMonths int, today models.Date) Granting {
	g.Source = strings.TrimSpace(g.Source)
	if g.GrantedOn.IsZero() {
		g.GrantedOn = today
	}
	if g.ExpiresOn.IsZero() {
		g.ExpiresOn = g.GrantedOn.AddMonths(validMonths)
	}
	if g.TermStartsOn.IsZero() {
		g.TermStartsOn = g.GrantedOn
	}
	if g.State == "" {
		g.State = models.StandingActive
	}
	if live(g.State) && g.ExpiresOn.Before(today) {
		g.State = models.StandingLapsed
	}
	return g
}

// accreditAs grants, and goes on to the state the standing came with.
func accreditAs(tx *store.Tx, s models.Standing, g Granting) (models.Standing, error) {
	reason := phrase.Of("Accredited: %s", g.Source)
	event := EventGrant
	if g.State == models.StandingProvisional || g.Founding && g.State == models.StandingSuspended {
		if err := takeSeat(tx, &s); err != nil {
			return s, err
		}
		event = EventAppoint
	}
	if _, err := apply(tx, &s, move{event: event, reason: reason, kind: "standing-granted", name: "granted"}); err != nil {
		return s, err
	}
	next, moves := arrivals[g.State]
	if !moves {
		return s, nil
	}
	next.reason = reason
	_, err := apply(tx, &s, next)
	return s, err
}

// arrivals are the moves after a grant to the state a standing was imported in.
var arrivals = map[models.StandingState]move{
	models.StandingLapsed:    {event: EventLapse, name: "lapsed"},
	models.StandingSuspended: {event: EventSuspend, name: "suspended"},
	models.StandingEmeritus:  {event: EventRetire, name: "retired"},
	models.StandingRevoked:   {event: EventRevoke, name: "revoked"},
}

func accreditable(g Granting, today models.Date) error {
	var wrong []fault.Field
	if g.Source == "" {
		wrong = append(wrong, fault.Field{Pointer: "/source", Code: "required", Text: phrase.Of("Please name where this standing comes from.")})
	}
	if g.GrantedOn.After(today) {
		wrong = append(wrong, fault.Field{Pointer: "/grantedOn", Code: "date-ahead", Text: phrase.Of("A standing was granted today or earlier.")})
	}
	if g.ExpiresOn.Before(g.GrantedOn) {
		wrong = append(wrong, fault.Field{Pointer: "/expiresOn", Code: "date-order", Text: phrase.Of("A term ends after it begins.")})
	}
	if g.TermStartsOn.Before(g.GrantedOn) || g.TermStartsOn.After(g.ExpiresOn) {
		wrong = append(wrong, fault.Field{Pointer: "/termStartsOn", Code: "date-order", Text: phrase.Of("A term starts between the day it was granted and its last day.")})
	}
	if g.Renewals < 0 || g.Renewals > 1000 {
		wrong = append(wrong, fault.Field{Pointer: "/renewals", Code: "out-of-range", Text: phrase.Of("This is a number from 0 to 1000.")})
	}
	switch g.State {
	case models.StandingActive, models.StandingProvisional:
	default:
		if _, known := arrivals[g.State]; !known {
			wrong = append(wrong, fault.Field{Pointer: "/state", Code: "unknown-state", Text: phrase.Of("This is not a state of a standing.")})
		}
	}
	if len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	return nil
}
