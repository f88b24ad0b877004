package queue_test

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review"
	"assay/review/jobs"
	"assay/review/ledger"
	"assay/review/notary"
	"assay/review/queue"
)

// worked has a job of each key done until its handler has said what came of it.
func worked(t *testing.T, db *store.DB, came map[string]error) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		for key := range came {
			if err := jobs.Enqueue(tx, jobs.New{Kind: queue.Mail, Key: key, Payload: "somebody@example.com"}); err != nil {
				return err
			}
		}
		return nil
	})
	run(db, len(came), func(j models.Job) error { return came[j.Key] })
}

// run is a node that does so many jobs and stops.
func run(db *store.DB, number int, do func(models.Job) error) {
	ctx, stop := context.WithCancel(context.Background())
	begun := make(chan struct{}, number)
	go func() {
		for range number {
			<-begun
		}
		stop()
	}()
	jobs.Runner{DB: db, Workers: 1, Look: time.Millisecond, Grace: time.Minute, Log: slog.New(slog.DiscardHandler), Handlers: map[string]jobs.Handler{
		queue.Mail: func(_ context.Context, _ *store.DB, j models.Job) error {
			begun <- struct{}{}
			return do(j)
		}}}.Run(ctx)
}

func TestAdministratorsTryAgainOrDropWhatIsDead(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		worked(t, db, map[string]error{"well": nil, "dead": jobs.Dead("mail-reply-550"), "dropped": jobs.Dead("mail-reply-550"), "later": jobs.Later("mail-unreachable", 0)})
		id := map[string]models.JobID{}
		allowed := map[string][]bool{}
		storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
			all, err := queue.List(tx, store.JobFilter{Kind: queue.Mail}, models.Page{})
			for _, j := range all.Items {
				id[j.Key] = j.ID
				for _, a := range queue.Actions(tx, j) {
					allowed[j.Key] = append(allowed[j.Key], a.Allowed)
				}
			}
			return err
		})
		both := []bool{true, true}
		if len(id) != 4 || len(allowed["well"]) != 0 || !slices.Equal(allowed["dead"], both) || !slices.Equal(allowed["later"], both) {
			t.Fatalf("%v, allowed %v", id, allowed)
		}
		admin := o.AsAdmin()
		for range 2 { // repeating changes nothing
			for _, key := range []string{"dead", "later"} {
				storetest.Must(t, db, admin, func(tx *store.Tx) error {
					j, err := queue.Retry(tx, id[key])
					if err == nil && (j.State != models.JobWaiting || j.Attempts != 0 || !j.RunAt.Equal(tx.Now)) {
						t.Errorf("%s is %+v", key, j)
					}
					return err
				})
			}
			storetest.Must(t, db, admin, func(tx *store.Tx) error {
				j, err := queue.Drop(tx, id["dropped"])
				if err == nil && (j.State != models.JobDropped || j.EndedAt == nil) {
					t.Errorf("dropped is %+v", j)
				}
				return err
			})
		}
		events := storetest.Column(t, db, "select event from ledger_entries where subject_kind = 'job' order by id")
		if !slices.Equal(events, []string{"job.retried", "job.retried", "job.dropped"}) {
			t.Errorf("the ledger has %v", events)
		}
		if err := storetest.Do(db, admin, func(tx *store.Tx) error { _, err := queue.Drop(tx, id["well"]); return err }); !fault.Is(err, fault.Conflict) {
			t.Errorf("dropping what is done: %v", err)
		}
		run(db, 2, func(models.Job) error { return nil })
		if done := storetest.Column(t, db, "select count(*) from jobs where state = 'done'")[0]; done != "3" {
			t.Errorf("%s are done", done)
		}
	})
}

