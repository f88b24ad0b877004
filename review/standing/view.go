package standing

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
	"assay/review/roster"
)

// View is a standing as people see it. Reason is only for those who may see the
// history.
type View struct {
	models.Standing
	Person   models.Person
	Service  models.Service
	Progress Progress
	Counts   bool
	Due      bool
	Totals   map[models.ContributionKind]int // of one standing; nil in lists
	WayBack  phrase.Text
	Actions  []review.Action // of one standing; none in lists
}

// See reads one standing.
func See(tx *store.Tx, id models.StandingID) (View, error) {
	s, err := tx.Standing(id)
	if err != nil {
		return View{}, err
	}
	h, err := roster.HoldsOf(tx, s.PersonID)
	if err != nil {
		return View{}, err
	}
	if err := policy.See(policy.StandingSee, h, "standing"); err != nil {
		return View{}, err
	}
	all, err := views(tx, []models.Standing{s})
	if err != nil {
		return View{}, err
	}
	v := all[0]
	if policy.Allowed(policy.StandingSeeHistory, h) {
		v.Reason = s.Reason
	}
	v.Actions = Actions(s, v.Progress, h, models.DateOf(tx.Now))
	v.Totals, err = tx.ContributionTotals(s.PersonID, s.ServiceID, s.TermStartsOn)
	return v, err
}

// List reads a page of standings, the soonest to expire first, in a constant number
// of queries. due keeps those in their renewal window today (UTC).
func List(tx *store.Tx, f store.StandingFilter, due bool, p models.Page) (models.List[View], error) {
	if err := policy.Check(policy.StandingSee, policy.Of(tx.Actor)); err != nil {
		return models.List[View]{}, err
	}
	if due {
		f.Due = models.DateOf(tx.Now)
		if last := f.Due.AddDays(RenewalDays + 1); f.Until.IsZero() || last.Before(f.Until) {
			f.Until = last
		}
	}
	page, err := tx.Standings(f, p)
	if err != nil {
		return models.List[View]{}, err
	}
	items, err := views(tx, page.Items)
	return models.List[View]{Items: items, Next: page.Next}, err
}

func views(tx *store.Tx, standings []models.Standing) ([]View, error) {
	people := make([]models.PersonID, len(standings))
	services := make([]models.ServiceID, len(standings))
	for i, s := range standings {
		people[i], services[i] = s.PersonID, s.ServiceID
	}
	persons, err := tx.PeopleByID(people)
	if err != nil {
		return nil, err
	}
	named, err := tx.ServicesByID(services)
	if err != nil {
		return nil, err
	}
	progress, err := ProgressOf(tx, standings)
	if err != nil {
		return nil, err
	}
	today := models.DateOf(tx.Now)
	all := make([]View, len(standings))
	for i, s := range standings {
		v := View{Standing: s, Person: persons[s.PersonID], Service: named[s.ServiceID], Progress: progress[s.ID]}
		v.Counts, v.Due, v.WayBack = Counts(s, today), RenewalDue(s, today), wayBack(s, today)
		v.Reason = ""
		all[i] = v
	}
	return all, nil
}

// wayBack says how a standing that went away can come back, or nothing.
func wayBack(s models.Standing, on models.Date) phrase.Text {
	last := models.DateOf(s.StateSince.UTC()).AddMonths(restoreMonths)
	switch {
	case s.State == models.StandingRevoked:
		return phrase.Of("By a new candidacy.")
	case s.State != models.StandingLapsed && s.State != models.StandingEmeritus:
		return phrase.Text{}
	case s.Founding:
		return phrase.Of("By a candidacy, or by a new appointment with two signatures.")
	case on.After(last):
		return phrase.Of("By a new candidacy.")
	}
	return phrase.Of("By an administrator's decision until %s, or by a new candidacy.", last)
}

