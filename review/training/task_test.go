package training_test

import (
	"slices"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

func TestT3_OpenPrerequisitesBlockSubmittingAndFinishing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.ok(s.start(p, "first-lab"))
		s.refused(s.submit(p, "first-lab", "Here it is."), "prerequisites-open")
		s.readBasics(p)
		s.ok(s.submit(p, "first-lab", "Here it is."))
		act(s, s.AsAdmin(), func(tx *store.Tx) error {
			_, err := training.AddTask(tx, p.ID, training.Extra{Kind: models.TaskReading, Title: "Look back", Prerequisites: []string{"first-lab"}})
			return err
		})
		s.ok(s.start(p, "personal-1"))
		s.refused(s.finish(p, "personal-1", nil), "prerequisites-open")
		s.ok(s.signOff(s.Mentor, p, "first-lab"))
		s.ok(s.finish(p, "personal-1", nil))
		s.refused(s.try(s.Mentor, func(tx *store.Tx) error {
			_, err := training.AddTask(tx, p.ID, training.Extra{Kind: models.TaskReading, Title: "Lost", Prerequisites: []string{"nowhere"}})
			return err
		}), "unknown-prerequisite")
	})
}

func TestT3_ACurriculumInACircleIsNotPublished(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		round := firstVersion()
		round[0].Prerequisites = []string{"first-lab"}
		round[0].OffsetDays = 5
		s.refused(s.try(s.Admin, func(tx *store.Tx) error {
			_, err := training.Publish(tx, s.curriculum.ID, training.Edition{After: 1, Tasks: round})
			return err
		}), "prerequisites-in-a-circle")
		act(s, s.AsAdmin(), func(tx *store.Tx) error {
			if c, err := tx.Curriculum(s.curriculum.ID); err != nil || c.Latest != 1 {
				t.Errorf("version %d, %v", c.Latest, err)
			}
			return nil
		})
	})
}

func TestT4_OnlyTheCurrentMentorSignsOff(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		s.ok(s.start(p, "first-lab"))
		s.ok(s.submit(p, "first-lab", "See the cluster."))
		s.refused(s.signOff(s.Learner, p, "first-lab"), "not-allowed")
		s.refused(s.signOff(s.Manager, p, "first-lab"), "not-allowed")
		s.refused(s.signOff(s.Admin, p, "first-lab"), "not-allowed")
		s.refused(s.signOff(s.Ana, p, "first-lab"), "not-found")
		s.must(s.Manager, func(tx *store.Tx) error {
			_, err := training.HandOver(tx, p.ID, training.Handover{From: s.Mentor.ID, To: s.Ana.ID, Reason: "Ravi changes teams."})
			return err
		})
		s.refused(s.signOff(s.Mentor, p, "first-lab"), "not-found")
		s.ok(s.signOff(s.Ana, p, "first-lab"))
		s.ok(s.signOff(s.Ana, p, "first-lab"))
		done := s.task(p, "first-lab")
		if done.State != models.TaskDone || *done.DecidedBy != s.Ana.ID {
			t.Errorf("signed off: %+v", done)
		}
	})
}

func TestT4_TheLearnerNeverSignsOffWhatNeedsJudgement(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		s.ok(s.start(p, "first-lab"))
		s.refused(s.finish(p, "first-lab", nil), "needs-sign-off")
		s.ok(s.submit(p, "first-lab", "See the cluster."))
		task := s.task(p, "first-lab")
		administrator := storetest.As(s.Learner, models.RoleAdministrator, models.RoleCoordinator)
		for name, fn := range map[string]func(tx *store.Tx) error{
			"sign off": func(tx *store.Tx) error {
				_, err := training.SignOff(tx, task.ID, training.Judgement{Revision: task.Revision})
				return err
			},
			"waive": func(tx *store.Tx) error { _, err := training.Waive(tx, task.ID, "I know it."); return err },
			"accredit": func(tx *store.Tx) error {
				_, err := training.Accredit(tx, task.ID, training.Evidence{Text: "I know it."})
				return err
			},
			"hand over to themself": func(tx *store.Tx) error {
				_, err := training.HandOver(tx, p.ID, training.Handover{From: s.Mentor.ID, To: s.Learner.ID, Reason: "Why not?"})
				return err
			},
			"stand in": func(tx *store.Tx) error {
				_, err := training.NameStandIn(tx, p.ID, training.Cover{Person: s.Learner.ID, From: date("2026-11-16"), To: date("2026-11-20")})
				return err
			},
		} {
			if err := storetest.Do(db, administrator, fn); err == nil {
				t.Errorf("an administrator could %s as the learner", name)
			}
		}
		s.refused(s.try(s.Learner, func(tx *store.Tx) error {
			_, err := training.Submit(tx, s.task(p, "cka").ID, training.Evidence{Text: "Passed."})
			return err
		}), "wrong-state")
	})
}

