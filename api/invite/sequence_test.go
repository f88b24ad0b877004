package invite

import (
	"bytes"
	"fmt"
	"mime"
	"mime/multipart"
	"net/textproto"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	netmail "net/mail"

	goical "github.com/emersion/go-ical"

	"assay/api/mail/mailtest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/interview"
)

// calendars are what the programs of everybody on a road hold, and the rules that each
// message to them keeps.
type calendars struct {
	*road
	highest map[string]int       // of each event's UID, whoever was told
	told    map[string]int       // the sequence that somebody was last told, by UID and address
	stamped map[string]time.Time // likewise the DTSTAMP
	bodies  string               // every object so far
}

func newCalendars(r *road) *calendars {
	return &calendars{r, map[string]int{}, map[string]int{}, map[string]time.Time{}, ""}
}

// next sends what there is, a minute later, and gives the objects by who got them.
func (c *calendars) next() map[string]*goical.Calendar {
	c.t.Helper()
	storetest.ClockOf(c.db).Advance(time.Minute)
	got := map[string]*goical.Calendar{}
	before := len(c.inbox.Received())
	c.send()
	for _, x := range c.inbox.Received()[before:] {
		to := strings.Trim(x.To[0], "<>")
		if len(x.To) != 1 || got[to] != nil {
			c.t.Errorf("%v were sent one message, or one of them two", x.To)
		}
		got[to] = c.checked(to, x)
	}
	return got
}

// checked holds one message against SCHEDULING §3, point by point.
func (c *calendars) checked(to string, x mailtest.Received) *goical.Calendar {
	c.t.Helper()
	m := x.Message(c.t)
	raw := c.parts(m)
	c.bodies += string(raw)
	c.octets(raw)
	object, err := goical.NewDecoder(bytes.NewReader(raw)).Decode()
	if err != nil {
		c.t.Fatal(err)
	}
	events := object.Events()
	if len(events) != 1 || len(object.Children) != 1 || len(object.Props["METHOD"]) != 1 || len(events[0].Props["UID"]) != 1 || len(events[0].Props["ORGANIZER"]) != 1 {
		c.t.Fatalf("not one event, UID, METHOD and ORGANIZER in\n%s", raw)
	}
	p := events[0].Props
	from, err := netmail.ParseAddress(m.Header.Get("From"))
	if err != nil || p.Get("ORGANIZER").Value != "mailto:"+from.Address || strings.Trim(x.From, "<>") != from.Address {
		c.t.Errorf("from %v by %s, organized by %s", from, x.From, p.Get("ORGANIZER").Value)
	}
	c.rises(to, p)
	for _, name := range []string{"DTSTART", "DTEND", "DTSTAMP"} {
		if v := p.Get(name).Value; !strings.HasSuffix(v, "Z") || len(v) != len("20060102T150405Z") {
			c.t.Errorf("%s is %s", name, v)
		}
	}
	asks := object.Props.Get("METHOD").Value == "REQUEST"
	for _, a := range p.Values("ATTENDEE") {
		if a.Params.Get("CUTYPE") != "INDIVIDUAL" || a.Params.Get("ROLE") == "" || a.Params.Get("CN") == "" || asks && a.Params.Get("RSVP") != "TRUE" {
			c.t.Errorf("a guest is %+v", a)
		}
	}
	return object
}

// parts are the text, and the object twice: once as an alternative whose type names
// the method, once attached.
func (c *calendars) parts(m *netmail.Message) []byte {
	c.t.Helper()
	kind, params, _ := mime.ParseMediaType(m.Header.Get("Content-Type"))
	var within []string
	walk := multipart.NewReader(m.Body, params["boundary"])
	var objectsIn [][]byte
	for {
		p, err := walk.NextRawPart()
		if err != nil {
			break
		}
		inner, innerParams, _ := mime.ParseMediaType(p.Header.Get("Content-Type"))
		within = append(within, inner)
		if inner != "multipart/alternative" {
			objectsIn = append(objectsIn, objects(c.t, p.Header, p)...)
			continue
		}
		alternatives := multipart.NewReader(p, innerParams["boundary"])
		for {
			a, err := alternatives.NextRawPart()
			if err != nil {
				break
			}
			one, oneParams, _ := mime.ParseMediaType(a.Header.Get("Content-Type"))
			within = append(within, one)
			if one == "text/calendar" && !strings.EqualFold(oneParams["charset"], "UTF-8") {
				c.t.Errorf("the charset is %s", oneParams["charset"])
			}
			objectsIn = append(objectsIn, objects(c.t, textproto.MIMEHeader(a.Header), a)...)
		}
	}
	if kind != "multipart/mixed" || !slices.Equal(within, []string{"multipart/alternative", "text/plain", "text/calendar", "application/ics"}) ||
		len(objectsIn) != 2 || !bytes.Equal(objectsIn[0], objectsIn[1]) {
		c.t.Fatalf("%s of %v with %d objects", kind, within, len(objectsIn))
	}
	return objectsIn[0]
}

