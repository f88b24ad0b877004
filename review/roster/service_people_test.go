package roster_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/roster"
)

func TestAServicesSMEsAreListedByRegionWithTheirOwnDay(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for _, p := range []models.Person{o.Mentor, o.Ana, o.Chiara, o.Bo, o.Learner} {
			storetest.AddSME(t, db, o.EKS, p)
		}
		storetest.AddSME(t, db, o.S3, o.DevS3)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			s, _, err := tx.StandingOf(o.Learner.ID, o.EKS.ID)
			if err != nil {
				return err
			}
			return storetest.SetStanding(tx, &s, models.StandingLapsed)
		})
		today := models.Date{Year: 2026, Month: 11, Day: 16}
		storetest.AddAbsence(t, db, o.Bo, models.Away, today, today)
		list := func(region models.RegionID, limit int) (told []string) {
			for cursor := ""; ; {
				var page models.List[roster.Member]
				storetest.View(t, db, storetest.As(o.DevS3), func(tx *store.Tx) (err error) {
					page, err = roster.SMEs(tx, o.EKS.ID, region, models.Page{Limit: limit, Cursor: cursor})
					return err
				})
				for _, m := range page.Items {
					hours := ""
					for _, w := range m.Works {
						hours += w.From.Format(" 15:04") + w.To.Format("-15:04")
					}
					told = append(told, fmt.Sprint(m.Region.Slug, " ", m.Person.Name, hours, " ", m.DayPart, " ", m.Standing.State))
				}
				if cursor = page.Next; cursor == "" {
					return told
				}
			}
		}
		want := "amer Chiara Rossi 12:30-21:30 night active; apac Bo Larsen shoulder active; " +
			"apac Ravi Menon 03:30-12:30 working active; emea Ana Kovač 09:00-18:00 working active"
		for _, limit := range []int{1, 50} {
			if got := strings.Join(list(0, limit), "; "); got != want {
				t.Errorf("%d at a time: %s\nwant %s", limit, got, want)
			}
		}
		if got := list(o.APAC.ID, 50); len(got) != 2 {
			t.Errorf("one region: %v", got)
		}
		storetest.View(t, db, storetest.As(o.Ana), func(tx *store.Tx) error {
			developers, err := roster.Developers(tx, o.EKS.ID)
			if len(developers) != 1 || developers[0].Role.Seniority != models.Senior || len(developers[0].Works) != 1 {
				t.Errorf("developers %+v", developers)
			}
			if _, missing := roster.SMEs(tx, 99, 0, models.Page{}); !fault.Is(missing, fault.NotFound) {
				t.Errorf("no such service: %v", missing)
			}
			return err
		})
	})
}

func TestAPersonsPageSaysWhichOthersMayBeOpened(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			c := models.Curriculum{Slug: "eks", Title: "EKS", Latest: 1}
			if err := tx.AddCurriculum(&c); err != nil {
				return err
			}
			if err := tx.AddCurriculumVersion(&models.CurriculumVersion{CurriculumID: c.ID, Number: 1, PublishedAt: tx.Now}); err != nil {
				return err
			}
			p := models.Plan{PersonID: o.Learner.ID, CurriculumID: c.ID, VersionNumber: 1, Attempt: 1, State: models.PlanActive,
				StartedOn: models.DateOf(tx.Now), CheckedOn: models.DateOf(tx.Now), CreatedAt: tx.Now, Revision: 1}
			if err := tx.AddPlan(&p); err != nil {
				return err
			}
			return tx.AddMentorship(&models.Mentorship{PlanID: p.ID, MentorID: o.Mentor.ID, LearnerID: o.Learner.ID, FromAt: tx.Now.Add(-time.Hour)})
		})
		for name, x := range map[string]struct {
			who  models.Actor
			sees roster.Sees
		}{
			"herself":       {storetest.As(o.Learner), roster.Sees{Path: true, Certifications: true, ShowCases: true}},
			"her mentor":    {storetest.As(o.Mentor), roster.Sees{Path: true, Certifications: true, ShowCases: true}},
			"her director":  {storetest.As(o.Director), roster.Sees{Path: true, Certifications: true, ShowCases: true}},
			"a coordinator": {o.AsCoordinator(), roster.Sees{ShowCases: true}},
			"somebody":      {storetest.As(o.Bo), roster.Sees{}},
		} {
			storetest.View(t, db, x.who, func(tx *store.Tx) error {
				page, err := roster.See(tx, o.Learner.ID)
				if page.Sees != x.sees {
					t.Errorf("%s sees %+v", name, page.Sees)
				}
				return err
			})
		}
	})
}