func TestT4_TheStandInSignsOffWhileTheMentorIsAway(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		s.ok(s.start(p, "first-lab"))
		cover := training.Cover{Person: s.Bo.ID, From: date("2026-11-16"), To: date("2026-11-20")}
		name := func(who models.Person, c training.Cover) error {
			return s.try(who, func(tx *store.Tx) error { _, err := training.NameStandIn(tx, p.ID, c); return err })
		}
		s.refused(name(s.Learner, cover), "not-allowed")
		s.refused(name(s.Admin, cover), "not-allowed")
		s.ok(name(s.Manager, cover))
		s.ok(name(s.Mentor, cover))
		s.refused(name(s.Mentor, training.Cover{Person: s.Chiara.ID, From: date("2026-11-20"), To: date("2026-11-25")}), "stand-in-overlaps")
		s.refused(name(s.Mentor, training.Cover{Person: s.Mentor.ID, From: date("2026-12-01"), To: date("2026-12-02")}), "mentor-stands-in")
		s.refused(name(s.Mentor, training.Cover{Person: s.Ana.ID, From: date("2026-11-02"), To: date("2026-11-03")}), "over")

		s.ok(s.submit(p, "first-lab", "See the cluster."))
		s.refused(s.signOff(s.Bo, p, "first-lab"), "not-found")
		storetest.AddAbsence(t, db, s.Mentor, models.FinishOnly, date("2026-11-16"), date("2026-11-30"))
		s.refused(s.signOff(s.Bo, p, "first-lab"), "not-found")
		storetest.AddAbsence(t, db, s.Mentor, models.Away, date("2026-11-17"), date("2026-11-30"))
		s.refused(s.signOff(s.Bo, p, "first-lab"), "not-found")
		// 18:45 UTC on the 16th is the 17th in Kolkata: the mentor is away from now on.
		storetest.ClockOf(db).Set(storetest.Start.Add(9*3600e9 + 45*60e9))
		s.refused(s.try(s.Bo, func(tx *store.Tx) error { _, err := training.Waive(tx, s.task(p, "cka").ID, "Not needed."); return err }), "not-allowed")
		s.ok(s.signOff(s.Bo, p, "first-lab"))
		if told := s.told(s.Mentor); !slices.Contains(told, "task-signed-off") {
			t.Errorf("the mentor was told %v", told)
		}
		s.advance(5)
		s.refused(s.try(s.Bo, func(tx *store.Tx) error { _, err := training.Read(tx, p.ID); return err }), "not-found")
	})
}

func TestT4_ReturningNeedsANote(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		s.ok(s.start(p, "first-lab"))
		s.ok(s.submit(p, "first-lab", "See the cluster."))
		back := func(note string) error {
			task := s.task(p, "first-lab")
			return s.try(s.Mentor, func(tx *store.Tx) error {
				_, err := training.Return(tx, task.ID, training.Judgement{Revision: task.Revision, Note: note})
				return err
			})
		}
		s.refused(back("  "), "needed")
		s.ok(back("Please show the network policy too."))
		s.ok(back("Again?"))
		task := s.task(p, "first-lab")
		if task.State != models.TaskDoing || task.Note != "Please show the network policy too." {
			t.Errorf("returned: %+v", task)
		}
		if view := s.plan(p.ID); view.Next[0].Task != task.ID || view.Next[0].Why.Code != "returned" {
			t.Errorf("next is %+v", view.Next)
		}
		if told := s.told(s.Learner); told[len(told)-1] != "task-returned" {
			t.Errorf("the learner was told %v", told)
		}
	})
}

