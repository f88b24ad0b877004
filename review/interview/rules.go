package interview

import (
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review/clock"
)

// Party is one person of a meeting with everything that is judged about them.
// Kind is empty for the candidate.
type Party struct {
	Pointer   string
	Kind      models.SeatKind
	Chair     bool
	Person    models.Person
	Zone      *time.Location
	Standing  bool             // counts for the service at the interview's date
	Developer models.Seniority // of the service at the interview's date; "" none
	Conflicts []phrase.Text    // unwaived, in words
	Languages []string
	Absences  []models.Absence
	Booked    []clock.Interval // other interviews, buffers included
	Working   []clock.Interval // working hours during the meeting
	Busy      bool             // at some of the meeting, by their own calendars
	SameDay   int              // other panels on that day of theirs
	SameWeek  int              // likewise in that ISO week
	PerDay    int              // how many they take on a day
	PerWeek   int              // likewise in a week
	GaveBack  bool             // a seat for this candidacy, or any a short while ago
}

// Meeting is an interview as it would be. Times are UTC.
type Meeting struct {
	Now       time.Time
	Starts    time.Time
	Ends      time.Time
	Buffer    time.Duration
	KeepsFree bool // what their calendars say forbids it, as in a search; else it warns
	Service   string
	Bar       models.BarRules
	Rules     models.MeetingRules
	Vetoes    []models.Veto // of the candidate
	Candidate Party
	Seats     []Party
}

// Date is the civil date on which standing and development must hold: the UTC
// date of the start.
func (m Meeting) Date() models.Date { return models.DateOf(m.Starts) }

// Note is one thing that speaks against a meeting, or that should be known.
type Note struct {
	PersonID models.PersonID
	Pointer  string
	Code     string
	Text     phrase.Text
}

// farthest is how far ahead an interview can be.
const farthest = 366 * 24 * time.Hour

const mostSeats = 20

// Against lists everything that forbids the meeting (I1, I3, I4), nothing when it
// may be.
func (m Meeting) Against() []Note {
	notes := m.againstTime()
	notes = append(notes, m.againstPanel()...)
	seen := map[models.PersonID]bool{m.Candidate.Person.ID: true}
	for _, p := range m.Seats {
		if seen[p.Person.ID] {
			notes = append(notes, p.note(m, "twice", "%s is on this panel already, or is the candidate.", p.Person.Name))
			continue
		}
		seen[p.Person.ID] = true
		notes = append(notes, m.AgainstAsking(p)...)
	}
	return append(notes, m.againstAnyone(m.Candidate)...)
}

func (m Meeting) againstTime() []Note {
	if !m.Starts.After(m.Now) {
		return []Note{{Pointer: "/when", Code: "in-the-past", Text: phrase.Of("This time has passed.")}}
	}
	if m.Starts.Sub(m.Now) > farthest {
		return []Note{{Pointer: "/when", Code: "too-far", Text: phrase.Of("An interview can be at most a year ahead.")}}
	}
	return nil
}

// againstPanel checks the classes: enough of each and one SME in the chair.
func (m Meeting) againstPanel() []Note {
	var have Quorum
	chairs := 0
	var notes []Note
	for _, p := range m.Seats {
		have.Add(p.Kind)
		if p.Chair {
			chairs++
		}
		if p.Chair && p.Kind != models.SeatSME {
			notes = append(notes, p.note(m, "chair-not-sme", "The chair is one of the SMEs, and %s would not sit as one.", p.Person.Name))
		}
	}
	if chairs != 1 {
		notes = append(notes, Note{Pointer: "/seats", Code: "one-chair", Text: phrase.Of("Choose one of the SMEs to chair the panel.")})
	}
	if shadows := m.shadows(); shadows > m.Rules.Shadows {
		notes = append(notes, Note{Pointer: "/seats", Code: "too-many-shadows", Text: enoughShadows(m.Rules)})
	}
	return append(notes, short(have, QuorumOf(RuleOf(m.Bar)))...)
}

func (m Meeting) shadows() (n int) {
	for _, p := range m.Seats {
		if p.Kind == models.SeatShadow {
			n++
		}
	}
	return n
}

// short says which class is short of people.
func short(have, need Quorum) []Note {
	var notes []Note
	if have.SMEs < need.SMEs {
		notes = append(notes, Note{Pointer: "/seats", Code: "too-few-smes",
			Text: phrase.Of("The panel needs %s; %s so far.", phrase.Count(need.SMEs, "%d SME", "%d SMEs"), there(have.SMEs))})
	}
	if have.Developers < need.Developers {
		notes = append(notes, Note{Pointer: "/seats", Code: "too-few-developers",
			Text: phrase.Of("The panel needs %s; %s so far.", phrase.Count(need.Developers, "%d developer of the service", "%d developers of the service"), there(have.Developers))})
	}
	return notes
}

