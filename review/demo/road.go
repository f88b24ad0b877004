package demo

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/interview"
	"assay/review/panel"
)

// stage is how far somebody's road to a service has gone.
type stage string

const (
	stageLearning   stage = "learning" // a plan alone
	stageBuilding   stage = "building"
	stageReady      stage = "ready"
	stageScheduling stage = "scheduling"
	stageScheduled  stage = "scheduled"
	stageVoting     stage = "voting"
	stageVoid       stage = "void"
	stageCertified  stage = "certified"
	stageNotYet     stage = "not_yet"
	stageSecond     stage = "second" // not yet, and then certified
	stageWithdrawn  stage = "withdrawn"
)

// road is one line of data/roads.csv: a person on the way to SME of a service.
type road struct {
	who, mentor models.PersonID
	service     string
	course      string
	stage       stage
	ended       time.Time // of the stage
	cases       int
	mode        string
	candidacy   models.CandidacyID
}

const (
	hour = time.Hour
	day  = 24 * hour
)

// roads begins the plan, the show cases and the candidacy of each road, when its
// people are there.
func (w *world) roads() {
	for _, r := range w.content.roads {
		cases, err := strconv.Atoi(r["cases"])
		if err != nil {
			panic(err)
		}
		x := road{service: r["service"], course: r["curriculum"], stage: stage(r["stage"]), ended: w.ago(r["ended"]), cases: cases, mode: r["mode"]}
		long := 300 * day
		if x.stage == stageBuilding {
			long = 130 * day
		}
		begins := later(x.ended.Add(-long), w.morning(w.row(r["person"])).Add(75*day))
		if launched := w.launched(x.service); launched.After(begins) {
			begins = launched.Add(20 * day)
		}
		name := fmt.Sprintf("road of %s to %s", r["person"], x.service)
		w.begin(name, later(begins, w.opens.Add(20*day)), func(s *story) {
			x.who, x.mentor = s.who(r["person"]), s.who(r["mentor"])
			s.walk(x)
		})
	}
}

// launched is when a service of the history begins; zero for those that were there.
func (w *world) launched(slug string) time.Time {
	for _, r := range w.services {
		if span, recent := strings.CutPrefix(r["launched"], "-"); recent && r["slug"] == slug {
			return w.ago(span)
		}
	}
	return time.Time{}
}

// row is a person's line in data/people.csv.
func (w *world) row(key string) row {
	for _, p := range w.people {
		if p["key"] == key {
			return p
		}
	}
	panic(fmt.Errorf("nobody is called %q", key))
}

// goes reports whether a road has a turn, such as "moved" in "changes+moved".
func (x road) goes(turn string) bool { return slices.Contains(strings.Split(x.mode, "+"), turn) }

// arranged reports whether an interview comes on this road.
func (x road) arranged() bool {
	return x.stage != stageLearning && x.stage != stageBuilding && x.stage != stageReady && x.stage != stageWithdrawn
}

func (s *story) walk(x road) {
	if x.course != "" {
		s.atWork(s.manager(x.who), time.Hour)
		l := s.enrol(x.who, x.mentor, x.course)
		s.begin(s.name+", plan", s.now, func(p *story) { p.learn(l) })
	}
	if x.stage == stageLearning {
		return
	}
	last := x.ended
	if x.arranged() {
		last = last.Add(-32 * day)
	}
	if x.stage == stageSecond {
		last = last.Add(-110 * day)
	}
	s.writeCases(x, last)
	s.at(last.Add(-45 * day))
	s.atWork(x.who, 0)
	s.open(&x)
	if x.arranged() {
		s.arrange(x)
	}
	if x.stage == stageWithdrawn {
		s.at(x.ended)
		s.atWork(x.who, 0)
		s.act(x.who, func(tx *store.Tx) error {
			_, err := candidacy.Withdraw(tx, x.candidacy, "I move to another team for a year and would like to come back to this.")
			return err
		})
	}
}

