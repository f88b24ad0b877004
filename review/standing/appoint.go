package standing

import (
	"slices"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Proposal asks for a founding SME. As is the capacity of its first signature; ""
// is the actor's own, administrator first.
type Proposal struct {
	Person  models.PersonID
	Service models.ServiceID
	Reason  string
	As      Capacity
}

// Propose starts the appointment of a founding SME with its first signature (S12):
// for a service whose bootstrap route it is, that has fewer SMEs than reviews per
// case, and one of five seats free. Proposing the same again changes nothing.
// Emits appointment.proposed and asks those who may give the other signature.
func Propose(tx *store.Tx, in Proposal) (models.Appointment, error) {
	if _, err := tx.LockService(in.Service); err != nil {
		return models.Appointment{}, err
	}
	as, err := capacity(tx, policy.AppointmentPropose, in.Service, in.As)
	if err != nil {
		return models.Appointment{}, err
	}
	if err := reasoned("/reason", in.Reason); err != nil {
		return models.Appointment{}, err
	}
	a, found, err := tx.WaitingAppointment(in.Person, in.Service)
	if err != nil {
		return a, err
	}
	if found {
		return a, proposedAlready(a, tx.Actor.Person)
	}
	a = models.Appointment{PersonID: in.Person, ServiceID: in.Service, Reason: strings.TrimSpace(in.Reason), CreatedAt: tx.Now}
	if err := signable(a, tx.Actor.Person, as).Err(); err != nil {
		return a, err
	}
	s, err := situationOf(tx, a)
	if err != nil {
		return a, err
	}
	if err := appointable(s).Err(); err != nil {
		return a, err
	}
	sign(&a, tx, as)
	if err := tx.AddAppointment(&a); err != nil {
		return a, err
	}
	return a, askForSignature(tx, a, s)
}

func proposedAlready(a models.Appointment, by models.PersonID) error {
	signed := func(id *models.PersonID) bool { return id != nil && *id == by }
	if signed(a.AdministratorID) || signed(a.DeveloperID) {
		return nil
	}
	return fault.Clash("appointment-waits", "This appointment was proposed already and waits for the %s's signature.", phrase.Word(lacking(a)))
}

// Sign gives the second signature, by another person and in the other capacity:
// administrator or developer of the service, and never the person themself. It
// takes effect at once: provisional standing from today (UTC) for the bar's valid
// months. Signing again changes nothing. Emits appointment.signed and
// standing.appointed.
func Sign(tx *store.Tx, id models.AppointmentID, as Capacity) (models.Appointment, error) {
	seen, err := tx.Appointment(id)
	if err != nil {
		return seen, err
	}
	if _, err := tx.LockService(seen.ServiceID); err != nil {
		return seen, err
	}
	a, err := tx.LockAppointment(id)
	if err != nil {
		return a, err
	}
	if as, err = capacityFor(tx, a, as); err != nil {
		return a, err
	}
	if err := signable(a, tx.Actor.Person, as).Err(); err != nil {
		return a, err
	}
	if signedBy(a, as) {
		return a, nil
	}
	s, err := situationOf(tx, a)
	if err != nil {
		return a, err
	}
	s.waiting = 0 // others that wait do not hold up one that both have signed
	if err := appointable(s).Err(); err != nil {
		return a, err
	}
	sign(&a, tx, as)
	return a, appoint(tx, a, s)
}

// capacityFor defaults to the missing signature when the actor could give either.
func capacityFor(tx *store.Tx, a models.Appointment, as Capacity) (Capacity, error) {
	h, err := appointmentHolds(tx, a.ServiceID, a.PersonID)
	if err != nil {
		return "", err
	}
	if err := policy.See(policy.AppointmentSee, h, "appointment"); err != nil {
		return "", err
	}
	if as == "" && h.Has(policy.Administrator) && h.Has(policy.Developer) {
		as = lacking(a)
	}
	return capacity(tx, policy.AppointmentConfirm, a.ServiceID, as)
}

func signedBy(a models.Appointment, as Capacity) bool {
	if as == AsDeveloper {
		return a.DeveloperAt != nil
	}
	return a.AdministratorAt != nil
}

func sign(a *models.Appointment, tx *store.Tx, as Capacity) {
	by, at := tx.Actor.Person, tx.Now
	if as == AsDeveloper {
		a.DeveloperID, a.DeveloperAt = &by, &at
		return
	}
	a.AdministratorID, a.AdministratorAt = &by, &at
}

// appoint makes a signed appointment a standing.
func appoint(tx *store.Tx, a models.Appointment, in situation) error {
	if err := tx.SaveAppointment(&a); err != nil {
		return err
	}
	if err := emitAppointment(tx, a, "signed", signers(a)); err != nil {
		return err
	}
	bar, err := newestBar(tx, a.ServiceID)
	if err != nil {
		return err
	}
	s := in.standing
	begin(&s, Granting{Person: a.PersonID, Service: a.ServiceID}, bar, in.today, in.today.AddMonths(bar.Rules.ValidMonths))
	s.Source, s.SourceNote, s.BallotID, s.AppointmentID = models.SourceAppointment, "", nil, &a.ID
	if err := takeSeat(tx, &s); err != nil {
		return err
	}
	_, err = apply(tx, &s, move{
		event: EventAppoint, reason: phrase.Verbatim(a.Reason), appointment: &a.ID, kind: "standing-appointed", name: "appointed",
	})
	return err
}

// Decline ends an appointment that waits, with a reason: by the person themself,
// an administrator or a developer of the service. Repeating changes nothing. Emits
// appointment.declined and tells who signed.
func Decline(tx *store.Tx, id models.AppointmentID, reason string) (models.Appointment, error) {
	a, err := tx.LockAppointment(id)
	if err != nil {
		return a, err
	}
	h, err := appointmentHolds(tx, a.ServiceID, a.PersonID)
	if err != nil {
		return a, err
	}
	if err := policy.See(policy.AppointmentSee, h, "appointment"); err != nil {
		return a, err
	}
	if err := policy.Check(policy.AppointmentDecline, h); err != nil {
		return a, err
	}
	if a.DeclinedAt != nil {
		return a, nil
	}
	if a.Complete() {
		return a, fault.Clash("appointment-complete", "Both have signed; this appointment has taken effect.")
	}
	if err := reasoned("/reason", reason); err != nil {
		return a, err
	}
	a.DeclinedBy, a.DeclinedAt, a.DeclineReason = &tx.Actor.Person, &tx.Now, strings.TrimSpace(reason)
	if err := tx.SaveAppointment(&a); err != nil {
		return a, err
	}
	return a, emitAppointment(tx, a, "declined", signers(a))
}

func signers(a models.Appointment) []models.PersonID {
	var ids []models.PersonID
	for _, id := range []*models.PersonID{a.AdministratorID, a.DeveloperID} {
		if id != nil && !slices.Contains(ids, *id) {
			ids = append(ids, *id)
		}
	}
	return ids
}

func askForSignature(tx *store.Tx, a models.Appointment, in situation) error {
	asked, err := signersWanted(tx, a, in.today)
	if err != nil {
		return err
	}
	return emitAppointment(tx, a, "proposed", asked)
}

func signersWanted(tx *store.Tx, a models.Appointment, today models.Date) ([]models.PersonID, error) {
	var wanted []models.PersonID
	if lacking(a) == AsAdministrator {
		administrators, err := tx.PeopleWithRole(models.RoleAdministrator)
		if err != nil {
			return nil, err
		}
		wanted = administrators
	} else {
		developers, err := tx.Developers(a.ServiceID, today)
		if err != nil {
			return nil, err
		}
		for _, d := range developers {
			wanted = append(wanted, d.PersonID)
		}
	}
	return slices.DeleteFunc(wanted, func(id models.PersonID) bool { return id == a.PersonID }), nil
}

func emitAppointment(tx *store.Tx, a models.Appointment, what string, to []models.PersonID) error {
	service, err := tx.Service(a.ServiceID)
	if err != nil {
		return err
	}
	person, err := tx.Person(a.PersonID)
	if err != nil {
		return err
	}
	e := notify.Event{
		Subject: models.Subject{Kind: "appointment", ID: int64(a.ID)}, Name: "appointment." + what,
		Facts: struct {
			Person        models.PersonID  `json:"person"`
			Service       models.ServiceID `json:"service"`
			Administrator *models.PersonID `json:"administrator"`
			Developer     *models.PersonID `json:"developer"`
		}{a.PersonID, a.ServiceID, a.AdministratorID, a.DeveloperID},
	}
	params := map[string]string{"person": person.Name, "service": service.Name}
	if what == "proposed" {
		e.To = append(e.To, notify.Message{Person: a.PersonID, Kind: "appointment-offered", Params: params})
	}
	for _, id := range to {
		e.To = append(e.To, notify.Message{Person: id, Kind: notify.Kind("appointment-" + what), Params: params})
	}
	return notify.Emit(tx, e)
}
