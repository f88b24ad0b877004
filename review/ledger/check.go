package ledger

import (
	"fmt"

	"assay/models"
	"assay/models/phrase"
)

// Finding names one entry or chain that is not as it was written.
type Finding struct {
	Subject  models.Subject
	Position int
	EntryID  int64
	Text     phrase.Text
}

func (f Finding) String() string {
	if f.Position == 0 && f.EntryID == 0 {
		return fmt.Sprintf("%s %d: %s", f.Subject.Kind, f.Subject.ID, f.Text)
	}
	return fmt.Sprintf("%s %d, entry %d (id %d): %s", f.Subject.Kind, f.Subject.ID, f.Position, f.EntryID, f.Text)
}

// Check follows one chain after another. Give it entries in the order of subject
// and position; it reports each that was altered, is missing or out of order.
// Last is the entry it has come to; with that set it goes on from there.
type Check struct {
	Last models.LedgerEntry
}

// Next looks at one entry.
func (c *Check) Next(e models.LedgerEntry) []Finding {
	var found []Finding
	say := func(text phrase.Text) { found = append(found, Finding{subject(e), e.Position, e.ID, text}) }
	previous := c.Last
	if subject(previous) != subject(e) {
		previous = models.LedgerEntry{}
	}
	if e.Position != previous.Position+1 {
		say(phrase.Of("%d entries before it are missing", e.Position-previous.Position-1))
	} else if e.PrevHash != previous.Hash {
		say(phrase.Of("it does not follow the entry before it: that one was altered, replaced or moved"))
	}
	if Hash(e) != e.Hash {
		say(phrase.Of("it was altered after it was written (%s)", e.Event))
	}
	c.Last = e
	return found
}

// End compares a chain's stored head with the last entry seen of it.
func End(head models.LedgerHead, length int, hash string) []Finding {
	s := models.Subject{Kind: head.SubjectKind, ID: head.SubjectID}
	switch {
	case length < head.Length:
		return []Finding{{s, head.Length, 0, phrase.Of("the last %d of %d entries are missing", head.Length-length, head.Length)}}
	case length > head.Length:
		return []Finding{{s, length, 0, phrase.Of("%d entries were added behind the head's back", length-head.Length)}}
	case hash != head.Hash:
		return []Finding{{s, length, 0, phrase.Of("the last entry is not the one that was written last")}}
	}
	return nil
}

func subject(e models.LedgerEntry) models.Subject {
	return models.Subject{Kind: e.SubjectKind, ID: e.SubjectID}
}
