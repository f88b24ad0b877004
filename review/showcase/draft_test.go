package showcase

import (
	"fmt"
	"strings"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// secret is planted; nothing real.
const secret = "Write to jordan.reyes@contoso-retail.com about it.\n"

func (s *stage) saveDraft(id models.ShowCaseID, revision int64, in Writing) (models.ShowCaseDraft, error) {
	var d models.ShowCaseDraft
	err := s.do(s.Learner.ID, func(tx *store.Tx) (err error) {
		d, err = Save(tx, id, revision, in)
		return err
	})
	return d, err
}

func (s *stage) desk(id models.ShowCaseID) Desk {
	s.t.Helper()
	var d Desk
	storetest.View(s.t, s.db, as(s.Learner.ID), func(tx *store.Tx) (err error) {
		d, err = AtDesk(tx, id)
		return err
	})
	return d
}

func TestADraftIsSavedByRevisionAndOnlyByItsAuthor(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.draft()
		in := writing(1)
		in.Title = "A better title"
		d, err := s.saveDraft(c.ID, 1, in)
		s.ok(err)
		if d.Revision != 2 || s.the(c.ID).Title != in.Title {
			t.Errorf("revision %d, title %q", d.Revision, s.the(c.ID).Title)
		}
		if d, err = s.saveDraft(c.ID, 1, in); err != nil || d.Revision != 2 {
			t.Errorf("saving the same again: revision %d, %v", d.Revision, err)
		}
		in.Body += "More."
		_, err = s.saveDraft(c.ID, 1, in)
		s.refused(err, "changed-meanwhile")
		if s.desk(c.ID).Draft.Body == in.Body {
			t.Error("a stale save was stored")
		}
		s.refused(s.do(s.Ana.ID, func(tx *store.Tx) error { _, err := Save(tx, c.ID, 2, in); return err }), "not-found")
		s.refused(s.do(s.Manager.ID, func(tx *store.Tx) error { _, err := Save(tx, c.ID, 2, in); return err }), "not-allowed")
		in.Colleagues = []models.PersonID{987654, s.Learner.ID}
		_, err = s.saveDraft(c.ID, 2, in)
		s.lacking(err, "/colleagues", "own-colleague")
		s.lacking(err, "/colleagues/0", "unknown-person")
		in.Colleagues, in.Body = nil, strings.Repeat("x", MaxBody+1)
		_, err = s.saveDraft(c.ID, 2, in)
		s.lacking(err, "/body", "too-long")
	})
}

func TestS1_SubmittingFreezesAVersionThatEditingNeverChanges(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.draft()
		s.ok(s.submit(c.ID))
		before := s.look(s.Learner.ID, c.ID)
		if before.Case.State != models.CaseInReview || before.Case.Turn != models.TurnReviewers || before.Version.Hash != ContentHash(*before.Version) {
			t.Fatalf("%+v %+v", before.Case, before.Version)
		}
		in := writing(99)
		in.CustomerCase = c.CustomerCase
		d, err := s.saveDraft(c.ID, 1, in)
		s.ok(err)
		after := s.look(s.Learner.ID, c.ID)
		if after.Version.Body != before.Version.Body || after.Version.Title != before.Version.Title || after.Case.Title != before.Case.Title {
			t.Error("editing changed the version")
		}
		if d.Title != in.Title {
			t.Error("editing did not make a new draft")
		}
		s.refused(s.submit(c.ID), "in-review")
		if n := len(s.look(s.Learner.ID, c.ID).Versions); n != 1 {
			t.Errorf("%d versions", n)
		}
	})
}

func TestS1_TheSameSubmissionTwiceIsOneVersion(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		s.ok(s.submit(c.ID))
		if again := s.the(c.ID); again.CurrentVersion != 1 || again.Revision != c.Revision || len(s.offered(c.ID)) != 2 {
			t.Errorf("%+v", again)
		}
	})
}

func TestWhatIsMissingIsNamedBeforeSubmitting(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.draftOf(Writing{})
		err := s.submit(c.ID)
		for pointer, code := range map[string]string{"/title": "title-missing", "/body": "body-missing", "/claimedLevel": "level-missing", "/customerCase": "customer-case-missing"} {
			s.lacking(err, pointer, code)
		}
		if lacks := s.desk(c.ID).Lacks; len(lacks) != 4 {
			t.Errorf("the desk names %+v", lacks)
		}
	})
}

func TestS2_NoVersionWithAnUnresolvedHitOfTheGuard(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		in := writing(1)
		in.Body += secret
		c := s.draftOf(in)
		s.lacking(s.submit(c.ID), "/body", "customer-data")
		desk := s.desk(c.ID)
		if len(desk.Hits) != 1 || desk.Hits[0].Line != 4 || desk.Hits[0].Dismissed != nil {
			t.Fatalf("hits %+v", desk.Hits)
		}
		hit := desk.Hits[0]
		dismiss := func(reason string) error {
			return s.do(s.Learner.ID, func(tx *store.Tx) error { return Dismiss(tx, c.ID, hit.Fingerprint, reason) })
		}
		s.lacking(dismiss(" "), "/reason", "reason-missing")
		s.lacking(dismiss("It is jordan.reyes@contoso-retail.com, so what."), "/reason", "customer-data")
		s.ok(dismiss("An address that the vendor publishes."))
		s.ok(dismiss("An address that the vendor publishes."))
		s.ok(s.submit(c.ID))
		reviewer := s.offered(c.ID)[0].ReviewerID
		seen := s.look(reviewer, c.ID).Version.Dismissals
		if len(seen) != 1 || seen[0].Reason != "An address that the vendor publishes." || strings.Contains(seen[0].Masked, "jordan.reyes@contoso") {
			t.Errorf("reviewers see %+v", seen)
		}
	})
}