// octets: CRLF, no line over 75 octets or split in a character, none empty, no zone
// and nothing published.
func (c *calendars) octets(raw []byte) {
	c.t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(string(raw), "\r\n"), "\r\n") {
		if line == "" || len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			c.t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	if bytes.Contains(raw, []byte("VTIMEZONE")) || bytes.Contains(raw, []byte("PUBLISH")) {
		c.t.Errorf("%s", raw)
	}
}

// rises: no sequence is ever lower than one before, for anybody, and each message has
// the time at which it goes out.
func (c *calendars) rises(to string, p goical.Props) {
	c.t.Helper()
	uid := p.Get("UID").Value
	sequence, err := strconv.Atoi(p.Get("SEQUENCE").Value)
	if err != nil || sequence < c.highest[uid] || sequence < c.told[uid+to] {
		c.t.Errorf("%s is told sequence %d of %s after %d", to, sequence, uid, c.highest[uid])
	}
	c.highest[uid], c.told[uid+to] = sequence, sequence
	stamp, err := p.DateTime("DTSTAMP", time.UTC)
	if err != nil || !stamp.Equal(c.db.Now().Truncate(time.Second)) || !stamp.After(c.stamped[uid+to]) {
		c.t.Errorf("%s: stamped %s, sent at %s, and before at %s", to, stamp, c.db.Now(), c.stamped[uid+to])
	}
	c.stamped[uid+to] = stamp
}

