package demo

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/training"
)

// setOut tells what newcomers and candidates of the crowd are at, some hundred of
// them at once.
func (c *crowd) setOut(told func(done int)) error {
	for from := 0; from < len(c.roads); from += crowdAtOnce / 10 {
		part := c.roads[from:min(from+crowdAtOnce/10, len(c.roads))]
		ids, err := c.ids(part)
		if err != nil {
			return err
		}
		for n, i := range part {
			c.road(i, from+n, ids)
			if c.failed != nil {
				return c.failed
			}
		}
		told(from + len(part))
	}
	return nil
}

// ids looks up people of the crowd and their managers by their addresses.
func (c *crowd) ids(people []int) (ids map[string]models.PersonID, err error) {
	var emails []string
	for _, i := range people {
		emails = append(emails, c.email(i), c.manager(i))
	}
	err = c.db.View(c.ctx, system, func(tx *store.Tx) (err error) {
		ids, err = tx.PeopleByEmail(emails)
		return err
	})
	return ids, err
}

// road is a story all of which happens today, when the crowd came: nobody waits in it.
func (c *crowd) road(i, nth int, ids map[string]models.PersonID) {
	name := c.email(i)
	s := &story{world: c.world, name: name, chance: c.chanceOf(name), now: c.ends, pause: func(time.Time) bool { return true }}
	defer s.end()
	who := ids[name]
	if since, is := c.newcomers[i]; is {
		s.onboard(training.Beginning{Person: who, Curriculum: c.course["onboarding"], StartOn: since, Mentor: ids[c.manager(i)]})
		return
	}
	s.aspire(writing{who: who, service: pick(s.chance, c.subjects), turn: crowdTurns[nth%len(crowdTurns)]})
}

func (s *story) onboard(b training.Beginning) {
	s.act(s.who(administratorKey), func(tx *store.Tx) error {
		_, err := training.Begin(tx, b)
		return err
	})
}

// crowdTurns are how far the show cases of candidates have come.
var crowdTurns = []turn{turnApproved, turnOne, turnSilent, turnStay, turnAccepted, turnApproved, turnDraft, turnNotAccept}

// aspire opens a candidacy and writes up a show case for it.
func (s *story) aspire(w writing) {
	s.act(w.who, func(tx *store.Tx) error {
		_, err := candidacy.Open(tx, w.who, s.of(w.service))
		return err
	})
	t := s.textFor(w)
	body := t.full
	if w.turn == turnStay {
		body = t.first
	}
	id := s.sitting(w, t, body)
	if w.turn == turnDraft {
		return
	}
	s.submit(w.who, id)
	for n, a := range s.offers(id) {
		s.answer(w, a, n+1)
	}
}
