package clock

import (
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"assay/models"
)

// TestI2_EveryKindOfChangeOfClocks reads wall times around changes of every kind that
// there is, each by its name. The second instant is that of the second pass, or of the
// offset after a gap.
func TestI2_EveryKindOfChangeOfClocks(t *testing.T) {
	for _, c := range []struct {
		name, zone, wall string
		kind             Kind
		first, second    string
	}{
		{"a gap east of Greenwich", "Europe/Berlin", "2026-03-29T02:30", Gap, "2026-03-29T01:30:00Z", "2026-03-29T00:30:00Z"},
		{"an overlap east of Greenwich", "Europe/Berlin", "2026-10-25T02:30", Overlap, "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"},
		{"a gap at Greenwich", "Europe/London", "2026-03-29T01:30", Gap, "2026-03-29T01:30:00Z", "2026-03-29T00:30:00Z"},
		{"an overlap at Greenwich", "Europe/London", "2026-10-25T01:30", Overlap, "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"},
		{"a gap west of Greenwich", "America/Los_Angeles", "2026-03-08T02:30", Gap, "2026-03-08T10:30:00Z", "2026-03-08T09:30:00Z"},
		{"an overlap west of Greenwich", "America/Los_Angeles", "2026-11-01T01:30", Overlap, "2026-11-01T08:30:00Z", "2026-11-01T09:30:00Z"},
		{"an overlap in the south and east", "Australia/Sydney", "2026-04-05T02:30", Overlap, "2026-04-04T15:30:00Z", "2026-04-04T16:30:00Z"},
		{"a gap in the south and east", "Australia/Sydney", "2026-10-04T02:30", Gap, "2026-10-03T16:30:00Z", "2026-10-03T15:30:00Z"},
		{"an overlap in the south and west, over midnight", "America/Santiago", "2026-04-04T23:30", Overlap, "2026-04-05T02:30:00Z", "2026-04-05T03:30:00Z"},
		{"a gap in the south and west, at midnight", "America/Santiago", "2026-09-06T00:30", Gap, "2026-09-06T04:30:00Z", "2026-09-06T03:30:00Z"},
		{"thirty minutes forward", "Australia/Lord_Howe", "2026-10-04T02:15", Gap, "2026-10-03T15:45:00Z", "2026-10-03T15:15:00Z"},
		{"just after thirty minutes forward", "Australia/Lord_Howe", "2026-10-04T02:30", Unique, "2026-10-03T15:30:00Z", ""},
		{"thirty minutes back", "Australia/Lord_Howe", "2026-04-05T01:45", Overlap, "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"},
		{"two hours forward", "Antarctica/Troll", "2026-03-29T02:59", Gap, "2026-03-29T02:59:00Z", "2026-03-29T00:59:00Z"},
		{"two hours back", "Antarctica/Troll", "2026-10-25T02:59", Overlap, "2026-10-25T00:59:00Z", "2026-10-25T02:59:00Z"},
		{"midnight is skipped", "Asia/Beirut", "2026-03-29T00:00", Gap, "2026-03-28T22:00:00Z", "2026-03-28T21:00:00Z"},
		{"the hour before midnight twice", "Asia/Beirut", "2026-10-24T23:30", Overlap, "2026-10-24T20:30:00Z", "2026-10-24T21:30:00Z"},
		{"the hour after midnight twice", "America/Havana", "2027-11-07T00:30", Overlap, "2027-11-07T04:30:00Z", "2027-11-07T05:30:00Z"},
		{"a day that does not exist, west to east", "Pacific/Apia", "2011-12-30T12:00", Gap, "2011-12-30T22:00:00Z", "2011-12-29T22:00:00Z"},
		{"another, on atolls", "Pacific/Kwajalein", "1993-08-21T12:00", Gap, "1993-08-22T00:00:00Z", "1993-08-21T00:00:00Z"},
		{"another, the last of a year", "Pacific/Kiritimati", "1994-12-31T12:00", Gap, "1994-12-31T22:00:00Z", "1994-12-30T22:00:00Z"},
		{"the first minute after a day that does not exist", "Pacific/Kiritimati", "1995-01-01T00:00", Unique, "1994-12-31T10:00:00Z", ""},
		{"Ramadan begins: an hour back", "Africa/Casablanca", "2026-02-15T02:30", Overlap, "2026-02-15T01:30:00Z", "2026-02-15T02:30:00Z"},
		{"in Ramadan", "Africa/Casablanca", "2026-03-01T02:30", Unique, "2026-03-01T02:30:00Z", ""},
		{"Ramadan has ended: an hour forward", "Africa/Casablanca", "2026-03-22T02:30", Gap, "2026-03-22T02:30:00Z", "2026-03-22T01:30:00Z"},
		{"a half-hour zone", "Asia/Kolkata", "2026-11-21T00:15", Unique, "2026-11-20T18:45:00Z", ""},
		{"a half-hour zone in the west that changes", "America/St_Johns", "2026-11-01T01:30", Overlap, "2026-11-01T04:00:00Z", "2026-11-01T05:00:00Z"},
		{"a three-quarter-hour zone", "Asia/Kathmandu", "2026-11-21T00:15", Unique, "2026-11-20T18:30:00Z", ""},
		{"another, on one road", "Australia/Eucla", "2026-11-21T14:30", Unique, "2026-11-21T05:45:00Z", ""},
		{"a three-quarter-hour zone forward", "Pacific/Chatham", "2026-09-27T02:50", Gap, "2026-09-26T14:05:00Z", "2026-09-26T13:05:00Z"},
		{"a three-quarter-hour zone back", "Pacific/Chatham", "2026-04-05T03:00", Overlap, "2026-04-04T13:15:00Z", "2026-04-04T14:15:00Z"},
		{"a law that makes half an hour of it", "Asia/Pyongyang", "2015-08-14T23:45", Overlap, "2015-08-14T14:45:00Z", "2015-08-14T15:15:00Z"},
		{"a law that takes it back", "Asia/Pyongyang", "2018-05-04T23:45", Gap, "2018-05-04T15:15:00Z", "2018-05-04T14:45:00Z"},
		{"summer as the standard", "Europe/Dublin", "2026-10-25T01:30", Overlap, "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"},
		{"summer time given up", "America/Sao_Paulo", "2026-11-15T00:30", Unique, "2026-11-15T03:30:00Z", ""},
		{"as far east as it goes", "Pacific/Kiritimati", "2026-11-21T00:00", Unique, "2026-11-20T10:00:00Z", ""},
		{"as far west as it goes", "Etc/GMT+12", "2026-11-21T00:00", Unique, "2026-11-21T12:00:00Z", ""},

		{"law of 2026: British Columbia puts no clock back", "America/Vancouver", "2026-11-01T01:30", Unique, "2026-11-01T08:30:00Z", ""},
		{"law of 2026: nor forward in the spring", "America/Vancouver", "2027-03-14T02:30", Unique, "2027-03-14T09:30:00Z", ""},
		{"law of 2026: Alberta", "America/Edmonton", "2026-11-01T01:30", Unique, "2026-11-01T07:30:00Z", ""},
		{"law of 2026: Manitoba", "America/Winnipeg", "2026-11-01T01:30", Unique, "2026-11-01T06:30:00Z", ""},
		{"law of 2026: the Northwest Territories", "America/Inuvik", "2026-11-01T01:30", Unique, "2026-11-01T07:30:00Z", ""},
		{"law of 2026: Morocco goes back for good", "Africa/Casablanca", "2026-09-20T01:30", Overlap, "2026-09-20T00:30:00Z", "2026-09-20T01:30:00Z"},
		{"law of 2026: and no more for Ramadan", "Africa/Casablanca", "2027-03-14T02:30", Unique, "2027-03-14T02:30:00Z", ""},
		{"law of 2026: Cuba keeps its summer over the winter", "America/Havana", "2026-11-01T00:30", Unique, "2026-11-01T04:30:00Z", ""},
		{"neighbours of those laws go on as before", "America/Toronto", "2026-11-01T01:30", Overlap, "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.second == "" {
				c.second = c.first
			}
			got := Resolve(zone(t, c.zone), wall(t, c.wall))
			if want := (Resolution{c.kind, at(t, c.first), at(t, c.second)}); got != want {
				t.Errorf("%s %s: %+v; want %+v", c.zone, c.wall, got, want)
			}
		})
	}
}

