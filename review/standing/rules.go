package standing

import (
	"assay/models"
	"assay/models/phrase"
	"assay/review"
)

// The numbers of V8 and S12, and of the way back.
const (
	RenewalDays    = 90 // before the last day of a term renewal opens
	FoundingSeats  = 5  // of a service, at one time
	foundingTerms  = 1  // renewals of a founding SME without a ballot
	restoreMonths  = 12 // after a lapse an administrator may restore
	restoredMonths = 6  // term of a restored standing, or the bar's where shorter
)

// reminders are the days before the last day of a term on which its holder is told.
var reminders = []int{90, 30, 7}

// Counts reports whether a standing gives rights on a UTC day: active or
// provisional, within its term (V8).
func Counts(s models.Standing, on models.Date) bool {
	return live(s.State) && !on.Before(s.GrantedOn) && !on.After(s.ExpiresOn)
}

func live(s models.StandingState) bool {
	return s == models.StandingActive || s == models.StandingProvisional
}

// RenewalOpens is the first UTC day on which a standing can be renewed.
func RenewalOpens(s models.Standing) models.Date { return s.ExpiresOn.AddDays(-RenewalDays) }

// RenewalDue reports whether a standing that counts is within its renewal window.
func RenewalDue(s models.Standing, on models.Date) bool {
	return Counts(s, on) && !on.Before(RenewalOpens(s))
}

// renewable is the guard of a renewal that somebody asks for.
func renewable(s models.Standing, shortage phrase.Text, on models.Date) *review.Reason {
	switch {
	case !live(s.State):
		return review.No("standing-rests", "This standing is %s, and renewal is for standing that is active or provisional.", phrase.Word(s.State))
	case on.After(s.ExpiresOn):
		return review.No("term-ended", "The term ended on %s.", s.ExpiresOn)
	case on.Before(RenewalOpens(s)):
		return review.No("renewal-not-open", "Renewal opens on %s, %d days before the term ends.", RenewalOpens(s), RenewalDays)
	}
	return enough(s, shortage)
}

// enough is the guard of every renewal, also of the one that time brings.
func enough(s models.Standing, shortage phrase.Text) *review.Reason {
	if s.State == models.StandingProvisional && s.Renewals >= foundingTerms {
		return review.No("founding-renewed", "A founding SME's standing renews once. The way on is a candidacy like anybody's.")
	}
	if !shortage.IsZero() {
		return review.No("renewal-needs-more", "Still needed in this term: %s.", shortage)
	}
	return nil
}

// restorable is the guard of an administrator's decision to give a standing back.
func restorable(s models.Standing, on models.Date) *review.Reason {
	switch s.State {
	case models.StandingLapsed, models.StandingEmeritus:
	case models.StandingRevoked:
		return review.No("standing-revoked", "A revoked standing comes back by a new candidacy.")
	case models.StandingSuspended:
		return review.No("standing-suspended", "This standing is suspended. Lift the suspension instead.")
	default:
		return review.No("standing-counts", "This standing has not gone away.")
	}
	if s.Founding {
		return review.No("restore-founding", "A founding SME comes back by a new appointment with two signatures, or by a candidacy.")
	}
	if last := models.DateOf(s.StateSince.UTC()).AddMonths(restoreMonths); on.After(last) {
		return review.No("restore-too-late", "Restoring was possible until %s. The way back is a new candidacy.", last)
	}
	return nil
}

// restoredUntil is the last day of a restored term.
func restoredUntil(on models.Date, validMonths int) models.Date {
	return on.AddMonths(min(restoredMonths, validMonths))
}

// nextReminder is the first reminder on or after a UTC day; zero when all are past.
func nextReminder(expires, from models.Date) models.Date {
	for _, days := range reminders {
		if d := expires.AddDays(-days); !d.Before(from) {
			return d
		}
	}
	return models.Date{}
}

// firstReminder is nextReminder, or at once where the renewal window is open.
func firstReminder(expires, today models.Date) models.Date {
	if !today.Before(expires.AddDays(-reminders[0])) && !today.After(expires) {
		return today
	}
	return nextReminder(expires, today)
}

// lifted is the event that ends a suspension: back to what it was, or lapsed when
// the term ended meanwhile.
func lifted(s models.Standing, on models.Date) Event {
	switch {
	case on.After(s.ExpiresOn):
		return EventLapse
	case s.Founding:
		return EventLiftFounding
	}
	return EventLift
}

// freeSeat is the lowest founding seat not taken, or 0.
func freeSeat(taken []int) int {
	held := map[int]bool{}
	for _, n := range taken {
		held[n] = true
	}
	for seat := 1; seat <= FoundingSeats; seat++ {
		if !held[seat] {
			return seat
		}
	}
	return 0
}
