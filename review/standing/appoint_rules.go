package standing

import (
	"assay/models"
	"assay/models/phrase"
	"assay/review"
)

// Capacity is in what role somebody signs an appointment.
type Capacity string

const (
	AsAdministrator Capacity = "administrator"
	AsDeveloper     Capacity = "developer"
)

// situation is what a founding appointment is judged by (S12).
type situation struct {
	service  models.Service
	person   models.Person
	standing models.Standing // of the person; State "" without one
	regular  int             // SMEs by ballot or import whose standing counts
	need     int             // reviews per case
	seats    int             // founding seats taken
	waiting  int             // other appointments that wait for a signature
	today    models.Date
}

// appointable is the guard of a founding appointment, when it is proposed and when
// the second signature makes it one.
func appointable(s situation) *review.Reason {
	switch {
	case s.service.BootstrapRoute != models.BootstrapFounding:
		return review.No("route-not-founding", "Founding SMEs are not this service's bootstrap route.")
	case s.person.RemovedAt != nil:
		return review.No("person-gone", "%s is no longer here.", s.person.Name)
	case Counts(s.standing, s.today):
		return review.No("standing-counts", "%s is an SME of this service already.", s.person.Name)
	case s.standing.State == models.StandingSuspended:
		return review.No("standing-suspended", "The suspension has to be lifted first.")
	case s.standing.State == models.StandingRevoked:
		return review.No("standing-revoked", "After a revocation the way back is a candidacy.")
	case s.regular >= s.need:
		return review.No("enough-smes", "This service has %d SMEs who can review, so new ones take the road of a candidacy.", s.regular)
	case s.seats+s.waiting >= FoundingSeats:
		return review.No("founding-full", "A service has at most %d founding SMEs at a time, those waiting for a signature counted.", FoundingSeats)
	}
	return nil
}

// signable is the guard of a signature by somebody in a capacity.
func signable(a models.Appointment, by models.PersonID, as Capacity) *review.Reason {
	other := a.DeveloperID
	mine := a.AdministratorID
	if as == AsDeveloper {
		other, mine = mine, other
	}
	switch {
	case a.DeclinedAt != nil:
		return review.No("appointment-declined", "This appointment was declined.")
	case by == a.PersonID:
		return review.No("own-appointment", "Nobody signs their own appointment.")
	case mine != nil && *mine == by:
		return nil
	case a.Complete():
		return review.No("appointment-complete", "Both have signed; this appointment has taken effect.")
	case mine != nil:
		return review.No("already-signed", "Another %s has signed already; the %s's signature is missing.", phrase.Word(as), phrase.Word(as.other()))
	case other != nil && *other == by:
		return review.No("second-person", "The second signature is another person's.")
	}
	return nil
}

func (c Capacity) other() Capacity {
	if c == AsAdministrator {
		return AsDeveloper
	}
	return AsAdministrator
}

// lacking is whose signature an appointment waits for, "" when none.
func lacking(a models.Appointment) Capacity {
	switch {
	case !a.Waiting():
		return ""
	case a.AdministratorAt == nil:
		return AsAdministrator
	}
	return AsDeveloper
}
