package candidacy_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/candidacy"
)

// panel gives the learner's candidacy an interview with these seats.
func (w *world) panel(c models.Candidacy, seats map[models.PersonID]models.SeatKind) (id models.InterviewID) {
	w.t.Helper()
	w.do(storetest.Builder, func(tx *store.Tx) error {
		i := models.Interview{CandidacyID: c.ID, State: models.InterviewProposed, StartsAt: tx.Now.AddDate(0, 0, 7), EndsAt: tx.Now.AddDate(0, 0, 7).Add(3600e9),
			UID: "one", ProposedBy: w.Coordinator.ID, CreatedAt: tx.Now, Revision: 1}
		if err := tx.AddInterview(&i); err != nil {
			return err
		}
		id = i.ID
		for p, kind := range seats {
			if err := tx.AddSeats([]models.Seat{{InterviewID: i.ID, PersonID: p, Kind: kind, State: models.SeatInvited, InvitedAt: tx.Now}}); err != nil {
				return err
			}
		}
		return nil
	})
	return id
}

func TestC3_WhoMayKnowOfACandidacySeesItAndOthersDoNot(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.opened()
		w.mentor()
		w.accredit(w.Ana, models.StandingActive)
		w.accredit(w.Chiara, models.StandingLapsed)
		sees := map[*models.Person]bool{&w.Learner: true, &w.Manager: true, &w.Director: true, &w.Mentor: true, &w.Ana: true, &w.Dev: true,
			&w.Bo: false, &w.Chiara: false, &w.DevS3: false}
		for p, want := range sees {
			_, f := w.see(storetest.As(*p), c.ID)
			if (f == nil) != want || f != nil && f.Kind != fault.NotFound {
				t.Errorf("%s sees it: %v", p.Name, f)
			}
			if got := w.listed(storetest.As(*p)); got != want {
				t.Errorf("%s finds it in a list: %v", p.Name, got)
			}
		}
		for name, a := range map[string]models.Actor{"administrator": w.AsAdmin(), "coordinator": w.AsCoordinator()} {
			if !w.listed(a) {
				t.Errorf("the %s does not find it", name)
			}
		}
	})
}

// mentor makes Mentor the mentor of the learner's plan.
func (w *world) mentor() {
	w.t.Helper()
	w.curriculum("onboarding", nil, "lab")
	w.plan("onboarding", 1, models.PlanActive, models.TaskDone)
	w.do(storetest.Builder, func(tx *store.Tx) error {
		return tx.AddMentorship(&models.Mentorship{PlanID: 1, MentorID: w.Mentor.ID, LearnerID: w.Learner.ID, FromAt: tx.Now})
	})
}

func (w *world) listed(a models.Actor) bool {
	w.t.Helper()
	n := 0
	storetest.View(w.t, w.db, a, func(tx *store.Tx) error {
		page, err := candidacy.List(tx, store.CandidacyFilter{Open: true}, models.Page{})
		n = len(page.Items)
		return err
	})
	return n == 1
}

func TestC2_TheFileIsForThePanelAndHoldsNothingSealed(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.mentor()
		w.certify(w.Learner, "CKA", "2026-01-01", "2026-11-15")
		approved := w.approve(w.Learner, w.EKS, 3)
		w.approve(w.Learner, w.S3, 3)
		c := w.opened()
		w.panel(c, map[models.PersonID]models.SeatKind{w.Ana.ID: models.SeatSME, w.Bo.ID: models.SeatShadow})
		w.review(approved, w.Chiara, true)
		w.review(approved, w.DevS3, false)
		for p, want := range map[*models.Person]string{&w.Learner: "", &w.Ana: "", &w.Bo: "", &w.Manager: "not-allowed", &w.Dev: "not-allowed", &w.Chiara: "not-found"} {
			file, f := w.file(storetest.As(*p), c.ID)
			if want != "" {
				w.refused(f, want)
				continue
			}
			if f != nil {
				t.Fatal(f)
			}
			if len(file.Cases) != 1 || !file.Cases[0].Counts || len(file.Cases[0].Grades) != 1 || file.Cases[0].Grades[0].Level != 3 {
				t.Errorf("cases %+v", file.Cases)
			}
			if len(file.Road) != 1 || file.Road[0].Tasks != 1 || file.Road[0].Done != 1 || len(file.Certifications) != 1 {
				t.Errorf("road %+v, certifications %+v", file.Road, file.Certifications)
			}
		}
	})
}