func there(n int) phrase.Text { return phrase.Count(n, "there is %d", "there are %d") }

// AgainstAsking checks one person for a seat at an hour that they are not asked for
// yet: as AgainstSeat, and whether they take another interview then.
func (m Meeting) AgainstAsking(p Party) []Note { return append(m.AgainstSeat(p), m.full(p)...) }

// warnAsking is what hurts where somebody is newly asked.
func (m Meeting) warnAsking(p Party) []Note {
	notes := m.warn(p)
	if p.GaveBack {
		notes = append(notes, p.note(m, "gave-back", "%s gave back a seat for this candidate, or another one a short while ago.", p.Person.Name))
	}
	return notes
}

// full says that somebody has as many interviews as they take.
func (m Meeting) full(p Party) []Note {
	switch {
	case p.Kind == "":
	case p.SameDay >= p.PerDay:
		return []Note{p.note(m, "day-full", "%s has all the interviews they take that day: %d.", p.Person.Name, p.SameDay)}
	case p.SameWeek >= p.PerWeek:
		return []Note{p.note(m, "week-full", "%s has all the interviews they take that week: %d.", p.Person.Name, p.SameWeek)}
	}
	return nil
}

// AgainstSeat checks one person for their seat.
func (m Meeting) AgainstSeat(p Party) []Note {
	notes := m.againstQualification(p)
	for _, why := range p.Conflicts {
		notes = append(notes, p.note(m, "conflict", "%s has a conflict with the candidate: %s", p.Person.Name, why))
	}
	return append(notes, m.againstAnyone(p)...)
}

func (m Meeting) againstQualification(p Party) []Note {
	switch p.Kind {
	case models.SeatSME:
		if !p.Standing {
			return []Note{p.note(m, "no-standing", "%s has no standing for %s that counts on %s.", p.Person.Name, m.Service, m.Date())}
		}
	case models.SeatDeveloper:
		if p.Developer == "" {
			return []Note{p.note(m, "not-developer", "%s does not develop %s on %s.", p.Person.Name, m.Service, m.Date())}
		}
		if rank(p.Developer) < rank(m.Bar.DeveloperSeniority) {
			return []Note{p.note(m, "too-junior", "%s is a %s developer of %s; the bar asks for %s.", p.Person.Name, phrase.Word(p.Developer), m.Service, phrase.Word(m.Bar.DeveloperSeniority))}
		}
	case models.SeatShadow:
	default:
		return []Note{p.note(m, "unknown-kind", "A seat is sme, developer or shadow.")}
	}
	return nil
}

func rank(s models.Seniority) int {
	switch s {
	case models.Senior:
		return 1
	case models.Principal:
		return 2
	}
	return 0
}

// againstAnyone checks what holds for the candidate and every seat.
func (m Meeting) againstAnyone(p Party) []Note {
	if p.Person.RemovedAt != nil {
		return []Note{p.note(m, "removed", "%s is no longer with us.", p.Person.Name)}
	}
	var notes []Note
	from, to := m.localDays(p)
	if !p.Person.LeavesOn.IsZero() && to.After(p.Person.LeavesOn) {
		notes = append(notes, p.note(m, "gone", "%s leaves on %s.", p.Person.Name, p.Person.LeavesOn))
	}
	if !p.Person.StartedOn.IsZero() && from.Before(p.Person.StartedOn) {
		notes = append(notes, p.note(m, "not-yet-here", "%s starts on %s.", p.Person.Name, p.Person.StartedOn))
	}
	if !Speaks(p.Languages, m.Bar.Language) {
		notes = append(notes, p.note(m, "language", "%s does not work in the language of the interview, %s.", p.Person.Name, m.Bar.Language))
	}
	if a, away := absent(p.Absences, models.Away, from, to); away {
		notes = append(notes, p.note(m, "away", "%s is away until %s.", p.Person.Name, a.ToDate))
	}
	if m.Night(p) && !p.Person.NightAllowed {
		notes = append(notes, p.note(m, "night", "It would be night for %s, who does not take interviews at night.", p.Person.Name))
	}
	if p.Busy && m.KeepsFree {
		notes = append(notes, p.busy(m))
	}
	for _, b := range p.Booked {
		notes = append(notes, p.note(m, "booked", "%s is booked from %s to %s.", p.Person.Name, hour(b.From, p.Zone), hour(b.To, p.Zone)))
	}
	return notes
}

// Warnings are what may be, but hurts: night where allowed, outside working
// hours, days with no new work.
func (m Meeting) Warnings() []Note { return m.warnings(m.warn) }

