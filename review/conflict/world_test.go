package conflict_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
)

func code(err error) string {
	f := fault.As(err)
	switch {
	case err == nil:
		return ""
	case f == nil:
		return err.Error()
	case len(f.Fields) > 0:
		return f.Fields[0].Code + " " + f.Fields[0].Pointer
	}
	return f.Code
}

func want(t *testing.T, what string, err error, wanted string) {
	t.Helper()
	if got := code(err); got != wanted {
		t.Errorf("%s: %q, want %q", what, got, wanted)
	}
}

// between returns what is found between one person and other.
func between(t *testing.T, db *store.DB, other, person models.Person, showCase *models.ShowCaseID) []conflict.Found {
	t.Helper()
	var found map[models.PersonID][]conflict.Found
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) (err error) {
		found, err = conflict.Between(tx, other.ID, []models.PersonID{person.ID}, showCase)
		return err
	})
	return found[person.ID]
}

// kinds returns, for each of people, the kinds found between them and other.
func kinds(t *testing.T, db *store.DB, other models.Person, showCase *models.ShowCaseID, people ...models.Person) map[string]string {
	t.Helper()
	got := map[string]string{}
	for _, p := range people {
		for _, f := range between(t, db, other, p, showCase) {
			got[p.Name] += string(f.Kind) + " "
			if f.Reason.IsZero() {
				t.Errorf("%s of %s has no reason in words", f.Kind, p.Name)
			}
		}
	}
	return got
}

func same(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	for name := range got {
		if got[name] != want[name] {
			t.Errorf("%s: %s has %q, want %q", what, name, got[name], want[name])
		}
	}
	for name := range want {
		if got[name] == "" {
			t.Errorf("%s: %s has none, want %q", what, name, want[name])
		}
	}
}

// addShowCase stores a case with one version, in review unless it is approved.
func addShowCase(t *testing.T, db *store.DB, o storetest.Org, by models.Person, reference string, approved bool, colleagues ...models.Person) models.ShowCase {
	t.Helper()
	c := models.ShowCase{AuthorID: by.ID, ServiceID: o.EKS.ID, State: models.CaseInReview, Turn: models.TurnReviewers, Title: "Pods pending",
		ClaimedLevel: 2, CurrentVersion: 1, ReviewsNeeded: 2, Bootstrap: models.BootstrapNone, CustomerCase: reference, Revision: 1}
	if approved {
		c.State, c.Turn, c.GrantedLevel = models.CaseApproved, models.TurnNobody, 2
	}
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		c.ID, c.CreatedAt, c.UpdatedAt, c.SubmittedAt = 0, tx.Now, tx.Now, &tx.Now
		if err := tx.AddShowCase(&c); err != nil {
			return err
		}
		v := models.ShowCaseVersion{ShowCaseID: c.ID, Number: 1, Title: c.Title, Body: "x", ClaimedLevel: 2, Hash: "h", SubmittedAt: tx.Now}
		if err := tx.AddShowCaseVersion(&v); err != nil {
			return err
		}
		ids := make([]models.PersonID, len(colleagues))
		for i, p := range colleagues {
			ids[i] = p.ID
		}
		return tx.SetColleagues(c.ID, ids)
	})
	return c
}

// decline stores that a reviewer declined a case.
func decline(t *testing.T, db *store.DB, c models.ShowCase, by models.Person, reason models.DeclineReason) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		return tx.AddAssignment(&models.Assignment{ShowCaseID: c.ID, VersionNumber: 1, Seat: 1, ReviewerID: by.ID, State: models.AssignmentDeclined,
			OfferedAt: tx.Now, DueAt: tx.Now, EndedAt: &tx.Now, DeclineReason: reason})
	})
}

// mentored stores a plan of a learner with a mentorship that has ended, or not.
func mentored(t *testing.T, db *store.DB, mentor, learner models.Person, until *time.Time) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		c := models.Curriculum{Slug: mentor.Name + learner.Name, Title: "Start", Latest: 1}
		if err := tx.AddCurriculum(&c); err != nil {
			return err
		}
		if err := tx.AddCurriculumVersion(&models.CurriculumVersion{CurriculumID: c.ID, Number: 1, PublishedAt: tx.Now}); err != nil {
			return err
		}
		p := models.Plan{PersonID: learner.ID, CurriculumID: c.ID, VersionNumber: 1, Attempt: 1, State: models.PlanActive,
			StartedOn: date(2025, 1, 6), CheckedOn: date(2025, 1, 6), CreatedAt: tx.Now}
		if err := tx.AddPlan(&p); err != nil {
			return err
		}
		from := time.Date(2025, 1, 6, 9, 0, 0, 0, time.UTC)
		return tx.AddMentorship(&models.Mentorship{PlanID: p.ID, MentorID: mentor.ID, LearnerID: learner.ID, FromAt: from, UntilAt: until})
	})
}

func date(y int, m time.Month, d int) models.Date { return models.Date{Year: y, Month: m, Day: d} }
