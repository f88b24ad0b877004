package busy

import "testing"

func TestWhatOfACalendarIsBusy(t *testing.T) {
	for _, c := range []struct{ name, lines, want string }{
		{"an event in UTC", vevent("UID:1|DTSTART:20261117T090000Z|DTEND:20261117T100000Z"), "11-17 09:00–10:00"},
		{"a duration instead of an end", vevent("UID:1|DTSTART:20261117T090000Z|DURATION:PT1H30M"), "11-17 09:00–10:30"},
		{"a duration of calendar days", vevent("UID:1|DTSTART:20261117T090000Z|DURATION:P1DT1H"), "11-17 09:00–11-18 10:00"},
		{"no length at all", vevent("UID:1|DTSTART:20261117T090000Z"), ""},
		{"an end before the start", vevent("UID:1|DTSTART:20261117T090000Z|DTEND:20261117T080000Z"), ""},
		{"a floating time is the owner's", vevent("UID:1|DTSTART:20261117T090000|DTEND:20261117T100000"), "11-17 09:00–10:00"},
		{"an IANA zone", vevent("UID:1|DTSTART;TZID=Asia/Kolkata:20261117T090000|DTEND;TZID=Asia/Kolkata:20261117T100000"), "11-17 03:30–04:30"},
		{"an old IANA name in quotes", vevent(`UID:1|DTSTART;TZID="Asia/Katmandu":20261117T090000|DURATION:PT1H`), "11-17 03:15–04:15"},
		{"a zone of Windows", vevent("UID:1|DTSTART;TZID=Pacific Standard Time:20261117T090000|DURATION:PT1H"), "11-17 17:00–18:00"},
		{"a zone at the end of a path", vevent("UID:1|DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261117T090000|DURATION:PT1H"), "11-17 08:00–09:00"},
		{"an unknown zone is the owner's", vevent("UID:1|DTSTART;TZID=Nowhere/Land:20261117T090000|DURATION:PT1H"), "11-17 09:00–10:00"},
		{"transparent", vevent("UID:1|TRANSP:TRANSPARENT|DTSTART:20261117T090000Z|DURATION:PT1H"), ""},
		{"opaque", vevent("UID:1|TRANSP:OPAQUE|DTSTART:20261117T090000Z|DURATION:PT1H"), "11-17 09:00–10:00"},
		{"cancelled", vevent("UID:1|STATUS:CANCELLED|DTSTART:20261117T090000Z|DURATION:PT1H"), ""},
		{"tentative", vevent("UID:1|STATUS:TENTATIVE|DTSTART:20261117T090000Z|DURATION:PT1H"), "11-17 09:00–10:00"},
		{"free by Exchange", vevent("UID:1|X-MICROSOFT-CDO-BUSYSTATUS:FREE|DTSTART:20261117T090000Z|DURATION:PT1H"), ""},
		{"out of office by Exchange", vevent("UID:1|X-MICROSOFT-CDO-BUSYSTATUS:OOF|DTSTART:20261117T090000Z|DURATION:PT1H"), "11-17 09:00–10:00"},
		{"declined by the owner", vevent("UID:1|ATTENDEE;PARTSTAT=DECLINED:mailto:ana.kovac@EXAMPLE.com|DTSTART:20261117T090000Z|DURATION:PT1H"), ""},
		{"declined by somebody else", vevent("UID:1|ATTENDEE;PARTSTAT=DECLINED:mailto:bo.larsen@example.com|DTSTART:20261117T090000Z|DURATION:PT1H"), "11-17 09:00–10:00"},
		{"accepted by the owner", vevent("UID:1|ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana.kovac@example.com|DTSTART:20261117T090000Z|DURATION:PT1H"), "11-17 09:00–10:00"},
		{"an invitation from here", vevent("UID:interview-7|DTSTART:20261117T090000Z|DURATION:PT1H"), ""},
		{"a whole day that says nothing", vevent("UID:1|DTSTART;VALUE=DATE:20261117|DTEND;VALUE=DATE:20261118"), ""},
		{"a whole day that is opaque", vevent("UID:1|TRANSP:OPAQUE|DTSTART;VALUE=DATE:20261117|DTEND;VALUE=DATE:20261119"), "11-17 00:00–11-19 00:00"},
		{"a whole day out of office", vevent("UID:1|X-MICROSOFT-CDO-BUSYSTATUS:OOF|DTSTART;VALUE=DATE:20261117"), "11-17 00:00–11-18 00:00"},
		{"what overlaps or touches is one", vevent("UID:1|DTSTART:20261117T090000Z|DURATION:PT1H") + "|" + vevent("UID:2|DTSTART:20261117T100000Z|DURATION:PT1H") +
			"|" + vevent("UID:3|DTSTART:20261117T093000Z|DURATION:PT10M"), "11-17 09:00–11:00"},
		{"what lies outside is cut", vevent("UID:1|DTSTART:20261115T220000Z|DURATION:PT4H"), "11-16 00:00–02:00"},
		{"a long event begun before", vevent("UID:1|DTSTART:20260901T000000Z|DTEND:20261117T010000Z"), "11-16 00:00–11-17 01:00"},
		{"events without a name stay apart", vevent("DTSTART:20261117T090000Z|DURATION:PT1H") + "|" + vevent("DTSTART:20261118T090000Z|DURATION:PT1H"), "11-17 09:00–10:00, 11-18 09:00–10:00"},
		{"an older state of the same", vevent("UID:1|SEQUENCE:2|DTSTART:20261118T090000Z|DURATION:PT1H") + "|" + vevent("UID:1|SEQUENCE:1|DTSTART:20261117T090000Z|DURATION:PT1H"), "11-18 09:00–10:00"},
		{"alarms and tasks are passed over", "BEGIN:VTODO|UID:9|DTSTART:20261117T070000Z|END:VTODO|" +
			vevent("UID:1|DTSTART:20261117T090000Z|DURATION:PT1H|BEGIN:VALARM|TRIGGER:-PT15M|DURATION:PT9H|END:VALARM"), "11-17 09:00–10:00"},
		{"folded lines", vevent("UID:1|DTSTART;TZID=Asia/\n Kolkata:20261117T090000|DURATION:PT1H"), "11-17 03:30–04:30"},
		{"busy and tentative, but not free", "BEGIN:VFREEBUSY|FREEBUSY:20261117T090000Z/PT1H,20261117T130000Z/20261117T140000Z|" +
			"FREEBUSY;FBTYPE=FREE:20261117T110000Z/PT1H|FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261118T090000Z/PT30M|END:VFREEBUSY",
			"11-17 09:00–10:00, 11-17 13:00–14:00, 11-18 09:00–09:30"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := wrapped(c.lines)
			if c.name == "folded lines" {
				file = []byte("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Asia/\r\n Kolkata:20261117T0\r\n\t90000\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
			}
			got, err := Read(file, question(t))
			if err != nil || said(got.Busy) != c.want {
				t.Errorf("%s, %v; want %s", said(got.Busy), err, c.want)
			}
		})
	}
}