// TestI2_ALawHoldsFromTheReleaseThatKnowsIt: the same instants and wall times by two
// fabricated releases, of which the second knows that Vancouver puts its clocks back no
// more. What is kept as an instant is shown an hour later; what is kept as a wall time
// happens an hour earlier.
func TestI2_ALawHoldsFromTheReleaseThatKnowsIt(t *testing.T) {
	t.Cleanup(func() {
		if _, err := UseZoneData(nil); err != nil {
			t.Error(err)
		}
	})
	uses := func(version string, changes ...Period) *time.Location {
		t.Helper()
		raw, err := Compiled(-420, changes)
		if err != nil {
			t.Fatal(err)
		}
		files := fstest.MapFS{"+VERSION": {Data: []byte(version)}, "America/Vancouver": {Data: raw}}
		data, err := UseZoneData(&Source{Name: version, Files: files})
		if err != nil || data.Version != version {
			t.Fatalf("%+v, %v", data, err)
		}
		return zone(t, "America/Vancouver")
	}
	noon, meeting := wall(t, "2026-12-15T12:00"), at(t, "2026-12-15T20:00:00Z")
	old := uses("2098a", Period{at(t, "2026-11-01T09:00:00Z"), -480}, Period{at(t, "2027-03-14T10:00:00Z"), -420})
	if r := Resolve(old, wall(t, "2026-11-01T01:30")); r.Kind != Overlap {
		t.Errorf("before the law the hour comes twice: %+v", r)
	}
	if got := Point(old, noon); got != meeting || Local(meeting, old).Local != "2026-12-15T12:00:00" {
		t.Errorf("before the law noon is at %s", got)
	}
	enacted := uses("2098b")
	if r := Resolve(enacted, wall(t, "2026-11-01T01:30")); r.Kind != Unique {
		t.Errorf("by the law the hour comes once: %+v", r)
	}
	if got := Point(enacted, noon); got != meeting.Add(-time.Hour) {
		t.Errorf("by the law noon is at %s", got)
	}
	if got := Local(meeting, enacted); got.Local != "2026-12-15T13:00:00" || got.Offset != "-07:00" {
		t.Errorf("by the law the meeting is at %+v", got)
	}
}

