package api_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"log/slog"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strconv"
	"strings"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/api/deliver"
	"assay/api/mail"
	"assay/api/mail/mailtest"
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/jobs"
	"assay/review/notify"
)

const publicURL = "https://assay.example.test"

// mailing is a mail server that Assay goes out by.
func mailing(t *testing.T, db *store.DB) (*mailtest.Server, deliver.Edge) {
	t.Helper()
	server := mailtest.Start(t, mailtest.Way{Security: mail.StartTLS, Accounts: true})
	edge := deliver.Edge{Mail: server.Open(t), PublicURL: publicURL}
	if err := edge.SetUp(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	return server, edge
}

// work lets two nodes do what is due now, and returns how many jobs that were.
func work(t *testing.T, db *store.DB, edge deliver.Edge) int {
	t.Helper()
	due := 0
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		for _, text := range storetest.Column(t, db, "select id from jobs where state = 'waiting' order by id") {
			id, _ := strconv.ParseInt(text, 10, 64)
			j, err := tx.LockJob(models.JobID(id))
			if err != nil {
				return err
			}
			if !j.RunAt.After(tx.Now) {
				due++
			}
		}
		return nil
	})
	begun := make(chan struct{}, 100)
	handlers := map[string]jobs.Handler{}
	for kind, h := range edge.Handlers() {
		handlers[kind] = func(ctx context.Context, db *store.DB, j models.Job) error {
			defer func() { begun <- struct{}{} }()
			return h(ctx, db, j)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{}, 2)
	for range 2 {
		go func() {
			jobs.Runner{DB: db, Handlers: handlers, Log: slog.New(slog.DiscardHandler), Look: time.Millisecond, Grace: time.Minute}.Run(ctx)
			ended <- struct{}{}
		}()
	}
	for range due {
		<-begun
	}
	stop()
	<-ended
	<-ended
	return due
}

// mailed are the messages by whom they are for, with what their text says.
type mailed struct {
	subject, language, text, page, id string
}

func inbox(t *testing.T, server *mailtest.Server) map[string][]mailed {
	t.Helper()
	by := map[string][]mailed{}
	for _, r := range server.Received() {
		m := r.Message(t)
		subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
		if err != nil {
			t.Fatal(err)
		}
		got := mailed{subject: subject, language: m.Header.Get("Content-Language"), id: m.Header.Get("Message-ID")}
		_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
		if err != nil {
			t.Fatal(err)
		}
		parts := multipart.NewReader(m.Body, params["boundary"])
		for {
			p, err := parts.NextRawPart()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			var body io.Reader = quotedprintable.NewReader(p)
			if p.Header.Get("Content-Transfer-Encoding") == "base64" {
				body = base64.NewDecoder(base64.StdEncoding, p)
			}
			raw, err := io.ReadAll(body)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(p.Header.Get("Content-Type"), "text/html") {
				got.page = html.UnescapeString(string(raw))
			} else {
				got.text = string(raw)
			}
		}
		by[r.To[0]] = append(by[r.To[0]], got)
	}
	return by
}

func speaks(t *testing.T, db *store.DB, p models.Person, l phrase.Lang) {
	t.Helper()
	storetest.Tamper(t, db, fmt.Sprintf("update people set locale = '%s' where id = %d", l, p.ID))
}

func TestWhatHappensIsMailedInTheReadersLanguageAtTheirLocalTime(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		m := newMeeting(t, db)
		server, edge := mailing(t, db)
		speaks(t, db, m.Learner, phrase.Chinese)
		speaks(t, db, m.ivo, phrase.Korean)
		coordinator := m.s.As(m.Coordinator.ID)
		i := apitest.Into[api.Interview](t, coordinator.Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), m.panel("2026-11-26T17:00")), 201)
		if n := work(t, db, edge); n != 4 {
			t.Errorf("%d jobs", n)
		}
		got := inbox(t, server)
		link := publicURL + m.path("/interviews/%d", i.ID)
		for _, c := range []struct {
			who         models.Person
			lang        phrase.Lang
			kind, local string
		}{
			{m.Learner, phrase.Chinese, "interview-proposed", "2026年11月26日（週四）17:00，Asia/Taipei（UTC+08:00）"},
			{m.Ana, phrase.English, "seat-invited", "Begins: Thu 26 Nov 2026 09:00 in Europe/Dublin (UTC+00:00)"},
			{m.Bo, phrase.English, "seat-invited", "Begins: Thu 26 Nov 2026 19:30 in Australia/Adelaide (UTC+10:30)"},
			{m.ivo, phrase.Korean, "seat-invited", "2026년 11월 26일(목) 14:30, Asia/Kolkata(UTC+05:30)"},
		} {
			mails := got[storetest.EmailOf(c.who)]
			if len(mails) != 1 {
				t.Fatalf("%s has %d mails of %v", c.who.Name, len(mails), got)
			}
			one := mails[0]
			if one.subject != notify.Title(c.kind, nil).In(c.lang) || one.language != string(c.lang) {
				t.Errorf("%s: %s %q", c.who.Name, one.language, one.subject)
			}
			for _, want := range []string{one.subject, c.local, link} {
				if !strings.Contains(one.text, want) || !strings.Contains(one.page, want) {
					t.Errorf("%s misses %q in\n%s\n%s", c.who.Name, want, one.text, one.page)
				}
			}
			for _, name := range []string{"Lin Mei", "林梅", "Bo Larsen", "Ivo"} {
				if strings.Contains(one.text+one.subject, name) {
					t.Errorf("%s reads of %s, whom the app does not name there", c.who.Name, name)
				}
			}
		}
		if work(t, db, edge) != 0 {
			t.Error("something is still due")
		}
		first := storetest.Column(t, db, "select id from jobs order by id")
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			id, _ := strconv.ParseInt(first[0], 10, 64)
			j, err := tx.LockJob(models.JobID(id))
			if err != nil {
				return err
			}
			return edge.Notification(context.Background(), db, j)
		})
		twice := inbox(t, server)[storetest.EmailOf(m.Learner)]
		if len(twice) != 2 || twice[0].id != twice[1].id || twice[0].id == "" {
			t.Errorf("sent again with the ids %+v", twice)
		}
	})
}

