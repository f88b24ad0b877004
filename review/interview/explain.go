package interview

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/review/slots"
)

// words say what a search found, and why.
type words struct {
	search
	answering
	candidate slots.Member
	people    []slots.Member
}

func (w words) option(o slots.Option) (Option, error) {
	starts := w.meeting.Grid.At(o.Start)
	out := Option{StartsAt: starts, EndsAt: starts.Add(w.length), Deep: o.Deep()}
	sitting := []*slots.Member{&w.candidate}
	sitting = append(append(sitting, w.chairFirst(o.SMEs)...), o.Developers...)
	asks := []Ask{{PersonID: w.candidate.ID}}
	for n, m := range sitting[1:] {
		kind := models.SeatSME
		if n >= len(o.SMEs) {
			kind = models.SeatDeveloper
		}
		asks = append(asks, Ask{m.ID, kind, n == 0})
	}
	p := w.plan
	p.starts, p.asks = starts, asks[1:]
	local, err := times(p, 0, w.known)
	if err != nil {
		return out, err
	}
	for n, m := range sitting {
		person := OptionPerson{Why: []phrase.Text{}, Time: local[n], Chair: asks[n].Chair,
			Deep: m.Profile.Deep(o.Start, w.meeting.Length), Burden: w.burden(m, o.Start, local[n].Night), Borne: w.bore(m)}
		if age, has := w.ages[m.ID]; has {
			person.CalendarAge = &age
		}
		if n > 0 {
			person.Why = w.why(o.Start, m, asks[n], sitting)
		}
		out.People = append(out.People, person)
	}
	out.Summary, out.Nights = summary(out), deepNights(out)
	return out, nil
}

// deepNights names whose the deep nights of an option are.
func deepNights(o Option) phrase.Text {
	var names []string
	for _, p := range o.People {
		if p.Deep {
			names = append(names, p.Person.Name)
		}
	}
	if len(names) == 0 {
		return phrase.Text{}
	}
	return phrase.Of("Between midnight and five there for %s. Choose it only if nothing else can be.", phrase.And(names...))
}

func (w words) burden(m *slots.Member, start int, atNight bool) Burden {
	b := Burden{Minutes: m.Profile.Minutes(start, w.meeting.Length)}
	switch {
	case b.Minutes == 0:
		b.Words = phrase.Of("In working hours.")
	case m.Profile.Deep(start, w.meeting.Length):
		b.Words = phrase.Of("In the middle of the night.")
	case atNight:
		b.Words = phrase.Of("In the night.")
	default:
		b.Words = phrase.Count(b.Minutes, "%d minute outside of working hours, not at night.", "%d minutes outside of working hours, not at night.")
	}
	return b
}

func (w words) bore(m *slots.Member) Burden {
	b := Burden{Minutes: w.borne[m.ID]}
	b.Words = phrase.Count(b.Minutes, "%d minute outside of working hours in 180 days, counting what is booked.", "%d minutes outside of working hours in 180 days, counting what is booked.")
	if b.Minutes == 0 {
		b.Words = phrase.Of("No interview outside of working hours in 180 days.")
	}
	return b
}

// why says why a person was chosen for a seat.
func (w words) why(start int, m *slots.Member, ask Ask, sitting []*slots.Member) []phrase.Text {
	var why []phrase.Text
	for _, seat := range w.panel {
		if seat.PersonID == m.ID {
			why = append(why, phrase.Of("Is on the panel already."))
		}
	}
	could, cheaper := w.meeting.Others(start, ask.Kind == models.SeatSME, w.people, m)
	for _, other := range sitting[1:] {
		if other != m {
			c, less := w.meeting.Others(start, ask.Kind == models.SeatSME, []slots.Member{*other}, m)
			could, cheaper = could-c, cheaper-less
		}
	}
	switch {
	case could == 1:
		why = append(why, phrase.Of("Nobody else could take this seat at that hour."))
	case cheaper == 0:
		why = append(why, phrase.Of("Of the %d people who could take this seat at that hour, it asks least of them, with what they bore before.", could))
	default:
		why = append(why, phrase.Of("So that not everybody is from one site."))
	}
	if n := m.Weeks[m.Profile.WeekOf(w.meeting.Grid.At(start))]; n > 0 {
		why = append(why, phrase.Count(n, "Sits in %d other interview that week.", "Sits in %d other interviews that week."))
	}
	if m.SameTeam {
		why = append(why, phrase.Of("Has the same manager as the candidate."))
	}
	return why
}

