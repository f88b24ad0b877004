package store

import (
	"gorm.io/gorm"

	"assay/models"
)

// MeetingRules returns what the organisation asks of every interview.
func (tx *Tx) MeetingRules() (models.MeetingRules, error) { return meetingRules(tx.q) }

// LockMeetingRules is MeetingRules for who changes them.
func (tx *Tx) LockMeetingRules() (models.MeetingRules, error) { return meetingRules(tx.lock()) }

func meetingRules(q *gorm.DB) (models.MeetingRules, error) {
	r, found, err := maybe[models.MeetingRules](q.Where("id = 1"))
	if !found {
		r = models.UsualMeetingRules()
	}
	return r, err
}

// PutMeetingRules stores them in their next revision.
func (tx *Tx) PutMeetingRules(r *models.MeetingRules) error {
	r.Revision++
	r.ChangedAt = tx.Now
	return tx.put(r, []string{"id"}, "notice_hours", "per_day", "per_week", "cool_down_days", "vetoes", "shadows", "changed_by", "changed_at", "revision")
}
