package main

import (
	"errors"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/jobs"
)

func TestTheDoctorTellsOfJobsThatAreStuckOrGivenUp(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := shellOf(t, db)
		if out := s.must("", "doctor"); !strings.Contains(out, "no job is stuck, and none was given up") {
			t.Error(out)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return jobs.Enqueue(tx, jobs.New{Kind: "mail", Key: "stuck", RunAt: time.Now().Add(-time.Hour)}, jobs.New{Kind: "digest", Key: "dead"},
				jobs.New{Kind: "webhook", Key: "soon", RunAt: time.Now().Add(time.Hour)})
		})
		storetest.Tamper(t, db, "update jobs set state = 'dead', ended_at = run_at where key = 'dead'")
		out := s.must("", "doctor")
		if !strings.Contains(out, "jobs of the kind mail should") || strings.Contains(out, "kind webhook") || !strings.Contains(out, "given up: 1;") {
			t.Error(out)
		}
	})
}

func TestTheDoctorTellsWhetherPeopleAreToldOutsideOfTheApp(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := shellOf(t, db)
		says := func(when string, wanted ...string) {
			t.Helper()
			out := s.must("", "doctor")
			for _, want := range wanted {
				if !strings.Contains(out, want) {
					t.Errorf("%s: no %q in\n%s", when, want, out)
				}
			}
		}
		says("before anything", "note    no mail goes out, and no invitations to calendars: no server was started with ASSAY_MAIL_HOST", "ok      nobody has a webhook")

		begun := time.Now().UTC().Add(-time.Minute)
		at := "'" + begun.Format("2006-01-02 15:04:05.000000-07:00") + "'"
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return errors.Join(tx.PutSetting(models.SettingMail, "mail.example.com:587"), tx.PutSetting(models.SettingInvitations, "calendar@example.com"),
				tx.PutWebhook(models.Webhook{PersonID: o.Ana.ID, URL: "https://hooks.example.com", Secret: "s", CreatedAt: tx.Now}),
				jobs.Enqueue(tx, jobs.New{Kind: "mail", Key: "sent"}, jobs.New{Kind: "digest", Key: "not yet", RunAt: time.Now().Add(time.Hour)},
					jobs.New{Kind: "invitation", Key: "refused"}, jobs.New{Kind: "webhook", Key: "called"}))
		})
		storetest.Tamper(t, db, "update jobs set state = 'done', ended_at = "+at+" where key in ('sent', 'called')")
		storetest.Tamper(t, db, "update jobs set state = 'dead', ended_at = "+at+", failed_at = "+at+", failure = 'mail-reply-550' where key = 'refused'")
		minute := begun.Format("2006-01-02 15:04 UTC")
		says("in order", "ok      mail goes out through mail.example.com:587. The last went out at "+minute+".", "ok      webhooks: 1, all well. The last went out at "+minute+".",
			"note    invitations to calendars go out from calendar@example.com, but not since "+minute+": The mail server answered with 550. None went out",
			"note    jobs of the kind invitation that were given up: 1; the last time it was: The mail server answered with 550.", "given up: 1;")

		storetest.Tamper(t, db, "update jobs set failed_at = "+at+", failure = 'mail-unreachable' where key = 'not yet'")
		storetest.Tamper(t, db, "update jobs set ended_at = created_at where key = 'sent'")
		storetest.Tamper(t, db, "update webhooks set failing_since = created_at")
		says("out of order", "note    mail goes out through mail.example.com:587, but not since "+minute+": The mail server cannot be reached. The last went out at 2026-11-16 09:00 UTC.",
			"note    of 1 webhooks 1 did not answer well the last time, and 0 are off")
	})
}