func summary(o Option) phrase.Text {
	outside, nights := 0, 0
	for _, p := range o.People {
		if p.Burden.Minutes > 0 {
			outside++
		}
		if p.Night && p.Burden.Minutes > 0 {
			nights++
		}
	}
	switch {
	case outside == 0:
		return phrase.Of("It is within everybody's working hours.")
	case nights == 0:
		return phrase.Count(outside, "%d of %d people sits outside of working hours, and nobody at night.", "%d of %d people sit outside of working hours, and nobody at night.", len(o.People))
	}
	return phrase.Count(nights, "%d of %d people sits at night, which they allow.", "%d of %d people sit at night, which they allow.", len(o.People))
}

// short says which people are too few to meet the candidate at all.
func (w words) short(s slots.Supply) []phrase.Text {
	who, until := w.known[w.candidate.ID].Name, w.until.AddDays(1)
	var out []phrase.Text
	if n := s.MeetSMEs; n < w.meeting.SMEs {
		out = append(out, phrase.Count(n, "%d SME speaks the language of the interview and is free when %s is, before %s; the panel needs %d.",
			"%d SMEs speak the language of the interview and are free when %s is, before %s; the panel needs %d.", who, until, w.meeting.SMEs))
	}
	if n := s.MeetDevelopers; n < w.meeting.Developers {
		out = append(out, phrase.Count(n, "%d developer speaks the language of the interview and is free when %s is, before %s; the panel needs %d.",
			"%d developers speak the language of the interview and are free when %s is, before %s; the panel needs %d.", who, until, w.meeting.Developers))
	}
	if len(out) == 0 {
		out = append(out, phrase.Of("There are enough people who are free when %s is, before %s, but never enough of them at once.", who, until))
	}
	return out
}

// relaxed says what letting go of each family would give. Who declined is not for the
// candidate to know, nor whose calendar it is.
func (w words) relaxed(all []slots.Relaxation) ([]Relaxed, error) {
	var out []Relaxed
	for _, r := range all {
		if r.Family == slots.CoolDown && !w.arranges {
			continue
		}
		zone, err := zoneOf(w.known[w.candidate.ID])
		if err != nil {
			return nil, err
		}
		text, name := w.family(r.Family)
		out = append(out, Relaxed{name, text, w.gives(r.Option, zone)})
	}
	return out, nil
}

func (w words) gives(o slots.Option, zone *time.Location) phrase.Text {
	at := hour(w.meeting.Grid.At(o.Start), zone)
	if !w.arranges {
		return phrase.Of("Without it, %s would be possible.", at)
	}
	var names []string
	for _, m := range append(append([]*slots.Member{}, o.SMEs...), o.Developers...) {
		names = append(names, w.known[m.ID].Name)
	}
	return phrase.Of("Without it, %s would be possible, with %s.", at, phrase.And(names...))
}

// family is what a kind of reason is called, and its name on the wire.
func (w words) family(f slots.Family) (phrase.Text, string) {
	switch f {
	case slots.Booked:
		return phrase.Of("Other interviews, and what is in calendars."), "booked"
	case slots.Away:
		return phrase.Of("Absences and public holidays."), "away"
	case slots.Hours:
		return phrase.Of("Days on which people do not work."), "hours"
	case slots.Night:
		return phrase.Of("Nights, for people who take no interviews then."), "night"
	case slots.Notice:
		return phrase.Count(w.rules.NoticeHours, "The notice of %d hour that everybody is given.", "The notice of %d hours that everybody is given."), "notice"
	case slots.Caps:
		return phrase.Of("How many interviews people take in a day or a week at most."), "caps"
	case slots.Language:
		return phrase.Of("The language of the interview, %s.", w.bar.Language), "language"
	}
	return phrase.Of("People who declined a seat for this candidate, or another one a short while ago."), "declined"
}
