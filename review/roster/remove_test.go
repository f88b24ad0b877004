package roster_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/roster"
)

func remove(db *store.DB, as models.Actor, p models.Person) error {
	return storetest.Do(db, as, func(tx *store.Tx) error {
		_, err := roster.Remove(tx, p.ID, "Has moved on.")
		return err
	})
}

func bringBack(db *store.DB, as models.Actor, p models.Person) error {
	return storetest.Do(db, as, func(tx *store.Tx) error {
		_, err := roster.Return(tx, p.ID)
		return err
	})
}

// judged stores a released review of Ana's.
func judged(t *testing.T, db *store.DB, o storetest.Org) models.Review {
	t.Helper()
	var r models.Review
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		rubric := models.Rubric{Number: 1, PublishedAt: tx.Now}
		if err := tx.AddRubric(&rubric); err != nil {
			return err
		}
		c := models.ShowCase{AuthorID: o.Learner.ID, ServiceID: o.EKS.ID, State: models.CaseApproved, Turn: models.TurnNobody, Title: "Pods pending",
			ClaimedLevel: 2, GrantedLevel: 2, CurrentVersion: 1, ReviewsNeeded: 2, Bootstrap: models.BootstrapNone, CreatedAt: tx.Now, UpdatedAt: tx.Now}
		if err := tx.AddShowCase(&c); err != nil {
			return err
		}
		v := models.ShowCaseVersion{ShowCaseID: c.ID, Number: 1, Title: c.Title, ClaimedLevel: 2, SubmittedAt: tx.Now}
		if err := tx.AddShowCaseVersion(&v); err != nil {
			return err
		}
		a := models.Assignment{ShowCaseID: c.ID, VersionNumber: 1, Seat: 1, ReviewerID: o.Ana.ID, State: models.AssignmentSubmitted, OfferedAt: tx.Now}
		if err := tx.AddAssignment(&a); err != nil {
			return err
		}
		r = models.Review{AssignmentID: a.ID, ShowCaseID: c.ID, VersionNumber: 1, ReviewerID: o.Ana.ID, RubricID: rubric.ID, Level: 2,
			Verdict: models.VerdictApprove, Commitment: "c", SubmittedAt: &tx.Now, ReleasedAt: &tx.Now, UpdatedAt: tx.Now}
		return tx.AddReview(&r)
	})
	return r
}

func TestP5_RemovingAPersonKeepsEveryJudgementWithTheirName(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		r := judged(t, db, o)
		want(t, "a manager removes", remove(db, storetest.As(o.Manager), o.Ana), "not-allowed")
		want(t, "remove", remove(db, o.AsAdmin(), o.Ana), "")
		want(t, "remove again", remove(db, o.AsAdmin(), o.Ana), "")
		storetest.View(t, db, storetest.As(o.Bo), func(tx *store.Tx) error {
			kept, err := tx.Reviews(r.ShowCaseID)
			if err != nil || len(kept) != 1 || kept[0].ReviewerID != o.Ana.ID || kept[0].Verdict != models.VerdictApprove {
				t.Errorf("the review is %+v, %v", kept, err)
			}
			page, err := roster.See(tx, o.Ana.ID)
			if page.Name != "Ana Kovač" || page.RemovedAt == nil {
				t.Errorf("seen as %+v", page.Person)
			}
			return err
		})
	})
}

func TestP5_ReturningRestoresAndNeverResets(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Coordinator)
		storetest.AddAbsence(t, db, o.Coordinator, models.Away, date(2026, 12, 1), date(2026, 12, 4))
		see := func() (page roster.Page) {
			storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) (err error) {
				page, err = roster.See(tx, o.Coordinator.ID)
				return err
			})
			return page
		}
		before := see()
		want(t, "remove", remove(db, o.AsAdmin(), o.Coordinator), "")
		err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
			in := newcomer(o, roster.NewEmail{Email: storetest.EmailOf(o.Coordinator), Verified: true})
			_, err := roster.Add(tx, in)
			return err
		})
		want(t, "add anew what can return", err, "email-of-removed /emails/0/email")
		want(t, "return", bringBack(db, o.AsAdmin(), o.Coordinator), "")
		want(t, "return again", bringBack(db, o.AsAdmin(), o.Coordinator), "")
		after := see()
		if after.RemovedAt != nil || !slices.Equal(after.Roles, before.Roles) || len(after.Standings) != 1 ||
			len(after.Private.Emails) != 1 || len(after.Private.Absences) != 1 || !after.CreatedAt.Equal(before.CreatedAt) {
			t.Errorf("came back as %+v, left as %+v", after, before)
		}
	})
}