func (m Meeting) warnings(of func(Party) []Note) []Note {
	notes := append(m.warnOfTime(), m.warn(m.Candidate)...)
	for _, p := range m.Seats {
		notes = append(notes, of(p)...)
	}
	return notes
}

// warnOfTime are notice and the candidate's vetoes. The search keeps to both; who
// arranges by hand may have a reason not to.
func (m Meeting) warnOfTime() []Note {
	var notes []Note
	if notice := m.Starts.Sub(m.Now); notice > 0 && notice < time.Duration(m.Rules.NoticeHours)*time.Hour {
		notes = append(notes, Note{Pointer: "/when", Code: "short-notice", Text: phrase.Count(m.Rules.NoticeHours, "That is less than %d hour from now.", "That is less than %d hours from now.")})
	}
	for _, v := range m.Vetoes {
		if m.Starts.Before(v.EndsAt) && v.StartsAt.Before(m.Ends) {
			notes = append(notes, m.Candidate.note(m, "vetoed", "%s ruled this hour out.", m.Candidate.Person.Name))
			break
		}
	}
	return notes
}

func (m Meeting) warn(p Party) []Note {
	var notes []Note
	switch {
	case m.Night(p) && p.Person.NightAllowed:
		notes = append(notes, p.note(m, "night", "It is night for %s, who allows that.", p.Person.Name))
	case !m.within(p.Working):
		notes = append(notes, p.note(m, "outside-hours", "It is outside the working hours of %s.", p.Person.Name))
	}
	if p.Busy && !m.KeepsFree {
		notes = append(notes, p.busy(m))
	}
	from, to := m.localDays(p)
	if _, some := absent(p.Absences, models.FinishOnly, from, to); some {
		notes = append(notes, p.note(m, "finish-only", "%s takes no new work that day.", p.Person.Name))
	}
	return notes
}

func (m Meeting) within(working []clock.Interval) bool {
	for _, w := range working {
		if !w.From.After(m.Starts) && !w.To.Before(m.Ends) {
			return true
		}
	}
	return false
}

// Night reports whether any of the meeting lies in a person's night.
func (m Meeting) Night(p Party) bool { return night(p.Person, p.Zone, m.Starts, m.Ends) }

func night(p models.Person, zone *time.Location, starts, ends time.Time) bool {
	if p.NightFrom == p.NightTo {
		return false
	}
	return len(clock.Intervals(clock.Nights(p.NightFrom, p.NightTo), zone, starts, ends)) > 0
}

// localDays are the first and last day of the meeting on a person's calendar.
func (m Meeting) localDays(p Party) (from, to models.Date) {
	return clock.DateIn(m.Starts, p.Zone), clock.DateIn(m.Ends.Add(-time.Nanosecond), p.Zone)
}

func absent(all []models.Absence, kind models.AbsenceKind, from, to models.Date) (models.Absence, bool) {
	for _, a := range all {
		if a.Kind == kind && !a.FromDate.After(to) && !a.ToDate.Before(from) {
			return a, true
		}
	}
	return models.Absence{}, false
}

// Speaks reports whether one of the tags is the language asked for, or a regional
// form of it.
func Speaks(tags []string, language string) bool {
	want := strings.ToLower(language)
	for _, tag := range tags {
		tag = strings.ToLower(tag)
		if tag == want || strings.HasPrefix(tag, want+"-") {
			return true
		}
	}
	return want == ""
}

// note says something about a person, and what time it would be for them.
func (p Party) note(m Meeting, code string, format phrase.Format, args ...any) Note {
	pointer := p.Pointer
	if p.Kind != "" {
		pointer += "/personId"
	}
	return Note{p.Person.ID, pointer, code, phrase.Of("%s For them it would be %s.", phrase.Of(format, args...), hour(m.Starts, p.Zone))}
}

// hour is a local time in words: Thu 3 Dec, 17:00 GMT+1.
func hour(t time.Time, zone *time.Location) phrase.Text { return phrase.Moment(clock.Shown(t, zone)) }

// fields makes an invalid request of notes.
func fields(notes []Note) error {
	if len(notes) == 0 {
		return nil
	}
	wrong := make([]fault.Field, len(notes))
	for i, n := range notes {
		wrong[i] = fault.Field{Pointer: n.Pointer, Code: n.Code, Text: n.Text}
	}
	return fault.Wrong(wrong...)
}

// clash makes a refusal of the present state of notes.
func clash(code string, format phrase.Format, notes []Note) error {
	if len(notes) == 0 {
		return nil
	}
	f := fault.Clash(code, format)
	for _, n := range notes {
		f.Reasons = append(f.Reasons, n.Text)
	}
	return f
}
