package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// Notification tells me of one thing that happened. Kind is the translation key.
type Notification struct {
	ID          int64             `json:"id"`
	Kind        string            `json:"kind"`
	SubjectKind string            `json:"subjectKind"`
	SubjectID   int64             `json:"subjectId"`
	Params      map[string]string `json:"params"`
	CreatedAt   time.Time         `json:"createdAt"`
	ReadAt      *time.Time        `json:"readAt"`
}

func listNotifications(tx *store.Tx, in struct {
	Paging
	Unread bool `query:"unread" json:"-"`
}) (models.List[Notification], error) {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return models.List[Notification]{}, err
	}
	page, err := tx.Notifications(tx.Actor.Person, in.Unread, in.Page())
	return models.MapList(page, func(n models.Notification) Notification {
		return Notification{n.ID, n.Kind, n.SubjectKind, n.SubjectID, n.Params, n.CreatedAt, n.ReadAt}
	}), err
}

type readInput struct {
	UpTo int64 `json:"upTo" validate:"required,min=1" description:"This notification and all before it."`
}

func readNotifications(tx *store.Tx, in readInput) (None, error) {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return None{}, err
	}
	return None{}, tx.ReadNotifications(tx.Actor.Person, in.UpTo)
}
