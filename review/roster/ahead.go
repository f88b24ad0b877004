package roster

import (
	"assay/models"
	"assay/models/fault"
)

// CheckIdentity says what Change refuses in an input by itself.
func CheckIdentity(in Identity) []fault.Field {
	var f form
	in.checked(&f)
	return f.wrong
}

// CheckProfile says what ChangeProfile refuses in an input by the rules of now.
func CheckProfile(rules models.MeetingRules, before models.Person, in Profile) []fault.Field {
	var f form
	in = in.checked(&f)
	return append(f.wrong, CheckCaps(rules, before, in)...)
}

// IsIn is the absence of a calendar that is this one: adding it again changes nothing.
func (in NewAbsence) IsIn(calendar []models.Absence) (models.Absence, bool) {
	for _, a := range calendar {
		if a.Kind == in.Kind && a.FromDate == in.From && a.ToDate == in.To && a.Note == in.Note {
			return a, true
		}
	}
	return models.Absence{}, false
}