func TestI2_WeekendsAreEachOnesOwn(t *testing.T) {
	toThursday := week(9*60, 17*60, time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday)
	toSaturday := week(9*60, 13*60, time.Saturday)
	for _, c := range []struct {
		name, zone string
		hours      models.Hours
		from, to   string
		want       []string // when each stretch begins, by the wall clock, with its length
	}{
		{"Sunday to Thursday", "Asia/Riyadh", toThursday, "2026-11-18T12:00:00Z", "2026-11-24T00:00:00Z",
			[]string{"Wed 15:00 2h0m0s", "Thu 09:00 8h0m0s", "Sun 09:00 8h0m0s", "Mon 09:00 8h0m0s"}},
		{"Sunday to Thursday, clocks forward on the Friday between", "Africa/Cairo", toThursday, "2026-04-22T22:00:00Z", "2026-04-27T00:00:00Z",
			[]string{"Thu 09:00 8h0m0s", "Sun 09:00 8h0m0s"}},
		{"Sunday to Thursday, clocks forward on the Saturday between", "Asia/Gaza", toThursday, "2026-03-25T22:00:00Z", "2026-03-30T00:00:00Z",
			[]string{"Thu 09:00 8h0m0s", "Sun 09:00 8h0m0s"}},
		{"Sunday to Thursday, clocks back in the night to the Sunday", "Asia/Beirut", week(22*60, 6*60, time.Saturday, time.Sunday), "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z",
			[]string{"Sat 22:00 9h0m0s", "Sun 22:00 8h0m0s"}},
		{"half a Saturday", "Asia/Kathmandu", append(slices.Clone(toThursday), toSaturday...), "2026-11-19T18:15:00Z", "2026-11-22T18:15:00Z",
			[]string{"Sat 09:00 4h0m0s", "Sun 09:00 8h0m0s"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			loc := zone(t, c.zone)
			var got []string
			for _, i := range Intervals(c.hours, loc, at(t, c.from), at(t, c.to)) {
				got = append(got, i.From.In(loc).Format("Mon 15:04 ")+i.To.Sub(i.From).String())
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q; want %q", got, c.want)
			}
		})
	}
	if monday := AddWorkingDays(date(t, "2026-11-19"), 1, toThursday, nil); monday != date(t, "2026-11-22") {
		t.Errorf("the working day after Thursday is %s", monday)
	}
}

