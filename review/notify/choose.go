package notify

import (
	"fmt"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Channels are the ways to be told; each can be chosen apart.
var Channels = []models.Channel{models.InApp}

// Choice is what somebody chose for a group: On by default. Why says which of it is
// told all the same, and Always which kinds those are; Locked that these are all.
type Choice struct {
	Group  Group
	About  phrase.Text
	Why    []review.Reason
	Always []Kind
	Locked bool
	On     map[models.Channel]bool
}

// Choices are the actor's, for every group in order. Faults: nobody is signed in.
func Choices(tx *store.Tx) ([]Choice, error) {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	off, err := tx.NotificationsOff([]models.PersonID{tx.Actor.Person})
	if err != nil {
		return nil, err
	}
	all := make([]Choice, len(groups))
	for i, g := range groups {
		c := Choice{Group: g.Group, About: phrase.Of(g.about), Always: kindsOf(g.Group, true), On: map[models.Channel]bool{}}
		c.Locked = len(kindsOf(g.Group, false)) == 0
		for _, m := range mustsOf(g.Group) {
			c.Why = append(c.Why, review.Why(string(m), why[m]))
		}
		for _, channel := range Channels {
			c.On[channel] = !off[models.NotificationChoice{PersonID: tx.Actor.Person, Kind: string(g.Group), Channel: channel}]
		}
		all[i] = c
	}
	return all, nil
}

// Wish is one choice to make.
type Wish struct {
	Group   Group
	Channel models.Channel
	On      bool
}

// Choose sets some of the actor's choices; the others stay. What is decided about a
// person, or asked of them in its time, reaches them whatever they chose. Repeating
// changes nothing. It is no decision and emits nothing. Faults: nobody is signed in,
// an unknown group or channel, a group that cannot be switched off.
func Choose(tx *store.Tx, wishes []Wish) error {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return err
	}
	var wrong []fault.Field
	for i, w := range wishes {
		if field := w.wrong(); field != nil {
			field.Pointer = fmt.Sprintf("/choices/%d/%s", i, field.Pointer)
			wrong = append(wrong, *field)
		}
	}
	if len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	for _, w := range wishes {
		c := models.NotificationChoice{PersonID: tx.Actor.Person, Kind: string(w.Group), Channel: w.Channel}
		if err := tx.SetNotificationChoice(c, w.On); err != nil {
			return err
		}
	}
	return nil
}

func (w Wish) wrong() *fault.Field {
	switch {
	case !slices.Contains(Groups(), w.Group):
		return &fault.Field{Pointer: "group", Code: "unknown-group", Text: phrase.Of("There is no such group of notifications.")}
	case !slices.Contains(Channels, w.Channel):
		return &fault.Field{Pointer: "channel", Code: "unknown-channel", Text: phrase.Of("There is no such way to be told.")}
	case !w.On && len(kindsOf(w.Group, false)) == 0:
		return &fault.Field{Pointer: "on", Code: "always-told", Text: phrase.Of(why[mustsOf(w.Group)[0]])}
	}
	return nil
}

// wanted leaves out the messages that their people do not want to hear of.
func wanted(tx *store.Tx, messages []Message) ([]Message, error) {
	var optional []models.PersonID
	for _, m := range messages {
		if places[m.Kind].must == MayBeOff {
			optional = append(optional, m.Person)
		}
	}
	if len(optional) == 0 {
		return messages, nil
	}
	off, err := tx.NotificationsOff(optional)
	if err != nil || len(off) == 0 {
		return messages, err
	}
	return slices.DeleteFunc(slices.Clone(messages), func(m Message) bool {
		p := places[m.Kind]
		return p.must == MayBeOff && off[models.NotificationChoice{PersonID: m.Person, Kind: string(p.group), Channel: models.InApp}]
	}), nil
}
