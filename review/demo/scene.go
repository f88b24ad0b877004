package demo

import (
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/roster"
	"assay/review/showcase"
	"assay/review/training"
)

// scene is something that happens once, so long before the end.
type scene struct {
	name string
	ago  string
	tell func(*story)
}

// stageScenes sets all scenes.
func (w *world) stageScenes() {
	for _, list := range [][]scene{rosterScenes, changeScenes, trainingScenes, standingScenes, conflictScenes} {
		for _, x := range list {
			w.begin(x.name, w.ago(x.ago), x.tell)
		}
	}
}

// changeScenes are newer rubrics, bars and curricula.
var changeScenes = []scene{
	{"rubrics of services", "20m", (*story).serviceRubrics},
	{"one criterion more", "14m", (*story).newerRubric},
	{"newer bars", "50d", (*story).newerBars},
	{"a newer onboarding", "5m", func(s *story) { s.newerCurriculum("onboarding") }},
	{"newer databases", "40d", func(s *story) { s.newerCurriculum("databases") }},
	{"a bar is taken", "4d", func(s *story) { s.takeBar("sarita.rai", "object-storage") }},
}

func (s *story) serviceRubrics() {
	administrator := s.who(administratorKey)
	s.atWork(administrator, 0)
	for _, r := range s.services {
		criterion, differs := s.rubrics.Services[r["slug"]]
		if !differs {
			continue
		}
		service := s.of(r["slug"])
		s.act(administrator, func(tx *store.Tx) error {
			_, err := showcase.PublishRubric(tx, &service, append(slices.Clone(s.rubrics.Organisation), criterion), "As the SMEs of the service asked.")
			return err
		})
	}
}

func (s *story) newerRubric() {
	administrator := s.who(administratorKey)
	s.atWork(administrator, 0)
	s.act(administrator, func(tx *store.Tx) error {
		criteria := append(slices.Clone(s.rubrics.Organisation), s.rubrics.Addition)
		_, err := showcase.PublishRubric(tx, nil, criteria, "Show cases are read more and more by new colleagues.")
		return err
	})
}

func (s *story) newerBars() {
	administrator := s.who("rohan.deshpande")
	s.atWork(administrator, 0)
	for _, r := range s.services {
		change, differs := s.bars.Later[r["slug"]]
		if !differs {
			continue
		}
		s.act(administrator, func(tx *store.Tx) error {
			d, err := candidacy.NextDraft(tx, s.of(r["slug"]))
			if err != nil {
				return err
			}
			d.Rules, d.Note = changed(d.Rules, change.Rules), change.Note
			_, err = candidacy.Publish(tx, d)
			return err
		})
	}
}

// newerCurriculum publishes a version; about half of the open plans take it.
func (s *story) newerCurriculum(slug string) {
	administrator := s.who(administratorKey)
	s.atWork(administrator, 0)
	i := slices.IndexFunc(s.curricula, func(c curriculum) bool { return c.Slug == slug })
	was := s.curricula[i]
	tasks := slices.Clone(was.Tasks)
	tasks = slices.DeleteFunc(tasks, func(t models.TaskSpec) bool { return slices.Contains(was.Later.Drop, t.Key) })
	for i := range tasks {
		tasks[i].Prerequisites = slices.DeleteFunc(slices.Clone(tasks[i].Prerequisites), func(key string) bool { return slices.Contains(was.Later.Drop, key) })
	}
	s.act(administrator, func(tx *store.Tx) error {
		_, err := training.Publish(tx, s.course[slug], training.Edition{After: 1, Note: was.Later.Note, Tasks: append(tasks, was.Later.Tasks...)})
		return err
	})
	s.wait(3 * day)
	for n, p := range s.openPlans(slug) {
		if n%2 == 0 {
			s.act(s.manager(p.PersonID), func(tx *store.Tx) error {
				_, err := training.Apply(tx, p.ID, 2)
				return err
			})
		}
	}
}

func (s *story) openPlans(slug string) (plans []models.Plan) {
	s.look(func(tx *store.Tx) error {
		page, err := tx.Plans(store.PlanFilter{Curriculum: s.course[slug], State: models.PlanActive}, models.Page{Limit: store.MaxLimit})
		plans = page.Items
		return err
	})
	return plans
}

func (s *story) takeBar(key, slug string) {
	who := s.who(key)
	s.atWork(who, 0)
	s.act(who, func(tx *store.Tx) error {
		c, _, err := tx.LockOpenCandidacy(who, s.of(slug))
		if err != nil {
			return err
		}
		_, err = candidacy.TakeBar(tx, c.ID, 2)
		return err
	})
}

