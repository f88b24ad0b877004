package api

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
)

// NotificationChoices is what I want to hear of, group by group, by which way and when.
type NotificationChoices struct {
	Groups  []NotificationGroup `json:"groups"`
	Mail    NotificationMail    `json:"mail"`
	Times   NotificationTimes   `json:"times"`
	Webhook *NotificationHook   `json:"webhook" description:"Null: I have none."`
}

// NotificationGroup is a part of what I am told.
type NotificationGroup struct {
	Group    notify.Group          `json:"group"`
	About    phrase.Text           `json:"about"`
	Channels []NotificationChannel `json:"channels"`
	Locked   bool                  `json:"locked" description:"All of it must reach me, so it cannot be switched off under the bell."`
	Always   []string              `json:"always" description:"Kinds that are told under the bell whatever I choose."`
	Why      []review.Reason       `json:"why" description:"Why those are."`
}

// NotificationChannel is one way to be told.
type NotificationChannel struct {
	Channel models.Channel `json:"channel" enum:"app,mail,webhook"`
	Pace    models.Pace    `json:"pace" enum:"at_once,digest,off"`
	Paces   []models.Pace  `json:"paces" description:"What there is to choose; a single one cannot be changed."`
}

// NotificationMail is whether and where I am mailed.
type NotificationMail struct {
	On      bool   `json:"on" description:"Mail goes out here at all."`
	Address string `json:"address" description:"Where mine goes; empty: I have no address that is known to be mine."`
}

// NotificationTimes are when I am told outside of the app, by the clock of my zone.
// Times are minutes after midnight.
type NotificationTimes struct {
	Quiet     models.Quiet `json:"quiet" enum:"night,own,never" description:"When nothing is mailed at once and no webhook is called."`
	QuietFrom int          `json:"quietFrom"`
	QuietTo   int          `json:"quietTo" description:"At or before the beginning: the next day."`
	DigestAt  int          `json:"digestAt"`
	Zone      string       `json:"zone"`
	NightFrom int          `json:"nightFrom" description:"My night, which the profile sets."`
	NightTo   int          `json:"nightTo"`
}

func getNotificationChoices(tx *store.Tx, _ None) (NotificationChoices, error) {
	choices, err := notify.Choices(tx)
	if err != nil {
		return NotificationChoices{}, err
	}
	out := NotificationChoices{Groups: make([]NotificationGroup, len(choices))}
	for i, c := range choices {
		out.Groups[i] = groupOf(c)
	}
	times, err := notify.TimesOf(tx)
	if err != nil {
		return out, err
	}
	out.Times = NotificationTimes{times.Quiet, times.QuietFrom, times.QuietTo, times.DigestAt, times.Zone, times.NightFrom, times.NightTo}
	if out.Mail, err = mailOf(tx); err != nil {
		return out, err
	}
	out.Webhook, err = hookOf(tx)
	return out, err
}

func groupOf(c notify.Choice) NotificationGroup {
	g := NotificationGroup{Group: c.Group, About: c.About, Locked: c.Locked, Why: c.Why}
	for _, k := range c.Always {
		g.Always = append(g.Always, string(k))
	}
	for _, w := range c.Ways {
		g.Channels = append(g.Channels, NotificationChannel{w.Channel, w.Pace, w.Paces})
	}
	return g
}

func mailOf(tx *store.Tx) (NotificationMail, error) {
	server, err := tx.Setting(models.SettingMail)
	if err != nil {
		return NotificationMail{}, err
	}
	emails, err := tx.Emails([]models.PersonID{tx.Actor.Person})
	return NotificationMail{On: server != "", Address: models.VerifiedAddress(emails[tx.Actor.Person])}, err
}

// NotificationWish is one choice to make.
type NotificationWish struct {
	Group   notify.Group   `json:"group" validate:"required,max=50"`
	Channel models.Channel `json:"channel" validate:"required,max=20"`
	Pace    models.Pace    `json:"pace" validate:"required,oneof=at_once digest off"`
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

func setNotificationTimes(tx *store.Tx, in struct {
	Quiet     models.Quiet `json:"quiet" validate:"required,oneof=night own never"`
	QuietFrom int          `json:"quietFrom" validate:"min=0,max=1439"`
	QuietTo   int          `json:"quietTo" validate:"min=0,max=1439"`
	DigestAt  int          `json:"digestAt" validate:"min=0,max=1439"`
}) (NotificationChoices, error) {
	s := models.DeliverySettings{Quiet: in.Quiet, QuietFrom: in.QuietFrom, QuietTo: in.QuietTo, DigestAt: in.DigestAt}
	if err := notify.SetTimes(tx, s); err != nil {
		return NotificationChoices{}, err
	}
	return getNotificationChoices(tx, None{})
}
