package demo

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/showcase"
)

// writing is a show case and how its story goes.
type writing struct {
	who     models.PersonID
	service string
	text    string // slug; "" the next one
	level   int    // at least, where there is such a text
	turn    turn   // what reviewers do
}

// turn is what happens to a show case in review.
type turn string

const (
	turnApproved   turn = ""             // two approve
	turnChanges    turn = "changes"      // one asks for changes, then both approve
	turnThird      turn = "third"        // one does not accept, a third decides for it
	turnNotAccept  turn = "not_accepted" // two do not accept
	turnWithdrawn  turn = "withdrawn"    // by the author while reviews are under way
	turnBusy       turn = "busy"         // the first declines …
	turnConflict   turn = "conflict"
	turnNotMyArea  turn = "not_my_area"
	turnExpired    turn = "expired"  // the first never answers
	turnLate       turn = "late"     // a review arrives after the withdrawal
	turnSilent     turn = "silent"   // nobody answers any more
	turnAccepted   turn = "accepted" // accepted, and no review is written yet
	turnOne        turn = "one"      // one review is in, sealed
	turnGuard      turn = "guard"    // customer's data are found, redacted and dismissed
	turnStay       turn = "changes_requested"
	turnOverridden turn = "overridden" // a coordinator chooses somebody else
)

// draft begins a show case and writes it in a few sittings.
func (s *story) draft(w writing) models.ShowCaseID {
	t := s.textFor(w)
	s.atWork(w.who, s.hours(1, 30))
	parts := strings.SplitAfter(t.first, "\n\n")
	in := showcase.Writing{Title: t.title, ClaimedLevel: t.level, CustomerCase: fmt.Sprintf("case-%07d", s.chance.IntN(10_000_000))}
	in.Body = strings.Join(parts[:2], "")
	var id models.ShowCaseID
	s.act(w.who, func(tx *store.Tx) error {
		c, err := showcase.Start(tx, s.of(w.service), in)
		id = c.ID
		return err
	})
	s.written[id] = t
	s.atWork(w.who, s.hours(3, 30))
	in.Body = strings.Join(parts[:len(parts)/2+1], "")
	s.save(w.who, id, in)
	s.atWork(w.who, s.hours(10, 60))
	in.Body = t.first
	if w.turn != turnChanges && w.turn != turnStay {
		in.Body = t.full
	}
	s.save(w.who, id, in)
	return id
}

// textFor is the text a writing is about: the named one, or the next of the service
// that the author has the words for.
func (s *story) textFor(w writing) told {
	texts := s.texts[w.service]
	var next *text
	better := func(t *text) int {
		rank := -2 * t.used
		if t.lang != "en" {
			rank++
		}
		if t.level >= w.level {
			rank += 3
		}
		return rank
	}
	for _, t := range texts {
		speaks := t.lang == "en" || slices.Contains(s.member[w.who].words("languages"), t.lang)
		if w.text == t.slug || w.text == "" && !t.kept && speaks && (next == nil || better(t) > better(next)) {
			next = t
		}
	}
	if next == nil {
		panic(fmt.Errorf("no text %q for %s", w.text, w.service))
	}
	return next.tell()
}

func (s *story) save(who models.PersonID, id models.ShowCaseID, in showcase.Writing) {
	s.act(who, func(tx *store.Tx) error {
		d, err := tx.ShowCaseDraft(id)
		if err != nil {
			return err
		}
		_, err = showcase.Save(tx, id, d.Revision, in)
		return err
	})
}

func (s *story) submit(who models.PersonID, id models.ShowCaseID) {
	s.act(who, func(tx *store.Tx) error { return submit(tx, id) })
}

func submit(tx *store.Tx, id models.ShowCaseID) error {
	d, err := tx.ShowCaseDraft(id)
	if err != nil {
		return err
	}
	_, err = showcase.Submit(tx, id, d.Revision)
	return err
}

// write takes a show case from its first line to the end that its turn gives.
func (s *story) write(w writing) models.ShowCaseID {
	id := s.draft(w)
	s.atWork(w.who, s.hours(1, 20))
	if w.turn == turnGuard {
		s.meetGuard(w.who, id, s.written[id].full)
	}
	s.submit(w.who, id)
	s.follow(w, id)
	for s.stateOf(id) == models.CaseChangesRequested && w.turn != turnStay {
		s.revise(w, id)
		w.turn = turnApproved
		s.follow(w, id)
	}
	return id
}

// meetGuard pastes what must not be there, is refused, redacts it, and says why the
// rest may stay.
func (s *story) meetGuard(who models.PersonID, id models.ShowCaseID, body string) {
	t := s.written[id]
	in := showcase.Writing{Title: t.title, ClaimedLevel: t.level, CustomerCase: s.customerCase(id)}
	in.Body = body + "\nThe contact was " + plantedPerson + ", and the probe ran against " + plantedHost + ".\n"
	s.save(who, id, in)
	s.atWork(who, time.Hour)
	if f := fault.As(s.try(who, func(tx *store.Tx) error { return submit(tx, id) })); f == nil || f.Kind != fault.Invalid {
		panic(fmt.Errorf("the guard let show case %d pass", id))
	}
	s.atWork(who, time.Hour)
	s.act(who, func(tx *store.Tx) error { return s.clean(tx, id) })
	s.atWork(who, time.Hour)
}

const (
	plantedPerson = "maria.lopez@blue-harbour.corp"
	plantedHost   = "probe.blue-harbour.corp"
)

// clean redacts the address of the person and dismisses whatever else is found.
func (s *story) clean(tx *store.Tx, id models.ShowCaseID) error {
	desk, err := showcase.AtDesk(tx, id)
	if err != nil {
		return err
	}
	var redact []string
	for _, h := range desk.Hits {
		if h.Field == "/body" && desk.Draft.Body[h.Start:h.End] == plantedPerson {
			redact = append(redact, h.Fingerprint)
		}
	}
	if _, err := showcase.Redact(tx, id, desk.Draft.Revision, redact); err != nil {
		return err
	}
	for _, h := range desk.Hits {
		if slices.Contains(redact, h.Fingerprint) {
			continue
		}
		if err := showcase.Dismiss(tx, id, h.Fingerprint, "A name that we made up for this write-up; no customer has it."); err != nil {
			return err
		}
	}
	return nil
}

func (s *story) customerCase(id models.ShowCaseID) (reference string) {
	s.look(func(tx *store.Tx) error {
		c, err := tx.ShowCase(id)
		reference = c.CustomerCase
		return err
	})
	return reference
}

func (s *story) stateOf(id models.ShowCaseID) (state models.ShowCaseState) {
	s.look(func(tx *store.Tx) error {
		c, err := tx.ShowCase(id)
		state = c.State
		return err
	})
	return state
}

// revise answers every finding and submits the full text.
func (s *story) revise(w writing, id models.ShowCaseID) {
	s.atWork(w.who, s.days(1, 4))
	s.rewrite(w, id)
}

func (s *story) rewrite(w writing, id models.ShowCaseID) {
	t := s.written[id]
	in := showcase.Writing{Title: t.title, Body: t.full, ClaimedLevel: t.level, CustomerCase: s.customerCase(id)}
	s.look(func(tx *store.Tx) error {
		findings, err := tx.Findings(id)
		for _, f := range findings {
			answer := s.words.Resubmitted
			if f.Blocking {
				answer = t.answer
			}
			in.Answers = append(in.Answers, models.FindingAnswer{FindingID: f.ID, Text: answer})
		}
		return err
	})
	s.save(w.who, id, in)
	s.atWork(w.who, s.hours(1, 5))
	s.submit(w.who, id)
}
