package roster

import "assay/models"

// AwayOn says whether a person is away on a local day of theirs.
func AwayOn(absences []models.Absence, day models.Date) bool {
	return absentOn(absences, models.Away, day)
}

// FinishOnlyOn says whether a person takes no new work on a local day of theirs.
func FinishOnlyOn(absences []models.Absence, day models.Date) bool {
	return absentOn(absences, models.FinishOnly, day)
}

func absentOn(absences []models.Absence, kind models.AbsenceKind, day models.Date) bool {
	for _, a := range absences {
		if a.Kind == kind && !day.Before(a.FromDate) && !day.After(a.ToDate) {
			return true
		}
	}
	return false
}

func offOn(closed map[models.Date]bool, absences []models.Absence) func(models.Date) bool {
	return func(day models.Date) bool { return closed[day] || AwayOn(absences, day) }
}