func TestAdministratorsDecideAboutAllThatIsDeadForOneReason(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		worked(t, db, map[string]error{"a": jobs.Dead("mail-reply-550"), "b": jobs.Dead("mail-reply-550"), "c": jobs.Dead("mail-reply-550"),
			"other": jobs.Dead("mail-message"), "well": nil, "later": jobs.Later("mail-reply-550", 0)})
		many := func(do func(*store.Tx, string, string) (queue.Many, error), kind, failure string) (m queue.Many) {
			t.Helper()
			storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) (err error) {
				m, err = do(tx, kind, failure)
				return err
			})
			return m
		}
		stand := func() string {
			return strings.Join(storetest.Column(t, db, "select state, failure, attempts, count(*) from jobs group by state, failure, attempts order by state, count(*)"), "; ")
		}
		dead := func() (groups string) {
			storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
				all, err := queue.Dead(tx)
				groups = fmt.Sprint(all)
				return err
			})
			return groups
		}
		if got := dead(); got != "[{mail mail-message 1} {mail mail-reply-550 3}]" {
			t.Errorf("dead are %s", got)
		}
		for _, nothing := range []queue.Many{many(queue.RetryDead, "mail", "unheard-of"), many(queue.DropDead, "webhook", "mail-reply-550")} {
			if nothing != (queue.Many{}) {
				t.Errorf("of what there is none: %+v", nothing)
			}
		}
		if got := many(queue.RetryDead, "mail", "mail-reply-550"); got != (queue.Many{Changed: 3}) {
			t.Errorf("tried again: %+v", got)
		}
		if got := many(queue.DropDead, "mail", "mail-message"); got != (queue.Many{Changed: 1}) {
			t.Errorf("dropped: %+v", got)
		}
		after := stand()
		if after != "done |  | 1 | 1; dropped | mail-message | 1 | 1; waiting | mail-reply-550 | 1 | 1; waiting | mail-reply-550 | 0 | 3" {
			t.Errorf("they stand %s", after)
		}
		for _, do := range []func(*store.Tx, string, string) (queue.Many, error){queue.RetryDead, queue.DropDead} { // repeating changes nothing
			for _, failure := range []string{"mail-reply-550", "mail-message"} {
				if got := many(do, "mail", failure); got != (queue.Many{}) || stand() != after || dead() != "[]" {
					t.Errorf("again: %+v, they stand %s", got, stand())
				}
			}
		}
		events := storetest.Column(t, db, "select event, count(*), count(distinct subject_id), max(actor_id) from ledger_entries where subject_kind = 'job' group by event order by event")
		if admin := fmt.Sprint(o.Admin.ID); !slices.Equal(events, []string{"job.dropped | 1 | 1 | " + admin, "job.retried | 3 | 3 | " + admin}) {
			t.Errorf("the ledger has %v", events)
		}
		storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
			sound, err := notary.Verify(tx, nil, func(f ledger.Finding) { t.Error(f) }, func(int64) {})
			if sound.Entries != 4 {
				t.Errorf("%d entries were looked at", sound.Entries)
			}
			return err
		})
		run(db, 3, func(models.Job) error { return nil })
		if done := storetest.Column(t, db, "select count(*) from jobs where state = 'done'")[0]; done != "4" {
			t.Errorf("%s are done", done)
		}
	})
}

func TestOneActDecidesAboutSoManyAndNoMore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			wanted := make([]jobs.New, queue.MostAtOnce+30)
			for n := range wanted {
				wanted[n] = jobs.New{Kind: queue.Mail, Key: fmt.Sprint(n)}
			}
			return jobs.Enqueue(tx, wanted...)
		})
		storetest.Tamper(t, db, "update jobs set state = 'dead', failure = 'mail-reply-550', failed_at = run_at, ended_at = run_at")
		for _, want := range []queue.Many{{Changed: queue.MostAtOnce, Left: 30}, {Changed: 30}, {}} {
			storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error {
				got, err := queue.RetryDead(tx, queue.Mail, "mail-reply-550")
				if got != want {
					t.Errorf("%+v, want %+v", got, want)
				}
				return err
			})
		}
		if got := storetest.Column(t, db, "select state, count(*) from jobs group by state"); !slices.Equal(got, []string{"waiting | 130"}) {
			t.Error(got)
		}
	})
}