// rosterScenes are about people themselves.
var rosterScenes = []scene{
	{"second addresses", "30m", (*story).secondAddresses},
	{"a night that is no trouble", "18m", func(s *story) { s.nightIsFine("yi-ting.wu") }},
	{"a last day is set", "20d", func(s *story) { s.setLastDay("rosa.quispe", 30) }},
	{"somebody leaves", "4m", func(s *story) { s.leave("victor.lange") }},
	{"somebody leaves for a while", "11m", func(s *story) { s.leaveAndReturn("scott.hynes") }},
	{"calendars", "35m", (*story).holidaysTaken},
	{"who is away today", "6d", (*story).awayNow},
	{"who will be away", "12d", (*story).awaySoon},
}

func (s *story) secondAddresses() {
	administrator := s.who(administratorKey)
	s.atWork(administrator, 0)
	for n, key := range []string{"min-jun.seo", "chia-wei.lin", "walter.hayes", "niamh.doyle", "arjun.mehta"} {
		s.act(administrator, func(tx *store.Tx) error {
			return roster.AddEmail(tx, s.who(key), roster.NewEmail{Email: key + "@old-name.example", Verified: n > 0})
		})
	}
}

func (s *story) nightIsFine(key string) {
	who := s.who(key)
	s.atWork(who, 0)
	s.act(who, func(tx *store.Tx) error {
		p, err := tx.Person(who)
		if err != nil {
			return err
		}
		languages, err := tx.Languages([]models.PersonID{who})
		if err != nil {
			return err
		}
		in := roster.Profile{Zone: p.Zone, Hours: p.Hours, NightFrom: p.NightFrom, NightTo: p.NightTo, NightAllowed: true, PerDay: p.InterviewsPerDay, PerWeek: p.InterviewsPerWeek, Languages: languages[who], Locale: p.Locale}
		_, err = roster.ChangeProfile(tx, who, p.Revision, in)
		return err
	})
}

func (s *story) setLastDay(key string, daysAfterTheEnd int) {
	administrator, who := s.who(administratorKey), s.who(key)
	s.atWork(administrator, 0)
	s.act(administrator, func(tx *store.Tx) error {
		p, err := tx.Person(who)
		if err != nil {
			return err
		}
		in := roster.Identity{Name: p.Name, NativeName: p.NativeName, Title: p.Title, SiteID: p.SiteID, ManagerID: p.ManagerID,
			StartedOn: p.StartedOn, LeavesOn: models.DateOf(s.ends).AddDays(daysAfterTheEnd)}
		_, err = roster.Change(tx, who, p.Revision, in)
		return err
	})
}

// holidaysTaken gives most people time off twice a year, entered some weeks before.
func (s *story) holidaysTaken() {
	for _, p := range s.people {
		s.begin("calendar of "+p["key"], later(s.now, s.morning(p).Add(60*day)), func(c *story) {
			for s.ends.Sub(c.now) > 60*day {
				c.wait(c.days(40, 150))
				c.takeOff(c.who(p["key"]), models.Away, 14+c.chance.IntN(30), 2+c.chance.IntN(9), pick(c.chance, c.words.Absence))
			}
		})
	}
}

// takeOff enters days off that begin so many days from now.
func (s *story) takeOff(who models.PersonID, kind models.AbsenceKind, in, length int, note string) {
	s.atWork(who, 0)
	from := s.today(who).AddDays(in)
	s.act(who, func(tx *store.Tx) error {
		p, err := tx.Person(who)
		if err != nil || p.RemovedAt != nil {
			return err
		}
		taken, err := tx.Absences([]models.PersonID{who}, from.AddDays(-1), from.AddDays(length))
		if err != nil || len(taken[who]) > 0 {
			return err
		}
		_, err = roster.AddAbsence(tx, who, roster.NewAbsence{Kind: kind, From: from, To: from.AddDays(length), Note: note})
		return err
	})
	s.forget(who)
}

// awaySoon enters the next holidays of every third.
func (s *story) awaySoon() {
	for n, p := range s.people {
		if n%3 == 0 && s.person[p["key"]] != 0 {
			s.begin("next holiday of "+p["key"], s.now.Add(s.hours(0, 90)), func(a *story) {
				a.takeOff(a.who(p["key"]), models.Away, 20+a.chance.IntN(60), 4+a.chance.IntN(12), "Holiday")
			})
		}
	}
}

// awayNow enters who is away, and who takes nothing new, at the end.
func (s *story) awayNow() {
	for _, x := range []struct {
		key    string
		kind   models.AbsenceKind
		length int
		note   string
	}{
		{"jarrah.williams", models.Away, 20, "Parental leave"},
		{"gabriela.nunes", models.Away, 9, "Holiday"},
		{"ryan.mackenzie", models.Away, 8, "Holiday"},
		{"walter.hayes", models.FinishOnly, 25, "Finishing before a sabbatical"},
		{"hannah.oconnell", models.FinishOnly, 14, "A release comes up"},
		{"vikram.bose", models.FinishOnly, 10, "On the incident rota"},
	} {
		s.begin("absence of "+x.key, s.now.Add(s.hours(0, 60)), func(a *story) {
			a.takeOff(a.who(x.key), x.kind, 1+a.chance.IntN(3), x.length, x.note)
		})
	}
}
