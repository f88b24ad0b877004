package store

import "assay/models"

// CalendarEventOf returns the event of an interview for an audience, and whether
// there is one.
func (tx *Tx) CalendarEventOf(id models.InterviewID, a models.Audience) (models.CalendarEvent, bool, error) {
	return maybe[models.CalendarEvent](tx.q.Where("interview_id = ? and audience = ?", id, a))
}

func (tx *Tx) AddCalendarEvent(e *models.CalendarEvent) error { return tx.insert(e) }

func (tx *Tx) SaveCalendarEvent(e *models.CalendarEvent) error {
	return tx.update(e, "sequence", "starts_at", "ends_at", "status")
}

// CalendarGuests returns who has an event in their calendar, or had it.
func (tx *Tx) CalendarGuests(uid string) ([]models.CalendarGuest, error) {
	return all[models.CalendarGuest](tx.q.Where("uid = ?", uid).Order("person_id"))
}

func (tx *Tx) AddCalendarGuest(g *models.CalendarGuest) error { return tx.insert(g) }

func (tx *Tx) SaveCalendarGuest(g *models.CalendarGuest) error {
	return tx.update(g, "method", "sequence", "asked", "queued_at",
		"answer", "answered_sequence", "answer_stamped_at", "answer_received_at")
}

// CalendarGuestByKey finds whose calendar answers to an address, and the event.
func (tx *Tx) CalendarGuestByKey(key string) (models.CalendarGuest, models.CalendarEvent, bool, error) {
	g, found, err := maybe[models.CalendarGuest](tx.q.Where("reply_key = ?", key))
	if err != nil || !found {
		return g, models.CalendarEvent{}, false, err
	}
	e, err := one[models.CalendarEvent](tx.q.Where("uid = ?", g.UID), "interview")
	return g, e, err == nil, err
}

// InvitedTo returns who was ever sent the event of an interview.
func (tx *Tx) InvitedTo(id models.InterviewID) (map[models.PersonID]bool, error) {
	var people []models.PersonID
	err := tx.q.Raw("select g.person_id from calendar_events e join calendar_guests g on g.uid = e.uid where e.interview_id = ?", id).Scan(&people).Error
	by := make(map[models.PersonID]bool, len(people))
	for _, p := range people {
		by[p] = true
	}
	return by, err
}

// CalendarAnswers returns by interview and person what calendars answered to what was
// last asked of them; an answer to an earlier time is left out.
func (tx *Tx) CalendarAnswers(ids []models.InterviewID) (map[models.InterviewID]map[models.PersonID]models.CalendarGuest, error) {
	var rows []struct {
		models.CalendarGuest
		InterviewID models.InterviewID
	}
	err := tx.q.Raw(`select g.*, e.interview_id from calendar_events e join calendar_guests g on g.uid = e.uid
		where g.answer <> '' and g.answered_sequence >= g.asked and e.interview_id in `+tx.idSet(), idList(tx, ids)).Scan(&rows).Error
	by := map[models.InterviewID]map[models.PersonID]models.CalendarGuest{}
	for _, r := range rows {
		if by[r.InterviewID] == nil {
			by[r.InterviewID] = map[models.PersonID]models.CalendarGuest{}
		}
		by[r.InterviewID][r.PersonID] = r.CalendarGuest
	}
	return by, err
}