// TestI2_ADayIsNotTwentyFourHours: the same wall time a day later, and 24 hours later,
// on both sides of changes of every size.
func TestI2_ADayIsNotTwentyFourHours(t *testing.T) {
	for _, c := range []struct {
		name, zone, from string
		day, elapsed     string // by the wall clock
		lasted           time.Duration
	}{
		{"no change", "Asia/Kolkata", "2026-11-20T12:00", "2026-11-21T12:00", "2026-11-21T12:00", 24 * time.Hour},
		{"an hour forward", "America/Los_Angeles", "2026-03-07T12:00", "2026-03-08T12:00", "2026-03-08T13:00", 23 * time.Hour},
		{"an hour back", "Europe/Berlin", "2026-10-24T12:00", "2026-10-25T12:00", "2026-10-25T11:00", 25 * time.Hour},
		{"half an hour forward", "Australia/Lord_Howe", "2026-10-03T12:00", "2026-10-04T12:00", "2026-10-04T12:30", 23*time.Hour + 30*time.Minute},
		{"two hours back", "Antarctica/Troll", "2026-10-24T12:00", "2026-10-25T12:00", "2026-10-25T10:00", 26 * time.Hour},
		{"into a gap", "Europe/Berlin", "2026-03-28T02:30", "2026-03-29T03:30", "2026-03-29T03:30", 24 * time.Hour},
		{"into an overlap: its first pass", "Europe/Berlin", "2026-10-24T02:30", "2026-10-25T02:30", "2026-10-25T02:30", 24 * time.Hour},
		{"over a day that does not exist", "Pacific/Apia", "2011-12-29T12:00", "2011-12-31T12:00", "2011-12-31T12:00", 24 * time.Hour},
		{"into Ramadan", "Africa/Casablanca", "2026-02-14T12:00", "2026-02-15T12:00", "2026-02-15T11:00", 25 * time.Hour},
	} {
		t.Run(c.name, func(t *testing.T) {
			loc := zone(t, c.zone)
			from := Point(loc, wall(t, c.from))
			later := AddDays(from, loc, 1)
			day, _ := WallOf(later, loc)
			elapsed, _ := WallOf(from.Add(24*time.Hour), loc)
			if day.String() != c.day || elapsed.String() != c.elapsed || later.Sub(from) != c.lasted {
				t.Errorf("a day later it is %s, after %s; 24 hours later it is %s", day, later.Sub(from), elapsed)
			}
		})
	}
}
