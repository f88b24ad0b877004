package invite

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"mime/multipart"
	"net"
	netmail "net/mail"
	"net/smtp"
	"net/textproto"
	"strings"
	"testing"
	"time"

	goical "github.com/emersion/go-ical"

	"assay/api/mail"
	"assay/api/mail/mailtest"
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/interview"
)

// road is an organisation with a proposed interview, a mail server that its people
// read, and the door for their answers.
type road struct {
	storetest.Org
	t       *testing.T
	db      *store.DB
	office  Office
	inbox   *mailtest.Server
	door    string
	done    models.JobID
	meeting models.Interview
	ivo     models.Person
}

func newRoad(t *testing.T, db *store.DB) *road {
	r := &road{Org: storetest.Seed(t, db), t: t, db: db, inbox: mailtest.Start(t, mailtest.Way{Security: mail.Plain})}
	r.ivo = storetest.AddPerson(t, db, "Ivo Horvat", r.Kolkata, func(p *models.Person) { p.Locale = "ko" })
	storetest.AddDeveloper(t, db, r.EKS, r.ivo, models.Senior)
	for _, p := range []models.Person{r.Ana, r.Bo} {
		storetest.AddSME(t, db, r.EKS, p)
	}
	candidacy := storetest.AddReady(t, db, r.Learner, storetest.AddBar(t, db, r.EKS, 1, storetest.BarRules()))
	r.office = Office{
		Mail: r.inbox.Open(t), PublicURL: "https://assay.example", Listens: true,
		Organizer: mail.Address{Name: "Assay", Address: "calendar@assay.example"},
	}
	if err := r.office.SetUp(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	r.open()
	start := time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)
	storetest.Must(t, db, r.AsCoordinator(), func(tx *store.Tx) (err error) {
		r.meeting, err = interview.Propose(tx, candidacy.ID, interview.Proposal{
			When: interview.When{Instant: &start, Zone: "Asia/Taipei"}, UID: "7f3c9a",
			Seats: []interview.Ask{{PersonID: r.Ana.ID, Kind: models.SeatSME, Chair: true}, {PersonID: r.Bo.ID, Kind: models.SeatSME}, {PersonID: r.ivo.ID, Kind: models.SeatDeveloper}},
		})
		return err
	})
	return r
}

// open begins to take answers until the test ends.
func (r *road) open() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		r.t.Fatal(err)
	}
	r.door = l.Addr().String()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Door{DB: r.db, Office: r.office, Log: slog.New(slog.DiscardHandler)}.Serve(ctx, l) }()
	r.t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			r.t.Error(err)
		}
	})
}

// send does the jobs that there are, and returns what arrived.
func (r *road) send() []mailtest.Received {
	r.t.Helper()
	before := len(r.inbox.Received())
	for {
		var j models.Job
		err := storetest.Do(r.db, storetest.Builder, func(tx *store.Tx) (err error) {
			j, err = tx.LockJob(r.done + 1)
			return err
		})
		if fault.Is(err, fault.NotFound) {
			return r.inbox.Received()[before:]
		}
		if err != nil {
			r.t.Fatal(err)
		}
		r.done++
		if do, ours := r.office.Handlers()[j.Kind]; ours {
			if err := do(r.t.Context(), r.db, j); err != nil {
				r.t.Fatalf("%s: %v", j.Key, err)
			}
		}
	}
}

// received is the calendar object that came with a mail to a person.
func (r *road) received(all []mailtest.Received, p models.Person) (*goical.Calendar, *netmail.Message) {
	r.t.Helper()
	for _, x := range all {
		if len(x.To) == 1 && strings.Contains(x.To[0], storetest.EmailOf(p)) {
			m := x.Message(r.t)
			raw := objects(r.t, textproto.MIMEHeader(m.Header), m.Body)
			if len(raw) != 2 || !bytes.Equal(raw[0], raw[1]) {
				r.t.Fatalf("%s got %d objects", p.Name, len(raw))
			}
			c, err := goical.NewDecoder(bytes.NewReader(raw[0])).Decode()
			if err != nil {
				r.t.Fatal(err)
			}
			return c, x.Message(r.t)
		}
	}
	r.t.Fatalf("nothing for %s among %d", p.Name, len(all))
	return nil, nil
}