func TestWholeDaysAreTheOwners(t *testing.T) {
	q := question(t)
	q.Zone = zone(t, "Australia/Adelaide")
	got, err := Read(wrapped(vevent("UID:1|TRANSP:OPAQUE|DTSTART;VALUE=DATE:20261118|DTEND;VALUE=DATE:20261119")), q)
	if want := "11-17 13:30–11-18 13:30"; err != nil || said(got.Busy) != want {
		t.Errorf("%s, %v; want %s", said(got.Busy), err, want)
	}
}

func TestAZoneThatTheCalendarBringsIsTheLastResort(t *testing.T) {
	rules := func(name string) string {
		return "BEGIN:VTIMEZONE|TZID:" + name + "|" +
			"BEGIN:STANDARD|DTSTART:16010101T030000|TZOFFSETFROM:+0500|TZOFFSETTO:+0400|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=11|END:STANDARD|" +
			"BEGIN:DAYLIGHT|DTSTART:20000326T020000|TZOFFSETFROM:+0400|TZOFFSETTO:+0500|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3|END:DAYLIGHT|END:VTIMEZONE|"
	}
	before2000 := func(name string) string {
		return "BEGIN:VTIMEZONE|TZID:" + name + "|" +
			"BEGIN:STANDARD|DTSTART:20001029T030000|TZOFFSETFROM:+0500|TZOFFSETTO:+0400|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=11|END:STANDARD|" +
			"BEGIN:DAYLIGHT|DTSTART:20000326T020000|TZOFFSETFROM:+0400|TZOFFSETTO:+0500|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3|END:DAYLIGHT|END:VTIMEZONE|"
	}
	two := func(name string) string {
		return vevent("UID:1|DTSTART;TZID="+name+":20261128T090000|DURATION:PT1H") + "|" + vevent("UID:2|DTSTART;TZID="+name+":20261130T090000|DURATION:PT1H")
	}
	for _, c := range []struct{ name, lines, want string }{
		{"unknown names", before2000("Customized Time Zone") + two("Customized Time Zone"), "11-28 04:00–05:00, 11-30 05:00–06:00"},
		{"rules that come after the events", two("Customized Time Zone") + "|" + before2000("Customized Time Zone"), "11-28 04:00–05:00, 11-30 05:00–06:00"},
		{"half of the rules before any calendar", rules("Own Zone") + two("Own Zone"), "11-28 04:00–05:00, 11-30 05:00–06:00"},
		{"known names know better", rules("Asia/Kolkata") + two("Asia/Kolkata"), "11-28 03:30–04:30, 11-30 03:30–04:30"},
		{"a better name inside", "BEGIN:VTIMEZONE|TZID:Mine|X-LIC-LOCATION:Asia/Seoul|END:VTIMEZONE|" + two("Mine"), "11-28 00:00–01:00, 11-30 00:00–01:00"},
	} {
		got, err := Read(wrapped(c.lines), question(t))
		if err != nil || said(got.Busy) != c.want {
			t.Errorf("%s: %s, %v; want %s", c.name, said(got.Busy), err, c.want)
		}
	}
}

func TestEveryZoneOfWindowsIsKnown(t *testing.T) {
	if len(windows()) < 130 {
		t.Fatalf("only %d names", len(windows()))
	}
	for name, wanted := range windows() {
		if loc := known(name); loc == nil || loc.String() != wanted {
			t.Errorf("%s gives %v; want %s", name, loc, wanted)
		}
	}
}

func TestDaysHoldTheQuartersThatAreTouched(t *testing.T) {
	got, err := Read(wrapped(vevent("UID:1|DTSTART:20261117T235959Z|DTEND:20261118T001501Z")+"|"+vevent("UID:2|DTSTART:20261120T090000Z|DURATION:PT15M")), question(t))
	if err != nil {
		t.Fatal(err)
	}
	days := Days(got.Busy)
	if len(days) != 3 || !days[0].Busy(95) || days[0].Busy(94) || !days[1].Busy(0) || !days[1].Busy(1) || days[1].Busy(2) || !days[2].Busy(36) || days[2].Busy(37) {
		t.Errorf("%+v", days)
	}
	if days[2].Bits[4] != 0x10 {
		t.Errorf("quarter 36 is bit 4 of byte 4, little end first: % x", days[2].Bits)
	}
}
