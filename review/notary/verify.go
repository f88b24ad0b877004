package notary

import (
	"assay/models"
	"assay/models/phrase"
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

// Verify reads the whole ledger, in bounded memory, and tells found about every
// entry that was altered, removed or reordered. seen is called with the number of
// entries read so far, over two passes.
func Verify(tx *store.Tx, expect *Expect, found func(ledger.Finding), seen func(int64)) (Summary, error) {
	w := NewWalk()
	for w.Phase != PhaseVotes {
		if err := w.Step(tx, expect, found); err != nil {
			return Summary{}, err
		}
		seen(w.Entries + w.Tree.Size)
	}
	return Summary{w.Entries, w.Subjects, w.Unsealed, w.Tree.Size, w.Tree.Root().String()}, nil
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
			found(ledger.Finding{Subject: s, Position: length, Text: phrase.Of("the chain has lost its head")})
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

func report(found func(ledger.Finding), all []ledger.Finding) {
	for _, f := range all {
		found(f)
	}
}