// objects are the calendar parts of a mail, whose type must name the method.
func objects(t *testing.T, h textproto.MIMEHeader, body io.Reader) (all [][]byte) {
	t.Helper()
	kind, params, _ := mime.ParseMediaType(h.Get("Content-Type"))
	if strings.HasPrefix(kind, "multipart/") {
		parts := multipart.NewReader(body, params["boundary"])
		for {
			p, err := parts.NextRawPart()
			if err != nil {
				return all
			}
			all = append(all, objects(t, p.Header, p)...)
		}
	}
	if kind != "text/calendar" && kind != "application/ics" {
		return nil
	}
	raw, err := decoded(h, body)
	if err != nil {
		t.Fatal(err)
	}
	if kind == "text/calendar" && !bytes.Contains(raw, []byte("METHOD:"+params["method"]+"\r\n")) {
		t.Errorf("the type says %q of\n%s", params["method"], raw)
	}
	return [][]byte{raw}
}

// answer sends what a calendar answers to what it was sent.
func (r *road) answer(c *goical.Calendar, as, from, partstat string) error {
	p := c.Events()[0].Props
	organizer := strings.TrimPrefix(p.Get("ORGANIZER").Value, "mailto:")
	object := fmt.Sprintf("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:%s\r\nSEQUENCE:%s\r\nDTSTAMP:%s\r\nATTENDEE;PARTSTAT=%s:mailto:%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
		p.Get("UID").Value, p.Get("SEQUENCE").Value, r.db.Now().Format("20060102T150405Z"), partstat, as)
	message := "From: " + from + "\r\nTo: " + organizer + "\r\nSubject: Re\r\nMIME-Version: 1.0\r\n" +
		parts("multipart/alternative", "Content-Type: text/plain\r\n\r\nSee the calendar.", "Content-Type: text/calendar; method=REPLY\r\nContent-Transfer-Encoding: base64\r\n\r\n"+folded(object))
	return smtp.SendMail(r.door, nil, from, []string{organizer}, []byte(message))
}

func (r *road) seat(p models.Person) (seat models.Seat) {
	r.t.Helper()
	storetest.View(r.t, r.db, storetest.Builder, func(tx *store.Tx) error {
		by, err := tx.Seats([]models.InterviewID{r.meeting.ID})
		for _, s := range by[r.meeting.ID] {
			if s.PersonID == p.ID {
				seat = s
			}
		}
		return err
	})
	return seat
}

func (r *road) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func TestI6_InvitationsGoOutByMailAndAnswersComeBack(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		r := newRoad(t, db)
		first := r.send()
		if len(first) != 4 {
			t.Fatalf("%d mails for a candidate and a panel of three", len(first))
		}
		ana, m := r.received(first, r.Ana)
		e := ana.Events()[0].Props
		from, _ := netmail.ParseAddress(m.Header.Get("From"))
		if e.Get("ORGANIZER").Value != "mailto:"+from.Address || e.Get("UID").Value != "7f3c9a" || len(e.Values("ATTENDEE")) != 3 || e.Get("STATUS").Value != "TENTATIVE" {
			t.Errorf("%+v from %s", e, from)
		}
		candidate, _ := r.received(first, r.Learner)
		if c := candidate.Events()[0].Props; c.Get("UID").Value == "7f3c9a" || len(c.Values("ATTENDEE")) != 1 {
			t.Errorf("the candidate's event: %+v", c)
		}
		ivo, _ := r.received(first, r.ivo)
		if text, _ := ivo.Events()[0].Props.Text("DESCRIPTION"); !strings.Contains(text, "Asia/Kolkata") || !strings.Contains(text, "https://assay.example/interviews/1") || strings.Contains(text, "Everybody") {
			t.Errorf("in Korean: %s", text)
		}

		// A yes asks what is left to ask; after that answer it takes the seat.
		r.must(r.answer(ana, storetest.EmailOf(r.Ana), storetest.EmailOf(r.Ana), "ACCEPTED"))
		if s := r.seat(r.Ana); s.State != models.SeatInvited {
			t.Errorf("Ana was not asked yet and has a seat that is %s", s.State)
		}
		r.must(storetest.Do(db, storetest.As(r.Bo), func(tx *store.Tx) error {
			return conflict.Answer(tx, models.Subject{Kind: "interview", ID: int64(r.meeting.ID)}, r.Bo.ID, r.Learner.ID, conflict.None)
		}))
		bo, _ := r.received(first, r.Bo)
		r.must(r.answer(bo, storetest.EmailOf(r.Bo), "delegate@elsewhere.example", "ACCEPTED"))
		if s := r.seat(r.Bo); s.State != models.SeatAccepted {
			t.Errorf("Bo said yes and has a seat that is %s", s.State)
		}
		r.must(r.answer(ivo, storetest.EmailOf(r.ivo), storetest.EmailOf(r.ivo), "DECLINED"))
		if s := r.seat(r.ivo); s.State != models.SeatDeclined {
			t.Errorf("Ivo said no and has a seat that is %s", s.State)
		}
		second := r.send()
		out, _ := r.received(second, r.ivo)
		rest, _ := r.received(second, r.Bo)
		if o := out.Events()[0].Props; o.Get("STATUS") != nil || out.Props.Get("METHOD").Value != "CANCEL" || o.Get("SEQUENCE").Value != "1" || len(o.Values("ATTENDEE")) != 1 {
			t.Errorf("Ivo is taken out by %+v", o)
		}
		if p := rest.Events()[0].Props; rest.Props.Get("METHOD").Value != "REQUEST" || p.Get("SEQUENCE").Value != "1" || len(p.Values("ATTENDEE")) != 2 {
			t.Errorf("the rest is told %+v", p)
		}
		if len(second) != 3 {
			t.Errorf("%d mails after a decline; the candidate's event is the same", len(second))
		}
	})
}

