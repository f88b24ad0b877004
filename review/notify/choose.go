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
var Channels = []models.Channel{models.InApp, models.ByMail, models.ByWebhook}

// Choice is what somebody chose for a group, or what is usual. Why says which of it is
// told all the same, and Always which kinds those are; Locked that these are all.
type Choice struct {
	Group  Group
	About  phrase.Text
	Why    []review.Reason
	Always []Kind
	Locked bool
	Ways   []Way
}

// Way is how soon a group is told by a channel, and what else there is to choose.
type Way struct {
	Channel models.Channel
	Pace    models.Pace
	Paces   []models.Pace
}

// Choices are the actor's, for every group in order. Faults: nobody is signed in.
func Choices(tx *store.Tx) ([]Choice, error) {
	if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	chosen, err := tx.NotificationChoices([]models.PersonID{tx.Actor.Person})
	if err != nil {
		return nil, err
	}
	r := readers{choices: chosen}
	all := make([]Choice, len(groups))
	for i, g := range groups {
		c := Choice{Group: g.Group, About: phrase.Of(g.about), Always: kindsOf(g.Group, true)}
		c.Locked = len(kindsOf(g.Group, false)) == 0
		for _, m := range mustsOf(g.Group) {
			c.Why = append(c.Why, review.Why(string(m), why[m]))
		}
		for _, channel := range Channels {
			c.Ways = append(c.Ways, r.way(tx.Actor.Person, g.Group, channel))
		}
		all[i] = c
	}
	return all, nil
}

func (r readers) way(id models.PersonID, g Group, c models.Channel) Way {
	w := Way{c, r.pace(id, g, c), pacesOf(g, c)}
	if !slices.Contains(w.Paces, w.Pace) {
		w.Pace = w.Paces[0]
	}
	return w
}

// pacesOf are what can be chosen for a group and a channel.
func pacesOf(g Group, c models.Channel) []models.Pace {
	switch {
	case c == models.ByMail && !secured(g):
		return []models.Pace{models.AtOnce, models.InDigest, models.Off}
	case c == models.ByMail, c == models.InApp && len(kindsOf(g, false)) == 0:
		return []models.Pace{models.AtOnce}
	}
	return []models.Pace{models.AtOnce, models.Off}
}

// usualPace is what holds for a group without a choice: mail at once where somebody
// may be waiting or an account is at stake, or where it is a letter of its own, and in
// the digest otherwise.
func usualPace(g Group, c models.Channel) models.Pace {
	if c != models.ByMail || g == Coverage || slices.Contains(mustsOf(g), Asks) || secured(g) {
		return models.AtOnce
	}
	return models.InDigest
}

func secured(g Group) bool { return slices.Contains(mustsOf(g), Secures) }

// Wish is one choice to make.
type Wish struct {
	Group   Group
	Channel models.Channel
	Pace    models.Pace
}

// Choose sets some of the actor's choices; the others stay. What is decided about a
// person, or asked of them in its time, reaches them in the app whatever they chose.
// Repeating changes nothing. It is no decision and emits nothing. Faults: nobody is
// signed in, an unknown group, channel or pace, a group that cannot be switched off.
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
	rows := map[models.NotificationChoice]int{} // the last word on the same counts
	var list []models.NotificationChoice
	for _, w := range wishes {
		c := models.NotificationChoice{PersonID: tx.Actor.Person, Kind: string(w.Group), Channel: w.Channel}
		at, twice := rows[c]
		if !twice {
			at = len(list)
			rows[c], list = at, append(list, c)
		}
		list[at].Pace = w.Pace
	}
	return tx.PutNotificationChoices(list)
}

func (w Wish) wrong() *fault.Field {
	switch {
	case !slices.Contains(Groups(), w.Group):
		return &fault.Field{Pointer: "group", Code: "unknown-group", Text: phrase.Of("There is no such group of notifications.")}
	case !slices.Contains(Channels, w.Channel):
		return &fault.Field{Pointer: "channel", Code: "unknown-channel", Text: phrase.Of("There is no such way to be told.")}
	case slices.Contains(pacesOf(w.Group, w.Channel), w.Pace):
		return nil
	case len(pacesOf(w.Group, w.Channel)) == 1:
		return &fault.Field{Pointer: "pace", Code: "always-told", Text: phrase.Of(why[mustsOf(w.Group)[0]])}
	}
	return &fault.Field{Pointer: "pace", Code: "unknown-pace", Text: phrase.Of("This is told at once or not at all.")}
}
