package store

import (
	"time"

	"assay/models"
)

// CalendarFeeds returns a person's calendars in the order they were added; a few.
func (tx *Tx) CalendarFeeds(id models.PersonID) ([]models.CalendarFeed, error) {
	return all[models.CalendarFeed](tx.q.Where("person_id = ?", id).Order("id"))
}

func (tx *Tx) CalendarFeed(id models.CalendarFeedID) (models.CalendarFeed, error) {
	return one[models.CalendarFeed](tx.q.Where("id = ?", id), "calendar")
}

// LockCalendarFeed takes a calendar's row for the rest of the act.
func (tx *Tx) LockCalendarFeed(id models.CalendarFeedID) (models.CalendarFeed, error) {
	return one[models.CalendarFeed](tx.lock().Where("id = ?", id), "calendar")
}

func (tx *Tx) AddCalendarFeed(f *models.CalendarFeed) error { return tx.insert(f) }

// SaveCalendarFeed stores all that may change of a calendar.
func (tx *Tx) SaveCalendarFeed(f *models.CalendarFeed) error {
	return tx.update(f, "name", "etag", "last_modified", "read_as", "known_until", "unread", "next_at", "asked_at",
		"tried_at", "fetched_at", "failure", "failures", "failing_since", "told_at")
}

// RemoveCalendarFeed forgets a calendar and when it was busy.
func (tx *Tx) RemoveCalendarFeed(id models.CalendarFeedID) error {
	if err := tx.q.Where("feed_id = ?", id).Delete(&models.BusyDay{}).Error; err != nil {
		return err
	}
	return tx.q.Where("id = ?", id).Delete(&models.CalendarFeed{}).Error
}

// DueCalendarFeeds takes calendars of people who are here that are to be fetched
// again, the longest waiting first; those that another act holds are passed over.
func (tx *Tx) DueCalendarFeeds(limit int) ([]models.CalendarFeed, error) {
	q := tx.lockFree().Where("next_at <= ?", tx.Now).
		Where("exists (select 1 from people p where p.id = calendar_feeds.person_id and p.removed_at is null)")
	return all[models.CalendarFeed](q.Order("next_at, id").Limit(limit))
}

// SetBusyDays replaces all that is known from a calendar.
func (tx *Tx) SetBusyDays(f models.CalendarFeed, days []models.BusyDay) error {
	if err := tx.q.Where("feed_id = ?", f.ID).Delete(&models.BusyDay{}).Error; err != nil {
		return err
	}
	for i := range days {
		days[i].PersonID, days[i].FeedID = f.PersonID, f.ID
	}
	if len(days) == 0 {
		return nil
	}
	return tx.q.CreateInBatches(days, 200).Error
}

// BusyDays returns when people are busy from … to, both included, merged over their
// calendars, in order; a day without anything is left out.
func (tx *Tx) BusyDays(people []models.PersonID, from, to models.Date) (map[models.PersonID][]models.BusyDay, error) {
	rows, err := all[models.BusyDay](among(tx, "person_id", people).Where("day between ? and ?", from, to).Order("person_id, day"))
	by := map[models.PersonID][]models.BusyDay{}
	for _, r := range rows {
		r.FeedID = 0
		list := by[r.PersonID]
		if n := len(list); n > 0 && list[n-1].Day == r.Day {
			for i := range list[n-1].Bits {
				list[n-1].Bits[i] |= r.Bits[i]
			}
			continue
		}
		by[r.PersonID] = append(list, r)
	}
	return by, err
}

// CalendarAges says of when the calendars of people are: of several, the oldest.
// Who has none that was ever read is left out.
func (tx *Tx) CalendarAges(people []models.PersonID) (map[models.PersonID]time.Time, error) {
	rows, err := all[models.CalendarFeed](among(tx, "person_id", people).Select("person_id", "fetched_at").
		Where("fetched_at is not null").Order("fetched_at desc"))
	oldest := make(map[models.PersonID]time.Time, len(rows))
	for _, r := range rows {
		oldest[r.PersonID] = *r.FetchedAt
	}
	return oldest, err
}

// OwnEvents returns the names of the calendar events of all interviews a person
// had a part in, whatever became of them.
func (tx *Tx) OwnEvents(id models.PersonID) ([]string, error) {
	uids := []string{}
	err := tx.q.Raw(`with mine as (select interview_id as id from seats where person_id = @me
		  union select i.id from candidacies c join interviews i on i.candidacy_id = c.id where c.person_id = @me)
		select uid from interviews where id in (select id from mine)
		union select uid from calendar_events where interview_id in (select id from mine)`,
		map[string]any{"me": id}).Scan(&uids).Error
	return uids, err
}
