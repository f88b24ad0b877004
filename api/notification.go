package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Notification tells me of one thing that happened.
type Notification struct {
	ID          int64                  `json:"id"`
	Kind        string                 `json:"kind"`
	Title       phrase.Text            `json:"title" description:"What happened, in one sentence."`
	SubjectKind string                 `json:"subjectKind"`
	SubjectID   int64                  `json:"subjectId"`
	Params      map[string]phrase.Text `json:"params" description:"What the title is made of, and times."`
	CreatedAt   time.Time              `json:"createdAt"`
	ReadAt      *time.Time             `json:"readAt"`
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
		params := make(map[string]phrase.Text, len(n.Params))
		for name, value := range n.Params {
			params[name] = phrase.Recall(value)
		}
		return Notification{n.ID, n.Kind, notify.Title(n.Kind, n.Params), n.SubjectKind, n.SubjectID, params, n.CreatedAt, n.ReadAt}
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