// writeCases begins the show cases of a road so that the last is decided by then.
func (s *story) writeCases(x road, by time.Time) {
	from := s.now.Add(30 * day)
	span := by.Add(-32 * day).Sub(from)
	for n := range x.cases {
		w := writing{who: x.who, service: x.service, level: 2}
		if n == 0 {
			w.level = 3
		}
		switch {
		case x.goes("changes") && n == 0:
			w.turn = turnChanges
		case x.goes("third") && n == 0:
			w.turn = turnThird
		case n == 1 && s.often(40):
			w.turn = pick(s.chance, []turn{turnChanges, turnBusy, turnNotMyArea, turnConflict, turnExpired})
		}
		at := from.Add(span * time.Duration(n) / time.Duration(max(x.cases, 1)))
		s.begin(fmt.Sprintf("%s, case %d", s.name, n+1), at, func(c *story) { c.write(w) })
	}
}

func (s *story) open(x *road) {
	s.act(x.who, func(tx *store.Tx) error {
		c, err := candidacy.Open(tx, x.who, s.of(x.service))
		x.candidacy = c.ID
		return err
	})
}

// untilReady waits for the facts to meet the bar.
func (s *story) untilReady(x road) {
	for range 60 {
		var state models.CandidacyState
		s.look(func(tx *store.Tx) error {
			c, err := tx.Candidacy(x.candidacy)
			state = c.State
			return err
		})
		if state != models.CandidacyBuilding {
			return
		}
		s.wait(12 * time.Hour)
	}
	var missing []review.Reason
	s.look(func(tx *store.Tx) error {
		v, err := candidacy.See(tx, x.candidacy)
		missing = v.Missing
		return err
	})
	panic(stuck(fmt.Sprintf("the candidacy does not become ready: %v", missing)))
}

// arrange is a road from its interview on.
func (s *story) arrange(x road) {
	switch x.stage {
	case stageScheduling:
		s.at(x.ended)
		s.untilReady(x)
		i := s.propose(x.candidacy, s.ends.Add(4*day), s.ends.Add(10*day))
		s.refuseOne(i)
		s.at(s.workFrom(s.coordinator(), s.ends.Add(-30*hour)))
		s.invite(x, i)
		return
	case stageScheduled:
		s.at(x.ended.Add(-5 * day))
		s.untilReady(x)
		s.acceptAll(s.propose(x.candidacy, s.ends.Add(30*time.Hour), s.ends.Add(7*day)).ID, 0)
		return
	case stageSecond:
		s.interviewed(x, x.ended.Add(-100*day), s.notYet())
		s.at(x.ended.Add(-35 * day))
		s.atWork(x.who, 0)
		s.open(&x)
	}
	s.interviewed(x, x.ended, s.votesOf(x)...)
}

// votesOf are the first votes that are not pass.
func (s *story) votesOf(x road) []panel.Cast {
	switch {
	case x.stage == stageVoid:
		return []panel.Cast{s.pass(), s.recuse()}
	case x.stage == stageNotYet && x.goes("blocked"):
		return []panel.Cast{s.pass(), s.blocking()}
	case x.goes("majority"):
		return []panel.Cast{s.pass(), s.notYet()}
	}
	return nil
}

// interviewed takes a ready candidacy through interview and ballot, which closes
// about then.
func (s *story) interviewed(x road, by time.Time, cast ...panel.Cast) {
	s.at(by.Add(-20 * day))
	s.untilReady(x)
	from, to := by.Add(-9*day), by.Add(-5*day)
	if x.stage == stageVoting {
		from, to = by.Add(-20*hour), by.Add(10*hour)
	}
	i := s.settled(x, s.propose(x.candidacy, from, to), to)
	s.hold(i)
	b := s.ballot(i)
	if x.stage == stageVoting {
		if x.goes("half") {
			s.vote(b, s.pass())
		}
		return
	}
	for len(cast) < len(s.rollOf(b)) {
		cast = append(cast, s.pass())
	}
	if x.goes("reconsidered") {
		first := s.rollOf(b)[0].PersonID
		s.atWork(first, hour)
		s.cast(b.ID, first, s.notYet())
	}
	s.vote(b, cast...)
	if x.stage != stageVoid {
		s.feedback(b)
	}
}

// refuseOne lets one seat be declined, and others not be answered yet.
func (s *story) refuseOne(i models.Interview) {
	seats := s.seats(i.ID)
	last := seats[len(seats)-1]
	s.atWork(last.PersonID, time.Hour)
	s.act(last.PersonID, func(tx *store.Tx) error {
		_, err := interview.DeclineSeat(tx, last.ID, "I travel that day and would sit in a train.")
		return err
	})
	s.acceptAll(i.ID, 1)
}
