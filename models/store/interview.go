package store

import (
	"time"

	"gorm.io/gorm/clause"

	"assay/models"
)

func (tx *Tx) Interview(id models.InterviewID) (models.Interview, error) {
	return one[models.Interview](tx.q.Where("id = ?", id), "interview")
}

// InterviewsByID returns the interviews with these ids, in their order.
func (tx *Tx) InterviewsByID(ids []models.InterviewID) ([]models.Interview, error) {
	return all[models.Interview](among(tx, "id", ids).Order("id"))
}

// MeetingsOf returns the live interviews to come in which a person has a live seat,
// or is the candidate, the soonest first, as what may wait for them.
func (tx *Tx) MeetingsOf(person models.PersonID) ([]models.Waiting, error) {
	rows := []models.Waiting{}
	err := tx.q.Raw(`select i.id, c.person_id, c.service_id, i.created_at as since, i.starts_at, i.ends_at as due_at
		from interviews i join candidacies c on c.id = i.candidacy_id
		where i.state in ('proposed', 'confirmed') and i.starts_at > @now
		  and i.id in (select interview_id from seats where person_id = @me and state in ('invited', 'accepted')
		    union all select o.id from candidacies mine join interviews o on o.candidacy_id = mine.id where mine.person_id = @me)
		order by i.starts_at, i.id limit 200`, map[string]any{"me": person, "now": tx.Now}).Scan(&rows).Error
	return rows, err
}

// LockInterview takes an interview's row for the rest of the act.
func (tx *Tx) LockInterview(id models.InterviewID) (models.Interview, error) {
	return one[models.Interview](tx.lock().Where("id = ?", id), "interview")
}

// LiveInterview returns the proposed or confirmed interview of a candidacy, and
// whether there is one. An act that relies on it locks the candidacy before.
func (tx *Tx) LiveInterview(id models.CandidacyID) (models.Interview, bool, error) {
	return maybe[models.Interview](tx.q.Where("candidacy_id = ? and state in ('proposed', 'confirmed')", id))
}

func (tx *Tx) AddInterview(i *models.Interview) error { return tx.insert(i) }

// SaveInterview stores every field of an interview that may change, and raises
// the revision.
func (tx *Tx) SaveInterview(i *models.Interview) error {
	i.Revision++
	return tx.update(i, "state", "starts_at", "ends_at", "buffer", "zone", "wall", "fold", "tz_version", "sequence",
		"reason", "confirmed_at", "held_at", "cancelled_at", "candidate_attendance", "attendance_by", "attendance_at",
		"attendance_confirmed_by", "attendance_confirmed_at", "overdue_told_at", "revision")
}

// Seats returns the seats of interviews in the order they were offered, those
// declined and replaced too.
func (tx *Tx) Seats(ids []models.InterviewID) (map[models.InterviewID][]models.Seat, error) {
	rows, err := all[models.Seat](among(tx, "interview_id", ids).Order("id"))
	by := map[models.InterviewID][]models.Seat{}
	for _, r := range rows {
		by[r.InterviewID] = append(by[r.InterviewID], r)
	}
	return by, err
}

func (tx *Tx) Seat(id models.SeatID) (models.Seat, error) {
	return one[models.Seat](tx.q.Where("id = ?", id), "seat")
}

func (tx *Tx) AddSeats(s []models.Seat) error { return tx.insert(&s) }

func (tx *Tx) SaveSeat(s *models.Seat) error {
	return tx.update(s, "chair", "state", "attendance", "invited_at", "remind_at", "due_at",
		"reminded_at", "overdue_at", "answered_at", "reason", "given_back")
}

// QuartersOf are the quarters of the Unix clock that a meeting touches.
func QuartersOf(from, to time.Time) (first, last int64) {
	const quarter = 15 * 60
	return from.Unix() / quarter, (to.Unix() - 1) / quarter
}

// Book holds the quarters from first to last for people, and returns who holds
// one of them already for another interview (I3). Lock the people before.
func (tx *Tx) Book(id models.InterviewID, people []models.PersonID, first, last int64) (taken []models.Booking, err error) {
	rows := make([]models.Booking, 0, len(people)*int(last-first+1))
	for _, p := range distinct(people) {
		for q := first; q <= last; q++ {
			rows = append(rows, models.Booking{PersonID: p, Quarter: q, InterviewID: id})
		}
	}
	done := tx.q.Clauses(clause.OnConflict{DoNothing: true}).CreateInBatches(rows, 1000)
	if done.Error != nil || done.RowsAffected == int64(len(rows)) {
		return nil, done.Error
	}
	by, err := tx.Booked(people, first, last, id)
	for _, b := range by {
		taken = append(taken, b...)
	}
	return taken, err
}

