package notify

import (
	"slices"

	"assay/models"
	"assay/models/store"
)

// Wanted keeps those of one person's messages that they still want by a channel when
// they are to be told by it: choices may have changed since, and what was read in the
// meantime is no news in a digest. It changes nothing.
func Wanted(tx *store.Tx, of []models.Notification, by models.Channel) ([]models.Notification, error) {
	messages := make([]Message, len(of))
	for i, n := range of {
		messages[i] = Message{Person: n.PersonID, Kind: Kind(n.Kind)}
	}
	r, err := readersOf(tx, messages)
	if err != nil {
		return nil, err
	}
	var kept []models.Notification
	for i, n := range of {
		p := r.plan(messages[i])
		switch {
		case by == models.ByWebhook && !p.webhook, by == models.ByMail && p.mail == models.Off:
		case n.InDigest && n.ReadAt != nil && !n.Hidden:
		default:
			kept = append(kept, n)
		}
	}
	return kept, nil
}

// GroupOf is where a kind of message belongs; "" for one that is not known any more.
func GroupOf(kind string) Group { return places[Kind(kind)].group }

// InGroups orders messages as the settings order their groups, the oldest first in
// each.
func InGroups(list []models.Notification) []models.Notification {
	order := Groups()
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b models.Notification) int {
		return slices.Index(order, GroupOf(a.Kind)) - slices.Index(order, GroupOf(b.Kind))
	})
	return sorted
}

// CanBeOff says whether a message of this kind is mailed only because nobody chose
// otherwise.
func CanBeOff(kind string) bool { return places[Kind(kind)].must != Secures }