func TestTheLastAdministratorStays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		roles := func(p models.Person, roles ...models.Role) error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := roster.SetRoles(tx, p.ID, roles)
				return err
			})
		}
		want(t, "remove the last", remove(db, o.AsAdmin(), o.Admin), "last-administrator")
		want(t, "take the last role", roles(o.Admin), "last-administrator")
		want(t, "an unknown role", roles(o.Ana, "king"), "role-unknown /roles")
		want(t, "make another", roles(o.Ana, models.RoleAdministrator, models.RoleAdministrator), "")
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.PutAccount(models.Account{PersonID: o.Ana.ID, DisabledAt: &tx.Now})
		})
		want(t, "the other cannot sign in", roles(o.Admin), "last-administrator")
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return tx.PutAccount(models.Account{PersonID: o.Ana.ID}) })
		want(t, "a last day for the first", lastDay(db, o.Admin, models.Date{Year: 2027, Month: 5, Day: 31}), "")
		want(t, "another for the first", lastDay(db, o.Admin, models.Date{Year: 2026, Month: 11, Day: 20}), "")
		want(t, "one for the second too", lastDay(db, o.Ana, models.Date{Year: 2029, Month: 1, Day: 1}), "last-administrator")
		want(t, "none for the first again", lastDay(db, o.Admin, models.Date{}), "")
		want(t, "one for the second", lastDay(db, o.Ana, models.Date{Year: 2029, Month: 1, Day: 1}), "")
		want(t, "none for the second again", lastDay(db, o.Ana, models.Date{}), "")
		want(t, "take the first's role", roles(o.Admin), "")
		want(t, "take it again", roles(o.Admin), "")
		want(t, "and the second's", roles(o.Ana), "last-administrator")
	})
}

// lastDay is given to somebody by the administrator.
func lastDay(db *store.DB, p models.Person, on models.Date) error {
	return storetest.Do(db, storetest.Builder, func(tx *store.Tx) error {
		now, err := tx.Person(p.ID)
		if err != nil {
			return err
		}
		in := roster.IdentityOf(now)
		in.LeavesOn = on
		_, err = roster.Change(tx, p.ID, now.Revision, in)
		return err
	})
}

func TestTwoAdministratorsCannotEndEachOtherAtOnce(t *testing.T) {
	db := storetest.Postgres(t)
	o := storetest.Seed(t, db)
	ends := []func(by models.Actor, p models.Person) error{
		func(by models.Actor, p models.Person) error { return remove(db, by, p) },
		func(by models.Actor, p models.Person) error {
			return storetest.Do(db, by, func(tx *store.Tx) error {
				_, err := roster.SetRoles(tx, p.ID, nil)
				return err
			})
		},
		func(_ models.Actor, p models.Person) error {
			return lastDay(db, p, models.Date{Year: 2027, Month: 5, Day: 31})
		},
	}
	for round := range storetest.Rounds {
		storetest.AddRole(t, db, o.Admin, models.RoleAdministrator)
		storetest.AddRole(t, db, o.Ana, models.RoleAdministrator)
		end := ends[round%len(ends)]
		errs := storetest.Together(db,
			func() error { return end(o.AsAdmin(), o.Ana) },
			func() error { return end(storetest.As(o.Ana, models.RoleAdministrator), o.Admin) },
		)
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("round %d: not exactly one: %v", round, errs)
		}
		for _, p := range []models.Person{o.Admin, o.Ana} {
			if err := errors.Join(bringBack(db, storetest.Builder, p), lastDay(db, p, models.Date{})); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestWhoIsThereIsSeenByAllAndPrivateThingsByThoseAbove(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for _, c := range []struct {
			who     string
			as      models.Actor
			private bool
			can     []string
		}{
			{"a colleague", storetest.As(o.Ana), false, nil},
			{"themself", storetest.As(o.Learner), true, []string{"change_profile", "add_absence", "declare_conflict", "open_candidacy"}},
			{"their manager", storetest.As(o.Manager), true, []string{"add_absence", "open_candidacy"}},
			{"the manager above", storetest.As(o.Director), true, []string{"add_absence", "open_candidacy"}},
			{"a coordinator", o.AsCoordinator(), true, []string{"declare_conflict"}},
			{"an administrator", o.AsAdmin(), true, []string{"change", "change_profile", "change_emails", "set_roles", "add_absence", "declare_conflict", "invite", "remove", "open_candidacy"}},
		} {
			storetest.View(t, db, c.as, func(tx *store.Tx) error {
				page, err := roster.See(tx, o.Learner.ID)
				if (page.Private != nil) != c.private {
					t.Errorf("%s sees private things: %v", c.who, page.Private != nil)
				}
				var can []string
				for _, a := range page.Actions {
					if a.Allowed {
						can = append(can, a.Name)
					}
				}
				if !slices.Equal(can, c.can) {
					t.Errorf("%s can %v, want %v", c.who, can, c.can)
				}
				return err
			})
		}
		err := db.View(context.Background(), models.Actor{}, func(tx *store.Tx) error {
			_, err := roster.See(tx, o.Learner.ID)
			return err
		})
		want(t, "nobody", err, "not-found")
	})
}
