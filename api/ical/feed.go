package ical

import (
	"time"

	goical "github.com/emersion/go-ical"

	"assay/models"
)

// Entry is one line of a private feed: a meeting with a start and an end, a moment
// by which something is due (it ends when it starts), or a whole day.
type Entry struct {
	UID         string
	Changed     time.Time // when it last became what it is
	Starts      time.Time
	Ends        time.Time
	Day         models.Date // of a whole day; zero otherwise
	Status      models.CalendarStatus
	Busy        bool
	Summary     string
	Description string
	URL         string
}

// often is how often programs are asked to look again.
const often = "PT1H"

// Feed is somebody's private calendar, for programs that fetch it. The same entries
// give the same bytes.
func Feed(name string, entries []Entry) ([]byte, error) {
	c := calendar("PUBLISH")
	c.Props.SetText(goical.PropName, clean(name))
	c.Props.SetText("X-WR-CALNAME", clean(name))
	refresh := goical.NewProp(goical.PropRefreshInterval)
	refresh.Params.Set(goical.ParamValue, "DURATION")
	refresh.Value = often
	c.Props.Set(refresh)
	plain(c.Props, "X-PUBLISHED-TTL", often)
	for _, e := range entries {
		c.Children = append(c.Children, e.component())
	}
	return encode(c)
}

func (e Entry) component() *goical.Component {
	v := goical.NewEvent()
	v.Props.SetText(goical.PropUID, e.UID)
	instant(v.Props, goical.PropDateTimeStamp, e.Changed)
	if e.Day.IsZero() {
		instant(v.Props, goical.PropDateTimeStart, e.Starts)
		instant(v.Props, goical.PropDateTimeEnd, e.Ends)
	} else {
		day(v.Props, goical.PropDateTimeStart, e.Day)
		day(v.Props, goical.PropDateTimeEnd, e.Day.AddDays(1))
	}
	if e.Status != "" {
		plain(v.Props, goical.PropStatus, string(e.Status))
	}
	busy := "TRANSPARENT"
	if e.Busy {
		busy = "OPAQUE"
	}
	plain(v.Props, goical.PropTransparency, busy)
	describe(v.Props, e.Summary, e.Description, e.URL)
	return v.Component
}

func day(p goical.Props, name string, d models.Date) {
	prop := goical.NewProp(name)
	prop.Params.Set(goical.ParamValue, "DATE")
	prop.Value = d.String()[:4] + d.String()[5:7] + d.String()[8:10]
	p.Set(prop)
}