func TestI6_AForgedAnswerProvesNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		r := newRoad(t, db)
		all := r.send()
		ana, _ := r.received(all, r.Ana)
		bo, _ := r.received(all, r.Bo)
		// Bo knows his own address, and writes in Ana's name.
		r.must(r.answer(bo, storetest.EmailOf(r.Ana), storetest.EmailOf(r.Ana), "DECLINED"))
		// Somebody knows the event, and not the address.
		guessed := goical.Calendar{Component: ana.Component}
		guessed.Events()[0].Props.Get("ORGANIZER").Value = "mailto:calendar+" + strings.Repeat("a", keyLength) + "@assay.example"
		r.must(r.answer(&guessed, storetest.EmailOf(r.Ana), storetest.EmailOf(r.Ana), "DECLINED"))
		for _, to := range []string{"calendar@assay.example", "victim@elsewhere.example"} {
			guessed.Events()[0].Props.Get("ORGANIZER").Value = "mailto:" + to
			if err := r.answer(&guessed, storetest.EmailOf(r.Ana), storetest.EmailOf(r.Ana), "DECLINED"); err == nil || !strings.Contains(err.Error(), "550") {
				t.Errorf("to %s: %v", to, err)
			}
		}
		if s := r.seat(r.Ana); s.State != models.SeatInvited {
			t.Errorf("Ana's seat is %s", s.State)
		}
		err := smtp.SendMail(r.door, nil, "a@b.example", []string{strings.TrimPrefix(bo.Events()[0].Props.Get("ORGANIZER").Value, "mailto:")}, bytes.Repeat([]byte("x\r\n"), MostMessage))
		if err == nil {
			t.Error("any size is taken")
		}
	})
}

func TestI6_WhatSomethingNewerFollowsIsNotSent(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		r := newRoad(t, db)
		later := r.meeting.StartsAt.Add(24 * time.Hour)
		r.must(storetest.Do(db, r.AsCoordinator(), func(tx *store.Tx) error {
			_, err := interview.MoveInterview(tx, r.meeting.ID, interview.When{Instant: &later, Zone: "Asia/Taipei"}, "A clash of calendars.")
			return err
		}))
		all := r.send()
		ana, _ := r.received(all, r.Ana)
		if p := ana.Events()[0].Props; len(all) != 4 || p.Get("SEQUENCE").Value != "1" || p.Get("DTSTART").Value != later.Format("20060102T150405Z") {
			t.Errorf("%d mails, %+v", len(all), p)
		}
		r.must(storetest.Do(db, r.AsCoordinator(), func(tx *store.Tx) error {
			_, err := interview.CancelInterview(tx, r.meeting.ID, "The candidate changes teams.")
			return err
		}))
		over, _ := r.received(r.send(), r.Learner)
		if p := over.Events()[0].Props; p.Get("STATUS").Value != "CANCELLED" || over.Props.Get("METHOD").Value != "CANCEL" || p.Get("SEQUENCE").Value != "2" {
			t.Errorf("%+v", p)
		}
	})
}

func TestWithoutMailNoInvitationIsMade(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		r := newRoad(t, db)
		r.send()
		r.must(Office{}.SetUp(t.Context(), db))
		r.must(storetest.Do(db, r.AsCoordinator(), func(tx *store.Tx) error {
			_, err := interview.CancelInterview(tx, r.meeting.ID, "The candidate changes teams.")
			return err
		}))
		if all := r.send(); len(all) != 0 {
			t.Errorf("%d mails", len(all))
		}
	})
}
