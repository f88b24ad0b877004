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
			default:
				s.write(x)
			}
		})
	}
}

// queue writes and submits in one sitting, and a coordinator asks the busiest
// reviewer, who answers only the first two.
func (s *story) queue(w writing) {
	t := s.textFor(w)
	in := showcase.Writing{Title: t.title, Body: t.full, ClaimedLevel: t.level, CustomerCase: fmt.Sprintf("case-%07d", s.chance.IntN(10_000_000))}
	var id models.ShowCaseID
	s.act(w.who, func(tx *store.Tx) error {
		c, err := showcase.Start(tx, s.of(w.service), in)
		id = c.ID
		return err
	})
	s.written[id] = t
	s.wait(20 * time.Minute)
	s.submit(w.who, id)
	s.wait(40 * time.Minute)
	s.askBusiest(id)
	if s.ends.Sub(s.now) < 40*time.Hour {
		return
	}
	s.wait(90 * time.Minute)
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
