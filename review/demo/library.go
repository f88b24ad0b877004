package demo

import (
	"fmt"
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/conflict"
	"assay/review/showcase"
)

// busiest is the reviewer for whom show cases pile up.
const busiest = "priya.raman"

const (
	turnDraft turn = "draft" // nothing is submitted
	turnQueue turn = "queue" // waits for the busiest reviewer
	turnAgain turn = "again" // waits for them again, in a second version
)

// shelve begins the show cases of data/cases.csv, which are on nobody's road.
func (w *world) shelve() {
	for _, r := range w.content.cases {
		for _, t := range w.texts[r["service"]] {
			t.kept = t.kept || t.slug == r["text"]
		}
		w.begin(fmt.Sprintf("%s on %s", r["person"], r["text"]), w.ago(r["began"]), func(s *story) {
			x := writing{who: s.who(r["person"]), service: r["service"], text: r["text"], turn: turn(r["mode"])}
			switch x.turn {
			case turnDraft:
				s.draft(x)
			case turnQueue:
				s.queue(x)
			case turnAgain:
				s.again(x)
			default:
				s.write(x)
			}
		})
	}
}

// queue writes and submits in one sitting, and a coordinator asks the busiest
// reviewer, who answers only those that have waited longest.
func (s *story) queue(w writing) {
	t := s.textFor(w)
	id := s.sitting(w, t, t.full)
	s.submit(w.who, id)
	s.wait(40 * time.Minute)
	s.askBusiest(id)
	if s.ends.Sub(s.now) < 40*time.Hour {
		return
	}
	s.wait(90 * time.Minute)
	s.takeBusiest(id)
}

// sitting writes a whole draft at once.
func (s *story) sitting(w writing, t told, body string) models.ShowCaseID {
	in := showcase.Writing{Title: t.title, Body: body, ClaimedLevel: t.level, CustomerCase: fmt.Sprintf("case-%07d", s.chance.IntN(10_000_000))}
	var id models.ShowCaseID
	s.act(w.who, func(tx *store.Tx) error {
		c, err := showcase.Start(tx, s.of(w.service), in)
		id = c.ID
		return err
	})
	s.written[id] = t
	s.wait(20 * time.Minute)
	return id
}

// again takes a show case through a first round, in which the busiest reviewer asks
// for changes, to the second version, which they have accepted to review.
func (s *story) again(w writing) {
	t := s.textFor(w)
	t.full += "\nThe probe ran against " + plantedHost + ".\n"
	id := s.sitting(w, t, t.first)
	s.atWork(w.who, time.Hour)
	s.meetGuard(w.who, id, t.first)
	s.submit(w.who, id)
	s.wait(40 * time.Minute)
	s.askBusiest(id)
	s.wait(30 * time.Hour)
	for _, a := range s.offers(id) {
		verdict := models.VerdictApprove
		if a.ReviewerID == s.who(busiest) {
			verdict = models.VerdictChanges
		}
		if s.accept(a, conflict.None) && s.judgement(a, verdict) {
			s.wait(3 * time.Hour)
			s.handInReview(a)
		}
	}
	s.at(s.ends.Add(-60 * time.Hour))
	s.rewrite(w, id)
	s.wait(time.Hour)
	s.takeBusiest(id)
}

func (s *story) handInReview(a models.Assignment) {
	s.act(a.ReviewerID, func(tx *store.Tx) error {
		r, err := tx.ReviewOf(a.ID)
		if err != nil {
			return err
		}
		_, err = showcase.SubmitReview(tx, a.ID, r.Revision)
		return err
	})
}

// takeBusiest lets the busiest reviewer accept what they are offered.
func (s *story) takeBusiest(id models.ShowCaseID) {
	for _, a := range s.offers(id) {
		if a.ReviewerID == s.who(busiest) {
			s.accept(a, conflict.None)
		}
	}
}

// askBusiest offers a seat to the busiest reviewer unless the ranking has done so.
func (s *story) askBusiest(id models.ShowCaseID) {
	reviewer := s.who(busiest)
	asked := slices.ContainsFunc(s.offers(id), func(a models.Assignment) bool { return a.ReviewerID == reviewer })
	if asked {
		return
	}
	s.act(s.coordinator(), func(tx *store.Tx) error {
		_, err := showcase.Offer(tx, id, reviewer, "Knows this failure better than anybody, and has agreed to take one more.")
		return err
	})
}
