package notary

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/ledger"
	"assay/review/panel"
	"assay/review/showcase"
)

// batch is how many entries a step reads.
const batch = 2000

// Phase is what a walk looks at.
type Phase string

const (
	PhaseChains Phase = "chains" // every entry against the one before it
	PhaseTree   Phase = "tree"   // the tree over all against its checkpoints
	PhaseVotes  Phase = "votes"  // every vote against its commitment
	PhaseCases  Phase = "cases"  // every version and review against what the ledger has of it
	PhaseDone   Phase = "done"
)

// Walk is a verification on its way, a step at a time; between two steps it can be
// kept as JSON, which tells of what is sealed and so is nobody's to read. What is
// written meanwhile does no harm.
type Walk struct {
	Phase    Phase
	Entries  int64
	Subjects int64
	Unsealed int64
	Last     Mark           // the entry it has come to
	Head     models.Subject // the last head that was compared
	Tree     ledger.Tree
	Point    int64 // size of the last checkpoint that was compared
	Ballot   models.BallotID
	Ballots  int
	Case     models.ShowCaseID
	Cases    int
}

// Mark is an entry in its chain.
type Mark struct {
	Subject  models.Subject
	Position int
	Hash     string
}

// NewWalk begins with the chains.
func NewWalk() *Walk { return &Walk{Phase: PhaseChains} }

// Step looks at the next batch, and tells found what is not as it was written (V9).
func (w *Walk) Step(tx *store.Tx, expect *Expect, found func(ledger.Finding)) error {
	switch w.Phase {
	case PhaseChains:
		return w.chains(tx, found)
	case PhaseTree:
		return w.tree(tx, expect, found)
	case PhaseVotes:
		last, n, err := panel.VerifyAfter(tx, w.Ballot, found)
		w.Ballot, w.Ballots = last, w.Ballots+n
		if n == 0 && err == nil {
			w.Phase = PhaseCases
		}
		return err
	case PhaseCases:
		last, n, err := showcase.VerifyAfter(tx, w.Case, found)
		w.Case, w.Cases = last, w.Cases+n
		if n == 0 && err == nil {
			w.Phase = PhaseDone
		}
		return err
	}
	return nil
}

// Seen is how many entries, ballots and show cases were read so far.
func (w *Walk) Seen() int64 { return w.Entries + w.Tree.Size + int64(w.Ballots+w.Cases) }

// chains walks entries and heads side by side, both in the order of subject.
func (w *Walk) chains(tx *store.Tx, found func(ledger.Finding)) error {
	last := models.LedgerEntry{SubjectKind: w.Last.Subject.Kind, SubjectID: w.Last.Subject.ID, Position: w.Last.Position, Hash: w.Last.Hash}
	entries, err := tx.LedgerBySubject(last, batch)
	if err != nil {
		return err
	}
	heads := headReader{tx: tx, last: models.LedgerHead{SubjectKind: w.Head.Kind, SubjectID: w.Head.ID}}
	check := ledger.Check{Last: last}
	for _, e := range entries {
		subject := models.Subject{Kind: e.SubjectKind, ID: e.SubjectID}
		if subject != w.Last.Subject {
			if err := w.close(&heads, found); err != nil {
				return err
			}
		}
		report(found, check.Next(e))
		w.Last = Mark{subject, e.Position, e.Hash}
		w.Entries++
		if e.Seq == nil {
			w.Unsealed++
		}
	}
	if len(entries) == batch {
		return nil
	}
	if err := w.close(&heads, found); err != nil {
		return err
	}
	w.Phase = PhaseTree
	return heads.rest(found)
}

// close compares the chain that has come to its end with its head.
func (w *Walk) close(heads *headReader, found func(ledger.Finding)) error {
	if w.Last.Position == 0 {
		return nil
	}
	w.Subjects++
	err := heads.match(w.Last.Subject, w.Last.Position, w.Last.Hash, found)
	w.Head = models.Subject{Kind: heads.last.SubjectKind, ID: heads.last.SubjectID}
	return err
}

// tree rebuilds the tree from its leaves and compares every checkpoint.
func (w *Walk) tree(tx *store.Tx, expect *Expect, found func(ledger.Finding)) error {
	t := &w.Tree
	points, err := tx.Checkpoints(w.Point, batch)
	if err != nil {
		return err
	}
	leaves, err := tx.LedgerLeaves(t.Size, batch)
	if err != nil {
		return err
	}
	for _, e := range leaves {
		if *e.Seq != t.Size {
			found(ledger.Finding{Subject: whole, EntryID: e.ID, Text: phrase.Of("leaves %d to %d of the tree are missing", t.Size, *e.Seq-1)})
			w.Phase = PhaseVotes
			return nil
		}
		t.Add(ledger.Leaf(e))
		points = w.compare(points, found)
		if expect != nil && expect.Size == t.Size && expect.Root != t.Root().String() {
			found(ledger.Finding{Subject: whole, Position: int(t.Size), Text: phrase.Of("the root is not the one you expected: the ledger was rewritten")})
		}
	}
	if len(leaves) == batch {
		return nil
	}
	for _, p := range points {
		found(ledger.Finding{Subject: whole, Position: int(p.Size), Text: phrase.Of("the tree had %d leaves and now has %d", p.Size, t.Size)})
	}
	if expect != nil && expect.Size > t.Size {
		found(ledger.Finding{Subject: whole, Position: int(t.Size), Text: phrase.Of("you expected at least %d leaves", expect.Size)})
	}
	w.Phase = PhaseVotes
	return nil
}

// whole is the ledger itself, where no single subject is to be named.
var whole = models.Subject{Kind: "ledger"}

// compare looks at the checkpoint of this size, if there is one, and returns those
// still to come. A step never grows past as many checkpoints as it read.
func (w *Walk) compare(points []models.LedgerCheckpoint, found func(ledger.Finding)) []models.LedgerCheckpoint {
	if len(points) == 0 || points[0].Size != w.Tree.Size {
		return points
	}
	p := points[0]
	w.Point = p.Size
	if root := w.Tree.Root().String(); root != p.Root {
		found(ledger.Finding{Subject: whole, Position: int(p.Size),
			Text: phrase.Of("the tree no longer has the root written at %s: an entry up to here was altered together with its chain", p.At.Format("2006-01-02 15:04:05Z"))})
	}
	return points[1:]
}
