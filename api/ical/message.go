package ical

import (
	"errors"
	"net/url"
	"strconv"
	"time"

	goical "github.com/emersion/go-ical"

	"assay/models"
)

// Party is an address and whose it is.
type Party struct {
	Name    string
	Address string
}

// Guest is somebody invited.
type Guest struct {
	Party
	Optional bool // a shadow: they may come, nobody counts on them
	Answer   Answer
}

// Answer is the PARTSTAT that a guest is shown with.
type Answer string

const (
	Unanswered Answer = "NEEDS-ACTION"
	Accepted   Answer = "ACCEPTED"
	Declined   Answer = "DECLINED"
	Tentative  Answer = "TENTATIVE"
)

// Event is a meeting as one person is invited to it. Times are instants; Sent is
// when this very message goes out.
type Event struct {
	UID         string
	Sequence    int
	Sent        time.Time
	Starts      time.Time
	Ends        time.Time
	Status      models.CalendarStatus
	Summary     string
	Description string
	URL         string // where it is in Assay; "" nowhere
	Organizer   Party
	Guests      []Guest
	Answerable  bool // somebody reads what calendars answer to the organizer
}

// Request invites, or brings an event that somebody has up to date.
func Request(e Event) ([]byte, error) {
	return message(models.MethodRequest, e)
}

// Cancel takes an event out of its guests' calendars: the whole of it when its
// status is cancelled, else only these guests.
func Cancel(e Event) ([]byte, error) {
	if e.Status != models.EventCancelled {
		e.Status = ""
	}
	return message(models.MethodCancel, e)
}

func message(method models.CalendarMethod, e Event) ([]byte, error) {
	if e.UID == "" || e.Organizer.Address == "" || len(e.Guests) == 0 {
		return nil, errors.New("ical: an event has a UID, an organizer and a guest")
	}
	c := calendar(string(method))
	v := goical.NewEvent()
	v.Props.SetText(goical.PropUID, e.UID)
	instant(v.Props, goical.PropDateTimeStamp, e.Sent)
	instant(v.Props, goical.PropDateTimeStart, e.Starts)
	instant(v.Props, goical.PropDateTimeEnd, e.Ends)
	plain(v.Props, goical.PropSequence, strconv.Itoa(e.Sequence))
	if e.Status != "" {
		plain(v.Props, goical.PropStatus, string(e.Status))
	}
	describe(v.Props, e.Summary, e.Description, e.URL)
	plain(v.Props, goical.PropTransparency, "OPAQUE")
	v.Props.Set(address(goical.PropOrganizer, e.Organizer))
	for _, g := range e.Guests {
		v.Props.Add(attendee(g, method == models.MethodRequest, e.Answerable))
	}
	c.Children = append(c.Children, v.Component)
	return encode(c)
}

// calendar is an empty object. METHOD is what mail says beside it, too.
func calendar(method string) *goical.Calendar {
	c := goical.NewCalendar()
	c.Props.SetText(goical.PropVersion, "2.0")
	c.Props.SetText(goical.PropProductID, "-//Assay//Assay//EN")
	c.Props.SetText(goical.PropCalendarScale, "GREGORIAN")
	c.Props.SetText(goical.PropMethod, method)
	return c
}

// describe says what an event is about. It is nobody's business but the guests'.
func describe(p goical.Props, summary, description, link string) {
	p.SetText(goical.PropSummary, clean(summary))
	if description != "" {
		p.SetText(goical.PropDescription, clean(description))
	}
	if u, err := url.Parse(link); err == nil && link != "" {
		plain(p, goical.PropURL, u.String())
	}
	plain(p, goical.PropClass, "PRIVATE")
}

func attendee(g Guest, asks, answerable bool) *goical.Prop {
	p := address(goical.PropAttendee, g.Party)
	p.Params.Set(goical.ParamCalendarUserType, "INDIVIDUAL")
	role := "REQ-PARTICIPANT"
	if g.Optional {
		role = "OPT-PARTICIPANT"
	}
	p.Params.Set(goical.ParamRole, role)
	if asks {
		p.Params.Set(goical.ParamParticipationStatus, string(g.Answer))
		p.Params.Set(goical.ParamRSVP, map[bool]string{true: "TRUE", false: "FALSE"}[answerable])
	}
	return p
}

func address(name string, of Party) *goical.Prop {
	p := goical.NewProp(name)
	p.Params.Set(goical.ParamCommonName, of.Name)
	p.Value = (&url.URL{Scheme: "mailto", Opaque: of.Address}).String()
	return p
}

func instant(p goical.Props, name string, t time.Time) {
	plain(p, name, t.UTC().Format("20060102T150405Z"))
}

func plain(p goical.Props, name, value string) {
	prop := goical.NewProp(name)
	prop.Value = value
	p.Set(prop)
}