func TestSubmittingAgainChangesEvidenceAndMakesAnOldReadingStale(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		s.ok(s.start(p, "first-lab"))
		s.refused(s.submit(p, "first-lab", " "), "needed")
		s.ok(s.submit(p, "first-lab", "First try."))
		read := s.task(p, "first-lab")
		s.ok(s.submit(p, "first-lab", "First try."))
		if again := s.task(p, "first-lab"); again.Revision != read.Revision {
			t.Errorf("the same evidence made revision %d of %d", again.Revision, read.Revision)
		}
		s.ok(s.submit(p, "first-lab", "Second try."))
		s.refused(s.try(s.Mentor, func(tx *store.Tx) error {
			_, err := training.SignOff(tx, read.ID, training.Judgement{Revision: read.Revision})
			return err
		}), "changed-meanwhile")
		s.ok(s.signOff(s.Mentor, p, "first-lab"))
		s.refused(s.submit(p, "first-lab", "Third try."), "wrong-state")
		var texts []string
		storetest.View(t, db, s.as(s.Learner), func(tx *store.Tx) error {
			history, err := training.History(tx, read.ID, models.Page{})
			for _, h := range history.Items {
				texts = append(texts, h.Entry.Event+": "+h.Entry.Text)
			}
			return err
		})
		want := []string{"start: ", "submit: First try.", "submit: Second try.", "sign_off: Well done."}
		if !slices.Equal(texts, want) {
			t.Errorf("history %q", texts)
		}
	})
}

func TestWaivedAndAccreditedAreNotDone(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		lab := s.task(p, "first-lab")
		accredit := func(who models.Person, text string) error {
			return s.try(who, func(tx *store.Tx) error {
				_, err := training.Accredit(tx, lab.ID, training.Evidence{Text: text})
				return err
			})
		}
		s.refused(accredit(s.Mentor, ""), "needed")
		s.refused(accredit(s.Learner, "I ran clusters for years."), "not-allowed")
		s.ok(accredit(s.Manager, "Ran clusters for years, see the letter."))
		s.refused(s.try(s.Mentor, func(tx *store.Tx) error { _, err := training.Waive(tx, lab.ID, ""); return err }), "needed")
		s.refused(s.waive(p, "first-lab"), "wrong-state")
		s.ok(s.waive(p, "read-basics"))
		counts := s.plan(p.ID).Counts
		if counts[models.TaskWaived] != 1 || counts[models.TaskAccredited] != 1 || counts[models.TaskDone] != 0 {
			t.Errorf("counts %v", counts)
		}
		s.must(s.Mentor, func(tx *store.Tx) error {
			_, err := training.Reopen(tx, lab.ID, "The letter was about something else.")
			return err
		})
		if again := s.task(p, "first-lab"); again.State != models.TaskDoing || again.DecidedBy != nil {
			t.Errorf("reopened: %+v", again)
		}
	})
}

func TestAMentorIsRemindedOfWhatWaits(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.readBasics(p)
		s.ok(s.start(p, "first-lab"))
		s.ok(s.submit(p, "first-lab", "See the cluster."))
		reminders := []int{}
		for range 12 {
			s.advance(1)
			s.sweep()
			s.sweep()
			n := 0
			for _, kind := range s.told(s.Mentor) {
				if kind == "plan-waiting" {
					n++
				}
			}
			reminders = append(reminders, n)
		}
		if want := []int{0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2}; !slices.Equal(reminders, want) {
			t.Errorf("reminded %v, want %v", reminders, want)
		}
	})
}
