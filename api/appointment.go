package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/standing"
)

// Appointment makes a founding SME when an administrator and a developer of the
// service have both signed.
type Appointment struct {
	ID            models.AppointmentID `json:"id"`
	Person        PersonRef            `json:"person"`
	Service       ServiceRef           `json:"service"`
	Reason        string               `json:"reason"`
	Administrator *Signature           `json:"administrator"`
	Developer     *Signature           `json:"developer"`
	Lacking       standing.Capacity    `json:"lacking" description:"Whose signature it waits for: administrator or developer; empty when nobody's."`
	Declined      *Signature           `json:"declined"`
	DeclineReason string               `json:"declineReason"`
	CreatedAt     time.Time            `json:"createdAt"`
}

// Signature is who signed, and when.
type Signature struct {
	By PersonRef `json:"by"`
	At time.Time `json:"at"`
}

// AppointmentPage is one appointment, and what the reader may do.
type AppointmentPage struct {
	Appointment
	Actions []review.Action `json:"actions"`
}

func appointmentOf(v standing.AppointmentView) Appointment {
	signature := func(by *models.PersonID, at *time.Time) *Signature {
		if by == nil || at == nil {
			return nil
		}
		return &Signature{personRef(v.People[*by]), *at}
	}
	return Appointment{
		ID: v.ID, Person: personRef(v.People[v.PersonID]), Service: serviceRef(v.Service), Reason: v.Reason,
		Administrator: signature(v.AdministratorID, v.AdministratorAt), Developer: signature(v.DeveloperID, v.DeveloperAt),
		Lacking: v.Lacking, Declined: signature(v.DeclinedBy, v.DeclinedAt), DeclineReason: v.DeclineReason, CreatedAt: v.CreatedAt,
	}
}

func appointmentPage(tx *store.Tx, id models.AppointmentID) (AppointmentPage, error) {
	v, err := standing.SeeAppointment(tx, id)
	return AppointmentPage{appointmentOf(v), v.Actions}, err
}

func listAppointments(tx *store.Tx, in struct {
	Paging
	Person  models.PersonID  `query:"person" json:"-"`
	Service models.ServiceID `query:"service" json:"-"`
	Waiting bool             `query:"waiting" json:"-" description:"Only those that wait for a signature."`
}) (models.List[Appointment], error) {
	f := store.AppointmentFilter{Person: in.Person, Service: in.Service, Waiting: in.Waiting}
	page, err := standing.ListAppointments(tx, f, in.Page())
	return models.MapList(page, appointmentOf), err
}

type AppointmentPath struct {
	ID models.AppointmentID `path:"id" json:"-"`
}

func getAppointment(tx *store.Tx, in AppointmentPath) (AppointmentPage, error) {
	return appointmentPage(tx, in.ID)
}

// Signing is in what capacity somebody signs.
type Signing struct {
	As standing.Capacity `json:"as" validate:"omitempty,oneof=administrator developer" description:"Needed only from somebody who is both."`
}

func proposeAppointment(tx *store.Tx, in struct {
	Person  models.PersonID  `json:"person" validate:"required"`
	Service models.ServiceID `json:"service" validate:"required"`
	Reason  string           `json:"reason" validate:"required,max=2000"`
	Signing
}) (AppointmentPage, error) {
	a, err := standing.Propose(tx, standing.Proposal{Person: in.Person, Service: in.Service, Reason: in.Reason, As: in.As})
	if err != nil {
		return AppointmentPage{}, err
	}
	return appointmentPage(tx, a.ID)
}

func signAppointment(tx *store.Tx, in struct {
	AppointmentPath
	Signing
}) (AppointmentPage, error) {
	if _, err := standing.Sign(tx, in.ID, in.As); err != nil {
		return AppointmentPage{}, err
	}
	return appointmentPage(tx, in.ID)
}

func declineAppointment(tx *store.Tx, in struct {
	AppointmentPath
	Reason string `json:"reason" validate:"required,max=2000"`
}) (AppointmentPage, error) {
	if _, err := standing.Decline(tx, in.ID, in.Reason); err != nil {
		return AppointmentPage{}, err
	}
	return appointmentPage(tx, in.ID)
}