func (w *world) file(a models.Actor, id models.CandidacyID) (file candidacy.File, f *fault.Fault) {
	w.t.Helper()
	f = w.as(a, func(tx *store.Tx) (err error) {
		file, err = candidacy.ReadFile(tx, id)
		return err
	})
	return file, f
}

// review stores a review of a case's version, released or sealed.
func (w *world) review(c models.ShowCase, by models.Person, released bool) {
	w.t.Helper()
	w.do(storetest.Builder, func(tx *store.Tx) error {
		_, found, err := tx.NewestRubric(nil)
		if err != nil {
			return err
		}
		if !found {
			v := models.ShowCaseVersion{ShowCaseID: c.ID, Number: 1, Title: c.Title, Body: "They waited.", ClaimedLevel: 3, Hash: "h", SubmittedAt: tx.Now}
			if err := tx.AddShowCaseVersion(&v); err != nil {
				return err
			}
			if err := tx.AddRubric(&models.Rubric{Number: 1, PublishedAt: tx.Now}); err != nil {
				return err
			}
		}
		a := models.Assignment{ShowCaseID: c.ID, VersionNumber: 1, Seat: int(by.ID), ReviewerID: by.ID, State: models.AssignmentSubmitted,
			OfferedAt: tx.Now, DueAt: tx.Now, AcceptedAt: &tx.Now, EndedAt: &tx.Now}
		if err := tx.AddAssignment(&a); err != nil {
			return err
		}
		r := models.Review{AssignmentID: a.ID, ShowCaseID: c.ID, VersionNumber: 1, ReviewerID: by.ID, RubricID: 1, Level: 3,
			Verdict: models.VerdictApprove, Commitment: "c", SubmittedAt: &tx.Now, Revision: 1, UpdatedAt: tx.Now}
		if released {
			r.ReleasedAt = &tx.Now
		}
		return tx.AddReview(&r)
	})
}

func TestC1_APublishedBarNeverChangesAndIsNotPublishedTwice(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		publish := func(actor models.Actor, d candidacy.Draft) (b models.Bar, f *fault.Fault) {
			f = w.as(actor, func(tx *store.Tx) (err error) {
				b, err = candidacy.Publish(tx, d)
				return err
			})
			return b, f
		}
		draft := candidacy.Draft{Service: w.EKS.ID, After: 0, Rules: rules(), Note: "Because the service has grown."}
		if again, f := publish(w.AsAdmin(), draft); f != nil || again.ID != w.bar.ID {
			t.Errorf("the same bar again: %+v %v", again, f)
		}
		draft.Rules.Cases = 9
		_, f := publish(w.AsAdmin(), draft)
		w.refused(f, "bar-newer")
		_, f = publish(w.AsCoordinator(), draft)
		w.refused(f, "not-allowed")
		draft.After = 1
		draft.Rules.Curriculum = "nowhere"
		_, f = publish(w.AsAdmin(), draft)
		w.refused(f, "invalid")
		w.curriculum("eks-road", &w.EKS.ID, "lab")
		w.curriculum("s3-road", &w.S3.ID, "bucket")
		draft.Rules.Curriculum, draft.Rules.Tasks = "", []string{"lab", "bucket"}
		_, f = publish(w.AsAdmin(), draft)
		w.refused(f, "invalid")
		if f != nil && (len(f.Fields) != 1 || f.Fields[0].Pointer != "/rules/tasks/1") {
			t.Errorf("fields %+v", f.Fields)
		}
		draft.Rules.Curriculum, draft.Rules.Tasks = "eks-road", []string{"lab"}
		if b, f := publish(w.AsAdmin(), draft); f != nil || b.Number != 2 {
			t.Errorf("published %+v %v", b, f)
		}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			first, err := tx.Bar(w.bar.ID)
			if first.Rules.Cases != 2 || first.Number != 1 {
				t.Errorf("the first bar is now %+v", first)
			}
			return err
		})
	})
}
