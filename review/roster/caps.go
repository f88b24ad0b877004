package roster

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
)

// caps are how many interviews somebody takes; 0 says nothing.
func (f *form) caps(in Profile) {
	f.between("/interviewsPerDay", in.PerDay, models.MostInterviewsPerDay)
	f.between("/interviewsPerWeek", in.PerWeek, models.MostInterviewsPerWeek)
}

func (f *form) between(pointer string, n, most int) {
	if n < 0 || n > most {
		f.no(pointer, "out-of-range", "This is from %d to %d.", 0, most)
	}
}

// capsWithin refuses what CheckCaps does by the rules of now.
func (f *form) capsWithin(tx *store.Tx, before models.Person, in Profile) error {
	rules, err := tx.MeetingRules()
	f.wrong = append(f.wrong, CheckCaps(rules, before, in)...)
	return err
}

// CheckCaps says which cap of one's own is above the organisation's. One that stands
// already stays, should the organisation's have fallen below it.
func CheckCaps(rules models.MeetingRules, before models.Person, in Profile) []fault.Field {
	var f form
	if in.PerDay > rules.PerDay && in.PerDay != before.InterviewsPerDay {
		f.no("/interviewsPerDay", "above-the-organisation", "Nobody sits in more than %d on a day here.", rules.PerDay)
	}
	if in.PerWeek > rules.PerWeek && in.PerWeek != before.InterviewsPerWeek {
		f.no("/interviewsPerWeek", "above-the-organisation", "Nobody sits in more than %d in a week here.", rules.PerWeek)
	}
	return f.wrong
}
