package store

import "assay/models"

func (tx *Tx) Appointment(id models.AppointmentID) (models.Appointment, error) {
	return one[models.Appointment](tx.q.Where("id = ?", id), "appointment")
}

// LockAppointment takes an appointment's row for the rest of the act.
func (tx *Tx) LockAppointment(id models.AppointmentID) (models.Appointment, error) {
	return one[models.Appointment](tx.lock().Where("id = ?", id), "appointment")
}

// waiting is an appointment that misses a signature and was not declined; the
// index appointments_waiting has the same words.
const waiting = "declined_at is null and (administrator_at is null or developer_at is null)"

// WaitingAppointment returns the appointment of a person for a service that waits
// for a signature, if any.
func (tx *Tx) WaitingAppointment(person models.PersonID, service models.ServiceID) (models.Appointment, bool, error) {
	return maybe[models.Appointment](tx.lock().Where("person_id = ? and service_id = ?", person, service).Where(waiting))
}

// WaitingAppointments returns the appointments of services that wait for a
// signature; of each never more than the founding seats.
func (tx *Tx) WaitingAppointments(services []models.ServiceID) (map[models.ServiceID][]models.Appointment, error) {
	rows, err := all[models.Appointment](among(tx, "service_id", services).Where(waiting).Order("id"))
	by := map[models.ServiceID][]models.Appointment{}
	for _, a := range rows {
		by[a.ServiceID] = append(by[a.ServiceID], a)
	}
	return by, err
}

// AppointmentsByID returns the appointments with these ids, in their order.
func (tx *Tx) AppointmentsByID(ids []models.AppointmentID) ([]models.Appointment, error) {
	return all[models.Appointment](among(tx, "id", ids).Order("id"))
}

func (tx *Tx) AddAppointment(a *models.Appointment) error { return tx.insert(a) }

// SaveAppointment stores signatures and the answer no.
func (tx *Tx) SaveAppointment(a *models.Appointment) error {
	return tx.update(a, "administrator_id", "administrator_at", "developer_id", "developer_at", "declined_by",
		"declined_at", "decline_reason")
}

// AppointmentFilter narrows a list of appointments. Viewer zero sees all; any
// other sees those about themself and of the services they develop on a UTC day.
type AppointmentFilter struct {
	Service models.ServiceID
	Person  models.PersonID
	Waiting bool
	Viewer  models.PersonID
	On      models.Date
}

// Appointments lists appointments, the newest first.
func (tx *Tx) Appointments(f AppointmentFilter, p models.Page) (models.List[models.Appointment], error) {
	q := tx.q
	if f.Service != 0 {
		q = q.Where("service_id = ?", f.Service)
	}
	if f.Person != 0 {
		q = q.Where("person_id = ?", f.Person)
	}
	if f.Waiting {
		q = q.Where(waiting)
	}
	if f.Viewer != 0 {
		q = q.Where(`(person_id = ? or service_id in (select d.service_id from service_developers d where d.person_id = ?
			and (d.from_on is null or d.from_on <= ?) and (d.until_on is null or d.until_on >= ?)))`, f.Viewer, f.Viewer, f.On, f.On)
	}
	o := order{list: "appointments", columns: []string{"id"}, desc: true}
	return paged(q, o, p, func(a models.Appointment) []any { return []any{int64(a.ID)} })
}