func TestS2_ADismissalTakenBackStandsInTheWayAgain(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		in := writing(1)
		in.Title = "Mail from jordan.reyes@contoso-retail.com"
		c := s.draftOf(in)
		print := s.desk(c.ID).Hits[0].Fingerprint
		s.ok(s.do(s.Learner.ID, func(tx *store.Tx) error { return Dismiss(tx, c.ID, print, "The vendor's own.") }))
		s.ok(s.do(s.Learner.ID, func(tx *store.Tx) error { return Undismiss(tx, c.ID, print) }))
		s.lacking(s.submit(c.ID), "/title", "customer-data")
		s.refused(s.do(s.Learner.ID, func(tx *store.Tx) error { return Dismiss(tx, c.ID, "no such print", "Why not.") }), "not-found")
	})
}

func TestS2_RedactingInPlaceResolvesAHit(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		in := writing(1)
		in.Body += secret + "And " + secret
		c := s.draftOf(in)
		print := s.desk(c.ID).Hits[0].Fingerprint
		redact := func(revision int64) error {
			return s.do(s.Learner.ID, func(tx *store.Tx) error {
				_, err := Redact(tx, c.ID, revision, []string{print})
				return err
			})
		}
		s.refused(redact(7), "changed-meanwhile")
		s.ok(redact(1))
		s.ok(redact(1)) // it is done already
		desk := s.desk(c.ID)
		if len(desk.Hits) != 0 || strings.Contains(desk.Draft.Body, "jordan") || strings.Count(desk.Draft.Body, "[e-mail redacted]") != 2 {
			t.Errorf("%q, hits %+v", desk.Draft.Body, desk.Hits)
		}
		s.ok(s.submit(c.ID))
	})
}

func TestWithoutARubricNothingIsSubmitted(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := &stage{Org: storetest.Seed(t, db), t: t, db: db}
		s.refused(s.submit(s.draft().ID), "rubric-missing")
	})
}

func TestAServicesOwnRubricGoesBeforeTheOrganisations(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		var own models.Rubric
		publish := func(by models.Actor) error {
			return storetest.Do(db, by, func(tx *store.Tx) (err error) {
				own, err = PublishRubric(tx, &s.EKS.ID, []models.Criterion{criterion("depth", "Depth")}, "")
				return err
			})
		}
		s.refused(publish(as(s.Ana.ID)), "not-allowed")
		s.ok(publish(s.AsAdmin()))
		first := own
		s.ok(publish(s.AsAdmin()))
		if own.ID != first.ID || own.Number != 1 {
			t.Errorf("publishing the same again made %+v", own)
		}
		if c := s.submitted(); *c.RubricID != own.ID {
			t.Errorf("pinned rubric %d, not %d", *c.RubricID, own.ID)
		}
	})
}

func TestARubricIsWholeOrNotPublished(t *testing.T) {
	for name, spoil := range map[string]func(*models.Criterion){
		"/criteria/0/key": func(c *models.Criterion) { c.Key = "" }, "/criteria/0/title": func(c *models.Criterion) { c.Title = " " },
		"/criteria/0/meets": func(c *models.Criterion) { c.Meets = 1 }, "/criteria/0/options": func(c *models.Criterion) { c.Options = c.Options[:3] },
		"/criteria/0/options/2": func(c *models.Criterion) { c.Options[2].Anchor = "" },
	} {
		c := criterion("a", "A")
		spoil(&c)
		wrong := checkCriteria([]models.Criterion{c})
		if len(wrong) != 1 || wrong[0].Pointer != name {
			t.Errorf("%s: %+v", name, wrong)
		}
	}
	if wrong := checkCriteria([]models.Criterion{criterion("a", "A"), criterion("a", "B")}); len(wrong) != 1 || wrong[0].Pointer != "/criteria/1/key" {
		t.Errorf("%+v", wrong)
	}
	if fmt.Sprint(checkCriteria(nil)) == "[]" {
		t.Error("a rubric without criteria was taken")
	}
}

func TestAServiceTakesNoNewCasesFromTheDayOfItsRetirement(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		retire := func(on models.Date) {
			s.must(s.AsAdmin(), func(tx *store.Tx) error {
				service, err := tx.Service(s.EKS.ID)
				if err != nil {
					return err
				}
				service.RetiredOn = on
				return tx.SaveService(&service)
			})
		}
		today := models.DateOf(storetest.Start)
		retire(today.AddDays(1))
		s.draft()
		retire(today)
		s.refused(s.do(s.Learner.ID, func(tx *store.Tx) error {
			_, err := Start(tx, s.EKS.ID, writing(1))
			return err
		}), "service-retired")
	})
}

// A title that turns what is behind it is refused where it is written, and hinders no
// other change where it is stored.
func TestATitleIsOneLineUnlessItStandsThere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.draft()
		in := writing(1)
		in.Title, in.CustomerCase = "Pods \u202egnidnep", "C\u20281"
		_, err := s.saveDraft(c.ID, 1, in)
		s.lacking(err, "/title", "not-one-line")
		s.lacking(err, "/customerCase", "not-one-line")
		s.ok(storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
			d, err := tx.ShowCaseDraft(c.ID)
			if err != nil {
				return err
			}
			d.Title = in.Title
			return tx.SaveShowCaseDraft(&d)
		}))
		in.CustomerCase, in.Body = writing(1).CustomerCase, in.Body+"More."
		d, err := s.saveDraft(c.ID, 1, in)
		s.ok(err)
		in.Title += "!"
		_, err = s.saveDraft(c.ID, d.Revision, in)
		s.lacking(err, "/title", "not-one-line")
	})
}
