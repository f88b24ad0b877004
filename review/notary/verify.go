package notary

import (
	"fmt"

	"assay/models"
	"assay/models/store"
	"assay/review/ledger"
)

// Summary is what a verification covered. Size and Root may be kept elsewhere
// and given to a later one as Expect.
type Summary struct {
	Entries  int64
	Subjects int64
	Unsealed int64
	Size     int64
	Root     string
}

// Expect is a root that somebody kept outside of the database.
type Expect struct {
	Size int64
	Root string
}

const batch = 2000

// Verify reads the whole ledger, in bounded memory, and tells found about every
// entry that was altered, removed or reordered. seen is called with the number of
// entries read so far, over two passes.
func Verify(tx *store.Tx, expect *Expect, found func(ledger.Finding), seen func(int64)) (Summary, error) {
	var s Summary
	if err := s.chains(tx, found, seen); err != nil {
		return s, err
	}
	return s, s.tree(tx, expect, found, seen)
}

// chains walks entries and heads side by side, both in the order of subject.
func (s *Summary) chains(tx *store.Tx, found func(ledger.Finding), seen func(int64)) error {
	heads := headReader{tx: tx}
	var check ledger.Check
	var last models.LedgerEntry
	close := func() error {
		if last.Position == 0 {
			return nil
		}
		s.Subjects++
		return heads.match(models.Subject{Kind: last.SubjectKind, ID: last.SubjectID}, last.Position, last.Hash, found)
	}
	for {
		entries, err := tx.LedgerBySubject(last, batch)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if last.Position != 0 && (e.SubjectKind != last.SubjectKind || e.SubjectID != last.SubjectID) {
				if err := close(); err != nil {
					return err
				}
			}
			report(found, check.Next(e))
			last = e
			s.Entries++
			if e.Seq == nil {
				s.Unsealed++
			}
		}
		seen(s.Entries)
		if len(entries) < batch {
			break
		}
	}
	if err := close(); err != nil {
		return err
	}
	return heads.rest(found)
}

// tree rebuilds the tree from its leaves and compares every checkpoint.
func (s *Summary) tree(tx *store.Tx, expect *Expect, found func(ledger.Finding), seen func(int64)) error {
	var t ledger.Tree
	points, err := tx.Checkpoints(0, batch)
	if err != nil {
		return err
	}
	for {
		leaves, err := tx.LedgerLeaves(t.Size, batch)
		if err != nil {
			return err
		}
		for _, e := range leaves {
			if *e.Seq != t.Size {
				found(ledger.Finding{Subject: models.Subject{Kind: "ledger"}, EntryID: e.ID,
					Text: fmt.Sprintf("leaves %d to %d of the tree are missing", t.Size, *e.Seq-1)})
				return nil
			}
			t.Add(ledger.Leaf(e))
			if points, err = s.compare(tx, &t, points, found); err != nil {
				return err
			}
			if expect != nil && expect.Size == t.Size && expect.Root != t.Root().String() {
				found(ledger.Finding{Subject: models.Subject{Kind: "ledger"}, Position: int(t.Size), Text: "the root is not the one you expected: the ledger was rewritten"})
			}
		}
		seen(s.Entries + t.Size)
		if len(leaves) < batch {
			break
		}
	}
	for _, p := range points {
		found(ledger.Finding{Subject: models.Subject{Kind: "ledger"}, Position: int(p.Size), Text: fmt.Sprintf("the tree had %d leaves and now has %d", p.Size, t.Size)})
	}
	if expect != nil && expect.Size > t.Size {
		found(ledger.Finding{Subject: models.Subject{Kind: "ledger"}, Position: int(t.Size), Text: fmt.Sprintf("you expected at least %d leaves", expect.Size)})
	}
	s.Size, s.Root = t.Size, t.Root().String()
	return nil
}

func (s *Summary) compare(tx *store.Tx, t *ledger.Tree, points []models.LedgerCheckpoint, found func(ledger.Finding)) ([]models.LedgerCheckpoint, error) {
	if len(points) == 0 || points[0].Size != t.Size {
		return points, nil
	}
	p := points[0]
	if root := t.Root().String(); root != p.Root {
		found(ledger.Finding{Subject: models.Subject{Kind: "ledger"}, Position: int(p.Size),
			Text: "the tree no longer has the root written at " + p.At.Format("2006-01-02 15:04:05Z") + ": an entry up to here was altered together with its chain"})
	}
	if len(points) > 1 {
		return points[1:], nil
	}
	return tx.Checkpoints(p.Size, batch)
}

func report(found func(ledger.Finding), all []ledger.Finding) {
	for _, f := range all {
		found(f)
	}
}

// headReader hands out stored heads in the order of subject.
type headReader struct {
	tx   *store.Tx
	last models.LedgerHead
	page []models.LedgerHead
	done bool
}

func (h *headReader) peek() (models.LedgerHead, bool, error) {
	if len(h.page) == 0 && !h.done {
		page, err := h.tx.LedgerHeads(h.last, batch)
		if err != nil {
			return models.LedgerHead{}, false, err
		}
		h.page, h.done = page, len(page) < batch
	}
	if len(h.page) == 0 {
		return models.LedgerHead{}, false, nil
	}
	return h.page[0], true, nil
}

func (h *headReader) pop() {
	h.last, h.page = h.page[0], h.page[1:]
}

// match compares a chain with its head; heads before it have lost their chain.
func (h *headReader) match(s models.Subject, length int, hash string, found func(ledger.Finding)) error {
	for {
		head, ok, err := h.peek()
		if err != nil {
			return err
		}
		if !ok || head.SubjectKind > s.Kind || (head.SubjectKind == s.Kind && head.SubjectID > s.ID) {
			found(ledger.Finding{Subject: s, Position: length, Text: "the chain has lost its head"})
			return nil
		}
		h.pop()
		if head.SubjectKind == s.Kind && head.SubjectID == s.ID {
			report(found, ledger.End(head, length, hash))
			return nil
		}
		report(found, ledger.End(head, 0, ""))
	}
}

// rest reports the heads whose whole chain is gone.
func (h *headReader) rest(found func(ledger.Finding)) error {
	for {
		head, ok, err := h.peek()
		if err != nil || !ok {
			return err
		}
		h.pop()
		report(found, ledger.End(head, 0, ""))
	}
}
