package demo

import (
	"time"

	"assay/models"
	"assay/review/sweep"
)

// leavers are no mentors and take no new work.
var leavers = []string{"ahmed.farouk", "victor.lange", "hilde.baker", "rosa.quispe", "nathan.kim"}

// plan begins every story of the history.
func (w *world) plan() {
	w.begin("the clock", midnight(w.opens), (*story).sweepOften)
	for _, p := range w.people {
		if !w.firstDay(p).Before(models.DateOf(w.opens)) {
			w.begin("first day of "+p["key"], w.morning(p), func(s *story) { s.welcome(p) })
		}
	}
	for _, service := range w.services {
		if w.service[service["slug"]] == 0 {
			w.begin("launch of "+service["slug"], w.ago(service["launched"][1:]), func(s *story) { s.introduce(service) })
		}
	}
	w.upkeep()
	w.roads()
	w.shelve()
	w.stageScenes()
}

// midnight is shortly after the next UTC day begins.
func midnight(t time.Time) time.Time { return t.Truncate(day).Add(day + time.Minute) }

// sweepOften does what time causes: as soon as a UTC day begins, since terms end with
// it, and every two hours of the last days. Nobody reads letters of years ago, so they
// begin in the last weeks.
func (s *story) sweepOften() {
	for {
		var but []string
		if s.ends.Sub(s.now) > 40*day {
			but = append(but, sweep.Letters)
		}
		if _, err := sweep.All(s.ctx, s.db, but...); err != nil {
			panic(err)
		}
		step := day
		if s.ends.Sub(s.now) < 4*day {
			step = 2 * hour
		}
		s.wait(step)
	}
}

// welcome adds somebody on their first day and begins their onboarding.
func (s *story) welcome(p row) {
	who := s.join(s.who(administratorKey), p)
	s.wait(time.Hour)
	s.learn(s.enrol(who, s.mentorFor(who), "onboarding"))
}

// introduce launches a service within the history.
func (s *story) introduce(r row) {
	administrator := s.who(administratorKey)
	s.atWork(administrator, 0)
	s.launch(administrator, r)
	s.act(administrator, s.barFor(r["slug"]))
}
