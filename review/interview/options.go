package interview

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/slots"
)

// Options are the panels and hours that a search found, the best first, and where
// there are none what stands in the way (I5). Both days are of UTC.
type Options struct {
	From       models.Date
	Until      models.Date
	SMEs       int // who were considered; somebody may be both
	Developers int
	Options    []Option
	None       []Relaxed     // what letting go of one kind of reason would give
	Short      []phrase.Text // which people are too few
	Vetoes     []models.Veto
}

// Option is a start with a panel. Its people are the candidate and then the panel,
// the chair first.
type Option struct {
	StartsAt time.Time
	EndsAt   time.Time
	People   []OptionPerson
	Deep     int         // how many sit in the middle of their night
	Nights   phrase.Text // who these are, and what to make of it; empty where nobody does
	Summary  phrase.Text
}

// OptionPerson is what an option is for one of its people.
type OptionPerson struct {
	Time
	Chair  bool
	Deep   bool // in the middle of their night
	Burden Burden
	Borne  Burden // of 180 days, what is to come included
	Why    []phrase.Text
	// CalendarAge is when their own calendars were last read; nil where they gave none.
	CalendarAge *time.Time
}

// Burden is how many minutes lie outside of somebody's working hours, in words too.
type Burden struct {
	Minutes int
	Words   phrase.Text
}

// Relaxed is a kind of reason that alone stands in the way.
type Relaxed struct {
	Family string
	Text   phrase.Text
	Gives  phrase.Text
}

const (
	mostOptions = 20
	mostDays    = 28
)

// OptionsOf searches for a panel and an hour of a candidacy that has no interview
// under way, on UTC days from … until, both included: today and four weeks unless
// they are given. Faults: not ready, an interview under way, a search too long or too
// far.
func OptionsOf(tx *store.Tx, id models.CandidacyID, from, until models.Date) (Options, error) {
	c, err := tx.Candidacy(id)
	if err != nil {
		return Options{}, err
	}
	p, h, err := planToChoose(tx, c)
	if err != nil {
		return Options{}, err
	}
	if no := unproposable(c); no != nil {
		return Options{}, no.Err()
	}
	if _, found, err := tx.LiveInterview(id); err != nil || found {
		return Options{}, first(err, underWay())
	}
	return p.options(tx, h, from, until, nil)
}

// OptionsFor searches for another hour of a live interview, with the same people
// where that can be. Faults as of [OptionsOf].
func OptionsFor(tx *store.Tx, id models.InterviewID, from, until models.Date) (Options, error) {
	s, err := sceneOf(tx, id)
	if err != nil {
		return Options{}, err
	}
	if err := first(s.may(policy.InterviewOptions), s.open(), s.ongoing()); err != nil {
		return Options{}, err
	}
	p := newPlan(s.candidacy, s.bar, s.rules)
	p.except = s.ID
	return p.options(tx, s.holds, from, until, s.panel())
}

func underWay() error {
	return fault.Clash("already-proposed", "An interview is under way already. Move or cancel that one.")
}

// planToChoose is nobody's plan yet, for the candidate or who may arrange.
func planToChoose(tx *store.Tx, c models.Candidacy) (plan, policy.Holds, error) {
	above, err := tx.ManagerLine(c.PersonID)
	if err != nil {
		return plan{}, nil, err
	}
	h := relations(tx.Actor, c, above, nil)
	if err := first(policy.See(policy.InterviewSee, h, "candidacy"), policy.Check(policy.InterviewOptions, h)); err != nil {
		return plan{}, h, err
	}
	p, err := planOf(tx, c)
	return p, h, err
}

func (p plan) options(tx *store.Tx, h policy.Holds, from, until models.Date, panel []models.Seat) (Options, error) {
	from, until, err := horizon(tx.Now, from, until)
	if err != nil {
		return Options{}, err
	}
	quarters := (from.DaysUntil(until) + 1) * int(24*time.Hour/Quarter)
	s, err := p.seek(tx, midnight(from), quarters, panel)
	if err != nil {
		return Options{}, err
	}
	return s.answer(answering{reader: tx.Actor.Person, arranges: policy.Allowed(policy.InterviewArrange, h), from: from, until: until, panel: panel})
}

// horizon are the days to search.
func horizon(now time.Time, from, until models.Date) (models.Date, models.Date, error) {
	today := models.DateOf(now)
	if from.IsZero() || from.Before(today) {
		from = today
	}
	if until.IsZero() {
		until = from.AddDays(mostDays - 1)
	}
	switch days := from.DaysUntil(until); {
	case days < 0:
		return from, until, fault.At("/until", "before-from", "The last day comes before the first.")
	case days >= mostDays:
		return from, until, fault.At("/until", "too-long", "A search looks through at most 28 days.")
	case midnight(from).Sub(now) > farthest:
		return from, until, fault.At("/from", "too-far", "An interview can be at most a year ahead.")
	}
	return from, until, nil
}

// midnight begins a UTC day.
func midnight(d models.Date) time.Time { return clock.StartOfDay(d, time.UTC) }

// answering is who asked for what.
type answering struct {
	reader      models.PersonID
	arranges    bool
	from, until models.Date
	panel       []models.Seat
}

func (s search) answer(a answering) (Options, error) {
	out := Options{From: a.from, Until: a.until, Vetoes: s.vetoes, Short: []phrase.Text{}}
	candidate, people := s.meeting.Ready(s.candidate), s.meeting.AllReady(s.people)
	for _, p := range s.people {
		if p.SME {
			out.SMEs++
		}
		if p.Developer {
			out.Developers++
		}
	}
	w := words{s, a, candidate, people}
	for _, o := range s.meeting.Find(candidate, people, mostOptions) {
		shown, err := w.option(o)
		if err != nil {
			return out, err
		}
		out.Options = append(out.Options, shown)
	}
	if len(out.Options) > 0 {
		return out, nil
	}
	out.Short = w.short(s.meeting.Supply(candidate, people))
	var err error
	out.None, err = w.relaxed(s.meeting.Relax(s.candidate, s.people))
	return out, err
}

// chairFirst puts whoever has the chair now before the other SMEs.
func (a answering) chairFirst(smes []*slots.Member) []*slots.Member {
	for _, seat := range a.panel {
		for n, m := range smes {
			if seat.Chair && m.ID == seat.PersonID {
				smes[0], smes[n] = smes[n], smes[0]
			}
		}
	}
	return smes
}