// says are what everybody was told in short: who, method, sequence, status, and for a
// request each guest's answer.
func (c *calendars) says(got map[string]*goical.Calendar) string {
	var all []string
	for to, object := range got {
		p := object.Events()[0].Props
		status := "-"
		if s := p.Get("STATUS"); s != nil {
			status = s.Value
		}
		line := fmt.Sprintf("%s %s %s %s", strings.TrimSuffix(to, "@example.com"), object.Props.Get("METHOD").Value, p.Get("SEQUENCE").Value, status)
		var answers []string
		for _, a := range p.Values("ATTENDEE") {
			if answer := a.Params.Get("PARTSTAT"); answer != "" {
				answers = append(answers, " "+strings.TrimSuffix(strings.TrimPrefix(a.Value, "mailto:"), "@example.com")+"="+answer)
			}
		}
		slices.Sort(answers)
		all = append(all, line+strings.Join(answers, ""))
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

func (c *calendars) want(when string, lines ...string) map[string]*goical.Calendar {
	c.t.Helper()
	got := c.next()
	if said := c.says(got); said != strings.Join(lines, "\n") {
		c.t.Errorf("%s:\n%s\nwant\n%s", when, said, strings.Join(lines, "\n"))
	}
	return got
}

// takes has somebody say that there is no conflict, and take their seat.
func (c *calendars) takes(people ...models.Person) {
	c.t.Helper()
	for _, p := range people {
		c.must(storetest.Do(c.db, storetest.As(p), func(tx *store.Tx) error {
			_, err := interview.AcceptSeat(tx, c.seat(p).ID, conflict.None)
			return err
		}))
	}
}

func uidOf(c *goical.Calendar) string { return c.Events()[0].Props.Get("UID").Value }

// TestI6_TheWholeSequenceOfAnInterviewByMail: asked, confirmed, moved, one seat given to
// somebody else and back again, cancelled, each message as the mail server got it.
func TestI6_TheWholeSequenceOfAnInterviewByMail(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		r := newRoad(t, db)
		mina := storetest.AddPerson(t, db, "Mina Park", r.Kolkata, func(p *models.Person) { p.Locale = "ko" })
		storetest.AddSME(t, db, r.EKS, mina)
		c := newCalendars(r)
		first := c.want("asked",
			"ana.kovač REQUEST 0 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"bo.larsen REQUEST 0 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"ivo.horvat REQUEST 0 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"lin.mei REQUEST 0 TENTATIVE lin.mei=NEEDS-ACTION")
		panel, candidate := uidOf(first[storetest.EmailOf(r.Bo)]), uidOf(first[storetest.EmailOf(r.Learner)])
		if panel == candidate || len(c.highest) != 2 {
			t.Errorf("the events are %s and %s", panel, candidate)
		}

		c.takes(r.Ana, r.Bo, r.ivo)
		c.want("confirmed",
			"ana.kovač REQUEST 1 CONFIRMED ana.kovač=ACCEPTED bo.larsen=ACCEPTED ivo.horvat=ACCEPTED",
			"bo.larsen REQUEST 1 CONFIRMED ana.kovač=ACCEPTED bo.larsen=ACCEPTED ivo.horvat=ACCEPTED",
			"ivo.horvat REQUEST 1 CONFIRMED ana.kovač=ACCEPTED bo.larsen=ACCEPTED ivo.horvat=ACCEPTED",
			"lin.mei REQUEST 1 CONFIRMED lin.mei=NEEDS-ACTION")

		later := r.meeting.StartsAt.Add(24 * time.Hour)
		c.coordinates(func(tx *store.Tx) error {
			_, err := interview.MoveInterview(tx, r.meeting.ID, interview.When{Instant: &later, Zone: "Asia/Taipei"}, "A clash of calendars.")
			return err
		})
		moved := c.want("moved: everybody is asked anew",
			"ana.kovač REQUEST 2 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"bo.larsen REQUEST 2 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"ivo.horvat REQUEST 2 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"lin.mei REQUEST 2 TENTATIVE lin.mei=NEEDS-ACTION")
		for to, object := range moved {
			if at := object.Events()[0].Props.Get("DTSTART").Value; at != later.Format("20060102T150405Z") {
				t.Errorf("%s is told %s", to, at)
			}
		}

		c.replaces(r.Bo, mina)
		c.want("one seat given to somebody else: the candidate's event stays",
			"ana.kovač REQUEST 3 TENTATIVE ana.kovač=NEEDS-ACTION ivo.horvat=NEEDS-ACTION mina.park=NEEDS-ACTION",
			"bo.larsen CANCEL 3 -",
			"ivo.horvat REQUEST 3 TENTATIVE ana.kovač=NEEDS-ACTION ivo.horvat=NEEDS-ACTION mina.park=NEEDS-ACTION",
			"mina.park REQUEST 3 TENTATIVE ana.kovač=NEEDS-ACTION ivo.horvat=NEEDS-ACTION mina.park=NEEDS-ACTION")
		c.replaces(mina, r.Bo)
		c.want("and back again",
			"ana.kovač REQUEST 4 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"bo.larsen REQUEST 4 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"ivo.horvat REQUEST 4 TENTATIVE ana.kovač=NEEDS-ACTION bo.larsen=NEEDS-ACTION ivo.horvat=NEEDS-ACTION",
			"mina.park CANCEL 4 -")

		c.coordinates(func(tx *store.Tx) error {
			_, err := interview.CancelInterview(tx, r.meeting.ID, "The candidate changes teams.")
			return err
		})
		over := c.want("cancelled: whoever was taken out before hears nothing more",
			"ana.kovač CANCEL 5 CANCELLED", "bo.larsen CANCEL 5 CANCELLED", "ivo.horvat CANCEL 5 CANCELLED", "lin.mei CANCEL 3 CANCELLED")
		if uidOf(over[storetest.EmailOf(r.Bo)]) != panel || uidOf(over[storetest.EmailOf(r.Learner)]) != candidate || len(c.highest) != 2 {
			t.Errorf("the events are not the same for life: %v", c.highest)
		}
		for _, secret := range []string{"A clash of calendars", "changes teams", "vote", "ballot"} {
			if strings.Contains(strings.ReplaceAll(c.bodies, "\r\n ", ""), secret) {
				t.Errorf("%q is in an object", secret)
			}
		}
	})
}

func (c *calendars) coordinates(act func(tx *store.Tx) error) {
	c.t.Helper()
	c.must(storetest.Do(c.db, c.AsCoordinator(), act))
}

func (c *calendars) replaces(who, by models.Person) {
	c.t.Helper()
	c.coordinates(func(tx *store.Tx) error {
		_, err := interview.ReplaceSeat(tx, c.seat(who).ID, by.ID)
		return err
	})
}