func TestHealthTellsWhatWaitsRunsAndIsLate(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		worked(t, db, map[string]error{"well": nil, "dead": jobs.Dead("mail-reply-550")})
		began := db.Now()
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return jobs.Enqueue(tx, jobs.New{Kind: queue.Mail, Key: "a"}, jobs.New{Kind: queue.Mail, Key: "b", RunAt: tx.Now.Add(time.Hour)},
				jobs.New{Kind: "of a newer version", Key: "c", RunAt: tx.Now.Add(time.Hour)})
		})
		mail := func() (first, last queue.Health) {
			storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
				all, err := queue.Healths(tx)
				first, last = all[0], all[len(all)-1]
				return err
			})
			return first, last
		}
		h, newer := mail()
		if h.Kind != queue.Mail || h.Waiting != 2 || h.Dead != 1 || h.Done != 1 || h.Running != 0 || h.Late || !h.NextAt.Equal(began) || !h.LastAt.Equal(began) {
			t.Errorf("mail %+v", h)
		}
		if newer.Kind != "of a newer version" || newer.Waiting != 1 || newer.LastAt != nil {
			t.Errorf("newer %+v", newer)
		}
		storetest.ClockOf(db).Advance(11 * time.Minute)
		if h, newer := mail(); !h.Late || newer.Late {
			t.Errorf("after eleven minutes: mail %+v, newer %+v", h, newer)
		}
		storetest.ClockOf(db).Advance(24 * time.Hour)
		if h, _ := mail(); h.Done != 0 || !h.LastAt.Equal(began) {
			t.Errorf("a day later: %+v", h)
		}
	})
}

func TestJobsAreForAdministratorsAlone(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		worked(t, db, map[string]error{"dead": jobs.Dead("mail-reply-550")})
		for name, act := range map[string]func(tx *store.Tx) error{
			"list":      func(tx *store.Tx) error { _, err := queue.List(tx, store.JobFilter{}, models.Page{}); return err },
			"mail":      func(tx *store.Tx) error { _, err := queue.MailServer(tx); return err },
			"health":    func(tx *store.Tx) error { _, err := queue.Healths(tx); return err },
			"retry":     func(tx *store.Tx) error { _, err := queue.Retry(tx, 1); return err },
			"drop":      func(tx *store.Tx) error { _, err := queue.Drop(tx, 1); return err },
			"dead":      func(tx *store.Tx) error { _, err := queue.Dead(tx); return err },
			"retry all": func(tx *store.Tx) error { _, err := queue.RetryDead(tx, "mail", "mail-reply-550"); return err },
			"drop all":  func(tx *store.Tx) error { _, err := queue.DropDead(tx, "mail", "mail-reply-550"); return err },
			"hooks":     func(tx *store.Tx) error { _, err := queue.Webhooks(tx); return err },
			"from":      func(tx *store.Tx) error { _, err := queue.InvitationsFrom(tx); return err },
		} {
			if err := storetest.Do(db, o.AsCoordinator(), act); !fault.Is(err, fault.Denied) {
				t.Errorf("%s by a coordinator: %v", name, err)
			}
		}
		storetest.View(t, db, o.AsCoordinator(), func(tx *store.Tx) error {
			j, err := tx.LockJob(1)
			if slices.ContainsFunc(queue.Actions(tx, j), func(a review.Action) bool { return a.Allowed }) {
				t.Error("a coordinator may do something")
			}
			return err
		})
	})
}

func TestEveryFailureHasWords(t *testing.T) {
	for code, want := range map[string]string{
		"": "", "mail-unreachable": "The mail server cannot be reached.", "mail-reply-550-5.1.1": "The mail server answered with 550-5.1.1.",
		"answer-503": "The other server answered with 503.", "never-heard": "It did not work yet. The server’s log says more.",
	} {
		if got := queue.Failure(code).String(); got != want {
			t.Errorf("%q: %s", code, got)
		}
	}
	if got := queue.Title("of a newer version").String(); got != "of a newer version" {
		t.Error(got)
	}
}