// Unbook gives back the quarters of an interview: those of the people, or of
// everybody when none are named.
func (tx *Tx) Unbook(id models.InterviewID, people ...models.PersonID) error {
	q := tx.q.Where("interview_id = ?", id)
	if len(people) > 0 {
		q = amongIn(tx, q, "person_id", people)
	}
	return q.Delete(&models.Booking{}).Error
}

// Booked returns the quarters from first to last that people hold for other
// interviews than except, in order.
func (tx *Tx) Booked(people []models.PersonID, first, last int64, except models.InterviewID) (map[models.PersonID][]models.Booking, error) {
	q := among(tx, "person_id", people).Where("quarter between ? and ? and interview_id <> ?", first, last, except)
	rows, err := all[models.Booking](q.Order("person_id, quarter"))
	by := map[models.PersonID][]models.Booking{}
	for _, r := range rows {
		by[r.PersonID] = append(by[r.PersonID], r)
	}
	return by, err
}

// soonest orders interviews by their start; latest the other way.
var (
	soonest = order{list: "interviews-soonest", columns: []string{"starts_at", "id"}}
	latest  = order{list: "interviews-latest", columns: []string{"starts_at", "id"}, desc: true}
)

func startKey(i models.Interview) []any { return []any{i.StartsAt, int64(i.ID)} }

// InterviewQuery narrows a list of interviews. The zero value is all of them.
type InterviewQuery struct {
	Person    models.PersonID // who has a live seat, or is the candidate
	Candidacy models.CandidacyID
	Service   models.ServiceID
	Ended     bool // held and cancelled ones, the latest first; else the others, the soonest first
	Both      bool // every state, the latest first
}

// Interviews is a page of interviews.
func (tx *Tx) Interviews(f InterviewQuery, p models.Page) (models.List[models.Interview], error) {
	q := tx.q.Model(&models.Interview{})
	o := soonest
	switch {
	case f.Both:
		o = latest
	case f.Ended:
		o = latest
		q = q.Where("state in ('held', 'cancelled')")
	default:
		q = q.Where("state in ('proposed', 'confirmed')")
	}
	if f.Person != 0 {
		q = q.Where(`id in (select s.interview_id from seats s where s.person_id = ? and s.state in ('invited', 'accepted')
			union all select i.id from interviews i join candidacies c on c.id = i.candidacy_id where c.person_id = ?)`, f.Person, f.Person)
	}
	if f.Candidacy != 0 {
		q = q.Where("candidacy_id = ?", f.Candidacy)
	}
	if f.Service != 0 {
		q = q.Where("candidacy_id in (select id from candidacies where service_id = ?)", f.Service)
		// A service has few of all interviews: sort its own instead of walking all.
		o.columns = []string{"coalesce(starts_at, starts_at)", "id"}
	}
	return paged(q, o, p, startKey)
}

// StrandedInterviews are live ones whose candidacy has ended.
func (tx *Tx) StrandedInterviews(limit int) ([]models.InterviewID, error) {
	ids := []models.InterviewID{}
	err := tx.q.Raw(`select i.id from interviews i join candidacies c on c.id = i.candidacy_id
		where i.state in ('proposed', 'confirmed') and c.ended_at is not null order by i.id limit ?`, limit).Scan(&ids).Error
	return ids, err
}

// SeatsToRemind are seats of live interviews to come that were asked and have not
// answered, at their reminder or at the time when the answer is due.
func (tx *Tx) SeatsToRemind(limit int) ([]models.SeatID, error) {
	ids := []models.SeatID{}
	err := tx.q.Raw(`select s.id from (
		  select id, interview_id from seats where state = 'invited' and overdue_at is null and due_at <= @now
		  union select id, interview_id from seats where state = 'invited' and reminded_at is null and remind_at <= @now) s
		join interviews i on i.id = s.interview_id and i.state in ('proposed', 'confirmed') and i.starts_at > @now
		order by s.id limit @limit`, map[string]any{"now": tx.Now, "limit": limit}).Scan(&ids).Error
	return ids, err
}

// OverdueInterviews are live ones that were over before then, of which nobody has
// been told yet.
func (tx *Tx) OverdueInterviews(then time.Time, limit int) ([]models.InterviewID, error) {
	ids := []models.InterviewID{}
	err := tx.q.Raw(`select id from interviews where state in ('proposed', 'confirmed') and starts_at < ? and ends_at < ?
		and overdue_told_at is null order by starts_at limit ?`, then, then, limit).Scan(&ids).Error
	return ids, err
}