// History reads a page of a standing's changes, the newest first: for the holder,
// those above them, coordinators and administrators.
func History(tx *store.Tx, id models.StandingID, p models.Page) (models.List[models.StandingChange], error) {
	s, err := tx.Standing(id)
	if err != nil {
		return models.List[models.StandingChange]{}, err
	}
	h, err := roster.HoldsOf(tx, s.PersonID)
	if err != nil {
		return models.List[models.StandingChange]{}, err
	}
	if err := policy.Check(policy.StandingSeeHistory, h); err != nil {
		return models.List[models.StandingChange]{}, err
	}
	return tx.StandingHistory(id, p)
}

// AppointmentView is an appointment with who it names.
type AppointmentView struct {
	models.Appointment
	People  map[models.PersonID]models.Person
	Service models.Service
	Lacking Capacity        // whose signature it waits for
	Actions []review.Action // of one appointment; none in lists
}

// SeeAppointment reads one appointment: for administrators, developers of the
// service and the person.
func SeeAppointment(tx *store.Tx, id models.AppointmentID) (AppointmentView, error) {
	a, err := tx.Appointment(id)
	if err != nil {
		return AppointmentView{}, err
	}
	h, err := appointmentHolds(tx, a.ServiceID, a.PersonID)
	if err != nil {
		return AppointmentView{}, err
	}
	if err := policy.See(policy.AppointmentSee, h, "appointment"); err != nil {
		return AppointmentView{}, err
	}
	all, err := appointmentViews(tx, []models.Appointment{a})
	if err != nil {
		return AppointmentView{}, err
	}
	all[0].Actions, err = appointmentActions(tx, a, h)
	return all[0], err
}

// ListAppointments reads a page of the appointments the actor may see, the newest
// first.
func ListAppointments(tx *store.Tx, f store.AppointmentFilter, p models.Page) (models.List[AppointmentView], error) {
	h := policy.Of(tx.Actor)
	if err := policy.Check(policy.ServiceSee, h); err != nil {
		return models.List[AppointmentView]{}, err
	}
	f.Viewer, f.On = tx.Actor.Person, models.DateOf(tx.Now)
	if policy.Allowed(policy.AppointmentSee, h) {
		f.Viewer = 0
	}
	page, err := tx.Appointments(f, p)
	if err != nil {
		return models.List[AppointmentView]{}, err
	}
	items, err := appointmentViews(tx, page.Items)
	return models.List[AppointmentView]{Items: items, Next: page.Next}, err
}

func appointmentViews(tx *store.Tx, appointments []models.Appointment) ([]AppointmentView, error) {
	var people []models.PersonID
	var services []models.ServiceID
	for _, a := range appointments {
		people = append(people, a.PersonID)
		services = append(services, a.ServiceID)
		for _, id := range []*models.PersonID{a.AdministratorID, a.DeveloperID, a.DeclinedBy} {
			if id != nil {
				people = append(people, *id)
			}
		}
	}
	persons, err := tx.PeopleByID(people)
	if err != nil {
		return nil, err
	}
	named, err := tx.ServicesByID(services)
	all := make([]AppointmentView, len(appointments))
	for i, a := range appointments {
		all[i] = AppointmentView{Appointment: a, People: persons, Service: named[a.ServiceID], Lacking: lacking(a)}
	}
	return all, err
}

func appointmentActions(tx *store.Tx, a models.Appointment, h policy.Holds) ([]review.Action, error) {
	in, err := situationOf(tx, a)
	return signing(a, in, tx.Actor.Person, h), err
}

// signing is what somebody with these relations may do with an appointment.
func signing(a models.Appointment, in situation, by models.PersonID, h policy.Holds) []review.Action {
	as := lacking(a)
	_, may := capacityOf(h, policy.AppointmentConfirm, as)
	in.waiting = 0
	var over error
	if !a.Waiting() {
		over = review.No("appointment-over", "This appointment does not wait for anybody.").Err()
	}
	return []review.Action{
		review.Can("sign", over, may, signable(a, by, as).Err(), appointable(in).Err()),
		review.Can("decline", over, policy.Check(policy.AppointmentDecline, h)),
	}
}