func TestADigestIsOneMailADayWhoeverSendsIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		server, edge := mailing(t, db)
		tell := func(kinds ...notify.Kind) {
			storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
				for _, k := range kinds {
					if err := notify.Tell(tx, models.Subject{Kind: "plan", ID: 7}, notify.Message{Person: o.Ana.ID, Kind: k, Params: map[string]string{"plan": "Road <1>", "person": "Lin Mei"}}); err != nil {
						return err
					}
				}
				return nil
			})
		}
		clock := storetest.ClockOf(db)
		digests := func(what string, want int) []mailed {
			t.Helper()
			clock.Advance(24 * time.Hour)
			work(t, db, edge)
			work(t, db, edge)
			got := inbox(t, server)[storetest.EmailOf(o.Ana)]
			if len(got) != want {
				t.Fatalf("%s: %d digests", what, len(got))
			}
			return got
		}
		tell("plan-completed", "person-profile-changed", "plan-completed")
		one := digests("the first day", 1)[0]
		at := strings.Index
		if one.subject != "3 messages for you in Assay" || at(one.text, "Your profile") > at(one.text, "Your plans") || strings.Count(one.text, "Road <1>") != 2 ||
			!strings.Contains(one.page, "Road <1>") || !strings.Contains(one.text, publicURL+"/path") || !strings.Contains(one.text, "/settings?part=notifications") {
			t.Errorf("%s\n%s", one.subject, one.text)
		}
		digests("a day of nothing", 1)
		tell("plan-completed")
		read := apitest.New(t, db).As(o.Ana.ID)
		list := apitest.Into[models.List[api.Notification]](t, read.Get("/me/notifications"), 200)
		apitest.Into[api.None](t, read.Post("/me/notifications/read", map[string]any{"upTo": list.Items[0].ID}), 204)
		digests("what was read meanwhile", 1)
		tell("plan-completed")
		storetest.Must(t, db, storetest.As(o.Ana), func(tx *store.Tx) error {
			return notify.Choose(tx, []notify.Wish{{Group: notify.Training, Channel: models.ByMail, Pace: models.Off}})
		})
		digests("what was switched off meanwhile", 1)
		tell("person-profile-changed")
		if two := digests("the next news", 2); two[0].id == two[1].id || two[1].subject != "One message for you in Assay" {
			t.Errorf("%+v", two[1])
		}
	})
}

func TestMailThatCannotBeSentNowIsSentLater(t *testing.T) {
	db := storetest.SQLite(t)
	o := storetest.Seed(t, db)
	server, edge := mailing(t, db)
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		return notify.Tell(tx, models.Subject{Kind: "account", ID: 1}, notify.Message{Person: o.Ana.ID, Kind: "token.created"})
	})
	wrong := server.Config
	wrong.Password = "another"
	stranger, err := mail.Open(wrong)
	if err != nil {
		t.Fatal(err)
	}
	work(t, db, deliver.Edge{Mail: stranger})
	if got := storetest.Column(t, db, "select state || ' ' || failure from jobs")[0]; got != "waiting mail-reply-535-5.7.8" {
		t.Errorf("with a wrong password: %s", got)
	}
	storetest.ClockOf(db).Advance(time.Hour)
	work(t, db, edge)
	got := inbox(t, server)[storetest.EmailOf(o.Ana)]
	if len(got) != 1 || strings.Contains(got[0].text, "settings") {
		t.Errorf("once it is right: %+v", got)
	}
}
