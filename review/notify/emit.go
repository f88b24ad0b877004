// Package notify turns a decision into its ledger entry and its messages, in the
// act that made it, and decides who is told by which way, and when: under the bell at
// once; by mail and webhook after the person's quiet hours, or in their daily digest.
// Nothing is delivered here: that is what the jobs do which it makes.
package notify

import (
	"encoding/json"

	"assay/models"
	"assay/models/store"
	"assay/review/ledger"
)

// Event is what happened. Facts go into the ledger: ids, states, dates, numbers
// and commitments, never texts people wrote.
type Event struct {
	Subject models.Subject
	Name    string // noun.past-tense, such as "plan.completed"
	Facts   any    // marshals to a JSON object with keys in a fixed order (a struct, or a map)
	To      []Message
}

// Kind is what a message is about; each has a title.
type Kind string

// Message tells one person.
type Message struct {
	Person models.PersonID
	Kind   Kind
	Params map[string]string
}

// Emit writes the ledger entry and the messages. The actor is not told what they
// did themselves.
func Emit(tx *store.Tx, e Event) error {
	entry, err := entryOf(tx, e)
	if err != nil {
		return err
	}
	head, err := tx.LedgerHead(e.Subject)
	if err != nil {
		return err
	}
	ledger.Link(head, &entry)
	if err := tx.AppendLedger(&entry); err != nil {
		return err
	}
	return Tell(tx, e.Subject, e.To...)
}

// EmitAll is Emit for many events, in their order, in a few statements. Nobody is
// told.
func EmitAll(tx *store.Tx, events []Event) error {
	subjects := make([]models.Subject, len(events))
	for i, e := range events {
		subjects[i] = e.Subject
	}
	heads, err := tx.LedgerHeadsOf(subjects)
	if err != nil {
		return err
	}
	entries := make([]models.LedgerEntry, len(events))
	for i, e := range events {
		if entries[i], err = entryOf(tx, e); err != nil {
			return err
		}
		ledger.Link(heads[e.Subject], &entries[i])
		heads[e.Subject] = models.LedgerHead{SubjectKind: e.Subject.Kind, SubjectID: e.Subject.ID,
			Length: entries[i].Position, Hash: entries[i].Hash}
	}
	return tx.AppendLedgerMany(entries)
}

func entryOf(tx *store.Tx, e Event) (models.LedgerEntry, error) {
	payload, err := json.Marshal(e.Facts)
	entry := models.LedgerEntry{
		SubjectKind: e.Subject.Kind, SubjectID: e.Subject.ID, Event: e.Name,
		ActorSystem: tx.Actor.System, Via: tx.Actor.Via, At: tx.Now, Payload: string(payload),
	}
	if tx.Actor.Person != 0 {
		entry.ActorID = &tx.Actor.Person
	}
	return entry, err
}

// Tell writes messages that no decision stands behind, such as a reminder, and has
// them told outside of the app, each by the ways that its person wants. Who chose not
// to hear of such is left out, unless it must reach them.
func Tell(tx *store.Tx, about models.Subject, to ...Message) error {
	var others []Message
	for _, m := range to {
		if m.Person != 0 && m.Person != tx.Actor.Person {
			others = append(others, m)
		}
	}
	if len(others) == 0 {
		return nil
	}
	r, err := readersOf(tx, others)
	if err != nil {
		return err
	}
	if r.invited, err = invitedTo(tx, about, others); err != nil {
		return err
	}
	var plans []plan
	for _, m := range others {
		if p := r.plan(m); !p.nowhere() {
			plans = append(plans, p)
		}
	}
	rows := rowsOf(tx, about, plans)
	if err := tx.AddNotifications(rows); err != nil {
		return err
	}
	return r.carry(tx, rows, plans)
}
