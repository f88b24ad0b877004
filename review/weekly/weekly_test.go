package weekly_test

import (
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/notify"
	"assay/review/weekly"
)

type world struct {
	storetest.Org
	t  *testing.T
	db *store.DB
}

func in(t *testing.T, db *store.DB) *world {
	t.Helper()
	w := &world{Org: storetest.Seed(t, db), t: t, db: db}
	w.coming(w.Learner, models.CandidacyBuilding)
	storetest.AddSME(t, db, w.EKS, w.Ana)
	return w
}

func (w *world) coming(p models.Person, state models.CandidacyState) (c models.Candidacy) {
	w.t.Helper()
	bars := storetest.AddBar(w.t, w.db, w.EKS, int(p.ID), storetest.BarRules())
	storetest.Must(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		c = models.Candidacy{PersonID: p.ID, ServiceID: w.EKS.ID, Number: 1, BarID: bars.ID, State: state, OpenedAt: tx.Now, ReadyAt: &tx.Now, StateSince: tx.Now, Revision: 1}
		return tx.AddCandidacy(&c)
	})
	return c
}

// sweep is one at an instant.
func (w *world) sweep(at string) (done int) {
	w.t.Helper()
	when, err := time.Parse(time.RFC3339, at)
	if err != nil {
		w.t.Fatal(err)
	}
	storetest.ClockOf(w.db).Set(when)
	storetest.Must(w.t, w.db, models.System("weekly", models.ViaJob), func(tx *store.Tx) (err error) {
		done, err = weekly.Sweep(tx, 200)
		return err
	})
	return done
}

// told is what somebody was told, the newest first, line by line.
func (w *world) told(p models.Person) string {
	w.t.Helper()
	var lines []string
	storetest.View(w.t, w.db, storetest.As(p), func(tx *store.Tx) error {
		page, err := tx.Notifications(p.ID, false, models.Page{})
		for _, n := range page.Items {
			if n.Kind != string(weekly.Kind) {
				continue
			}
			lines = append(lines, notify.Title(n.Kind, n.Params).String())
			for _, d := range notify.Details(n.Params) {
				lines = append(lines, d.Text.String())
			}
		}
		return err
	})
	return strings.Join(lines, "\n")
}

// In November Dublin is at UTC and Seattle eight hours behind. It begins on a Monday when
// eight has passed in both.
func TestManagersHearOnMondayMorningOfWhatChangedAndOfNothingElse(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		if done := w.sweep("2026-11-16T17:00:00Z"); done != 2 {
			t.Errorf("%d managers begin, want two", done)
		}
		storetest.AddSME(t, db, w.EKS, w.Mentor)
		if done := w.sweep("2026-11-23T07:59:59Z"); done != 0 || w.told(w.Manager) != "" {
			t.Errorf("before eight: %d, %q", done, w.told(w.Manager))
		}
		if done := w.sweep("2026-11-23T08:00:00Z"); done != 1 {
			t.Errorf("at eight in Dublin %d managers", done)
		}
		want := strings.Join([]string{"5 things have changed in the coverage of your people's services.",
			"The risk of EKS is medium now. Before, it was high.", "EKS has somebody on shift at 04–09 UTC now.", "EKS has an SME in APAC now.",
			"A panel for EKS can be formed in waking hours of AMER, APAC and EMEA now.", "EKS has 2 SMEs now. Before, it had 1."}, "\n")
		if got := w.told(w.Manager); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
		if got := w.told(w.Director); got != "" {
			t.Errorf("in Seattle it is midnight: %s", got)
		}
		if done := w.sweep("2026-11-23T16:00:00Z"); done != 1 || w.told(w.Director) != want {
			t.Errorf("at eight in Seattle %d managers, %q", done, w.told(w.Director))
		}
		if done := w.sweep("2026-11-23T16:00:00Z"); done != 0 {
			t.Errorf("again: %d", done)
		}
		if done := w.sweep("2026-12-01T00:00:00Z"); done != 2 || w.told(w.Manager) != want {
			t.Errorf("a week in which nothing changed: %d, %s", done, w.told(w.Manager))
		}
	})
}

func TestEveryChangeIsSaidInWords(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.sweep("2026-11-16T09:00:00Z")
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			s, err := tx.LockService(w.EKS.ID)
			if err != nil {
				return err
			}
			s.TargetSMEs = 1
			if err := tx.SaveService(&s); err != nil {
				return err
			}
			held, _, err := tx.StandingOf(w.Ana.ID, w.EKS.ID)
			held.ExpiresOn = models.Date{Year: 2027, Month: 1, Day: 10}
			if err != nil {
				return err
			}
			return tx.SaveStanding(&held)
		})
		w.coming(w.Bo, models.CandidacyVoting)
		w.sweep("2026-11-23T08:00:00Z")
		want := strings.Join([]string{"4 things have changed in the coverage of your people's services.",
			"The risk of EKS is medium now. Before, it was high.", "EKS has reached its target of 1.",
			"One standing of EKS ends within 90 days. Before: 0.", "On the way to EKS: 1 building, 1 voting. Before: 1 building."}, "\n")
		if got := w.told(w.Manager); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	})
}

func TestV3_AVoteChangesNothingInTheLetter(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		c := w.coming(w.Bo, models.CandidacyVoting)
		w.sweep("2026-11-16T09:00:00Z")
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return storetest.AddVote(tx, c, w.Ana, w.Coordinator) })
		w.sweep("2026-11-23T08:00:00Z")
		if got := w.told(w.Manager); got != "" {
			t.Errorf("told of a vote: %s", got)
		}
	})
}

func TestItIsMailedAtOnceAndOnlyToWhoWantsIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return tx.PutSetting(models.SettingMail, "mail.example.com") })
		storetest.Must(t, db, storetest.As(w.Director), func(tx *store.Tx) error {
			return notify.Choose(tx, []notify.Wish{{Group: notify.Coverage, Channel: models.InApp, Pace: models.Off}, {Group: notify.Coverage, Channel: models.ByMail, Pace: models.Off}})
		})
		w.sweep("2026-11-16T09:00:00Z")
		storetest.AddSME(t, db, w.EKS, w.Mentor)
		w.sweep("2026-11-23T16:00:00Z")
		if mails := storetest.Column(t, db, "select run_at from jobs where kind = 'mail'"); len(mails) != 1 {
			t.Errorf("%d mails", len(mails))
		}
		if w.told(w.Manager) == "" || w.told(w.Director) != "" {
			t.Errorf("the manager is told %q, the director %q", w.told(w.Manager), w.told(w.Director))
		}
	})
}

func TestWhoManagesNobodyAnyMoreHearsNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.sweep("2026-11-16T09:00:00Z")
		storetest.AddSME(t, db, w.EKS, w.Mentor)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			p, err := tx.Person(w.Learner.ID)
			p.ManagerID = nil
			if err != nil {
				return err
			}
			return tx.SavePerson(&p)
		})
		w.sweep("2026-11-23T08:00:00Z")
		if left := storetest.Column(t, db, "select person_id from coverage_letters order by person_id"); len(left) != 1 || w.told(w.Manager) != "" {
			t.Errorf("%v, %q", left, w.told(w.Manager))
		}
	})
}
