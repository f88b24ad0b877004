package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
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

// NotificationChoices is what I want to hear of, group by group.
type NotificationChoices struct {
	Groups []NotificationGroup `json:"groups"`
}

// NotificationGroup is a part of what I am told.
type NotificationGroup struct {
	Group    notify.Group          `json:"group"`
	About    phrase.Text           `json:"about"`
	Channels []NotificationChannel `json:"channels"`
	Locked   bool                  `json:"locked" description:"All of it must reach me, so it cannot be switched off."`
	Always   []string              `json:"always" description:"Kinds that are told whatever I choose."`
	Why      []review.Reason       `json:"why" description:"Why those are."`
}

// NotificationChannel is one way to be told.
type NotificationChannel struct {
	Channel models.Channel `json:"channel" enum:"app"`
	On      bool           `json:"on"`
}

func getNotificationChoices(tx *store.Tx, _ None) (NotificationChoices, error) {
	choices, err := notify.Choices(tx)
	out := NotificationChoices{}
	for _, c := range choices {
		g := NotificationGroup{Group: c.Group, About: c.About, Locked: c.Locked, Why: c.Why}
		for _, k := range c.Always {
			g.Always = append(g.Always, string(k))
		}
		for _, channel := range notify.Channels {
			g.Channels = append(g.Channels, NotificationChannel{channel, c.On[channel]})
		}
		out.Groups = append(out.Groups, g)
	}
	return out, err
}

// NotificationWish is one choice to make.
type NotificationWish struct {
	Group   notify.Group   `json:"group" validate:"required,max=50"`
	Channel models.Channel `json:"channel" validate:"required,max=20"`
	On      bool           `json:"on"`
}

func chooseNotifications(tx *store.Tx, in struct {
	Choices []NotificationWish `json:"choices" validate:"required,min=1,max=100,dive" description:"Those to set; the others stay."`
}) (NotificationChoices, error) {
	wishes := make([]notify.Wish, len(in.Choices))
	for i, w := range in.Choices {
		wishes[i] = notify.Wish(w)
	}
	if err := notify.Choose(tx, wishes); err != nil {
		return NotificationChoices{}, err
	}
	return getNotificationChoices(tx, None{})
}
