package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/interview"
)

// InterviewOptions are the panels and hours that a search found, the best first.
type InterviewOptions struct {
	SearchedFrom  models.Date       `json:"searchedFrom" description:"First UTC day."`
	SearchedUntil models.Date       `json:"searchedUntil" description:"Last UTC day; search on from the day after it."`
	Considered    Considered        `json:"considered"`
	Options       []InterviewOption `json:"options"`
	None          []Relaxation      `json:"none" description:"Where there is no option: what letting go of one kind of reason alone would give."`
	Short         []phrase.Text     `json:"short" description:"Where there is no option: which people are too few."`
	Vetoes        []Veto            `json:"vetoes" description:"Hours that the candidate cannot take."`
}

// Considered is who could sit at all, conflicts and people without standing aside.
type Considered struct {
	SMEs       int `json:"smes"`
	Developers int `json:"developers"`
}

// InterviewOption is a start with a panel.
type InterviewOption struct {
	StartsAt   time.Time      `json:"startsAt"`
	EndsAt     time.Time      `json:"endsAt"`
	People     []OptionPerson `json:"people" description:"The candidate, then the panel with the chair first."`
	DeepNights int            `json:"deepNights" description:"How many sit between midnight and five, outside of their working hours."`
	Nights     phrase.Text    `json:"nights" description:"Whose deep nights these are, in a sentence; empty where there is none."`
	Summary    phrase.Text    `json:"summary"`
}

// OptionPerson is what an option is for one of its people.
type OptionPerson struct {
	InterviewTime
	Chair       bool          `json:"chair"`
	Deep        bool          `json:"deep" description:"Between midnight and five for them, outside of their working hours."`
	Burden      OptionBurden  `json:"burden"`
	Borne       BorneBurden   `json:"borne"`
	Why         []phrase.Text `json:"why"`
	CalendarAge *time.Time    `json:"calendarAge" description:"When their calendars were last read; null: they have none."`
}

// OptionBurden is what it asks outside of working hours.
type OptionBurden struct {
	Minutes int         `json:"minutes"`
	Words   phrase.Text `json:"words"`
}

// BorneBurden is what interviews asked outside of working hours in 180 days, what is
// booked included.
type BorneBurden struct {
	Minutes180 int         `json:"minutes180"`
	Words      phrase.Text `json:"words"`
}

// Relaxation is a kind of reason that alone stands in the way.
type Relaxation struct {
	Family string      `json:"family" enum:"booked,away,hours,night,notice,caps,language,declined"`
	Text   phrase.Text `json:"text"`
	Gives  phrase.Text `json:"gives"`
}

// Veto is an hour that the candidate cannot take.
type Veto struct {
	ID       models.VetoID `json:"id"`
	StartsAt time.Time     `json:"startsAt"`
	EndsAt   time.Time     `json:"endsAt"`
	Reason   string        `json:"reason"`
}

// OptionDays are the days to search.
type OptionDays struct {
	From  models.Date `query:"from" json:"-" description:"First UTC day; today unless told."`
	Until models.Date `query:"until" json:"-" description:"Last UTC day, at most 28 in all; as many unless told."`
}

func listCandidacyOptions(tx *store.Tx, in struct {
	CandidacyPath
	OptionDays
}) (InterviewOptions, error) {
	o, err := interview.OptionsOf(tx, in.ID, in.From, in.Until)
	return optionsShown(o), err
}

func listInterviewOptions(tx *store.Tx, in struct {
	InterviewPath
	OptionDays
}) (InterviewOptions, error) {
	o, err := interview.OptionsFor(tx, in.ID, in.From, in.Until)
	return optionsShown(o), err
}

func optionsShown(o interview.Options) InterviewOptions {
	out := InterviewOptions{
		SearchedFrom: o.From, SearchedUntil: o.Until, Considered: Considered{o.SMEs, o.Developers},
		Options: make([]InterviewOption, len(o.Options)), None: make([]Relaxation, len(o.None)), Short: o.Short,
		Vetoes: make([]Veto, len(o.Vetoes)),
	}
	for n, x := range o.Options {
		out.Options[n] = InterviewOption{x.StartsAt.UTC(), x.EndsAt.UTC(), optionPeople(x.People), x.Deep, x.Nights, x.Summary}
	}
	for n, r := range o.None {
		out.None[n] = Relaxation(r)
	}
	for n, v := range o.Vetoes {
		out.Vetoes[n] = vetoShown(v)
	}
	return out
}

func vetoShown(v models.Veto) Veto { return Veto{v.ID, v.StartsAt.UTC(), v.EndsAt.UTC(), v.Reason} }

func optionPeople(all []interview.OptionPerson) []OptionPerson {
	out := make([]OptionPerson, len(all))
	for n, p := range all {
		out[n] = OptionPerson{
			InterviewTime: interviewTime(p.Time), Chair: p.Chair, Deep: p.Deep, Burden: OptionBurden(p.Burden),
			Borne: BorneBurden{p.Borne.Minutes, p.Borne.Words}, Why: p.Why, CalendarAge: p.CalendarAge,
		}
	}
	return out
}

func addVeto(tx *store.Tx, in struct {
	CandidacyPath
	StartsAt time.Time `json:"startsAt" validate:"required"`
	Reason   string    `json:"reason" validate:"max=2000"`
}) (Veto, error) {
	v, err := interview.AddVeto(tx, in.ID, in.StartsAt, in.Reason)
	return vetoShown(v), err
}

func withdrawVeto(tx *store.Tx, in struct {
	CandidacyPath
	Veto models.VetoID `path:"veto" json:"-"`
}) (None, error) {
	return None{}, interview.WithdrawVeto(tx, in.ID, in.Veto)
}
