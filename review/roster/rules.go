package roster

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review/clock"
)

// AwayOn says whether a person is away on a local day of theirs.
func AwayOn(absences []models.Absence, day models.Date) bool {
	return absentOn(absences, models.Away, day)
}

// FinishOnlyOn says whether a person takes no new work on a local day of theirs.
func FinishOnlyOn(absences []models.Absence, day models.Date) bool {
	return absentOn(absences, models.FinishOnly, day)
}

// Left says whether a person is gone on a local day of theirs: removed, or past
// their last day.
func Left(p models.Person, day models.Date) bool {
	return p.RemovedAt != nil || !p.LeavesOn.IsZero() && p.LeavesOn.Before(day)
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

func usualHours() models.Hours {
	var hours models.Hours
	for day := time.Monday; day <= time.Friday; day++ {
		hours = append(hours, models.Window{Weekday: day, From: 9 * 60, To: 18 * 60})
	}
	return hours
}

// differs names the fields, as clients know them, in which two states of a person
// differ.
func differs(a, b models.Person) []string {
	var names []string
	for _, field := range []struct {
		name string
		same bool
	}{
		{"name", a.Name == b.Name},
		{"nativeName", a.NativeName == b.NativeName},
		{"title", a.Title == b.Title},
		{"siteId", a.SiteID == b.SiteID},
		{"managerId", sameID(a.ManagerID, b.ManagerID)},
		{"startedOn", a.StartedOn == b.StartedOn},
		{"leavesOn", a.LeavesOn == b.LeavesOn},
		{"zone", a.Zone == b.Zone},
		{"hours", slices.Equal(a.Hours, b.Hours)},
		{"night", a.NightFrom == b.NightFrom && a.NightTo == b.NightTo && a.NightAllowed == b.NightAllowed},
		{"interviewsPerDay", a.InterviewsPerDay == b.InterviewsPerDay},
		{"interviewsPerWeek", a.InterviewsPerWeek == b.InterviewsPerWeek},
		{"locale", a.Locale == b.Locale},
	} {
		if !field.same {
			names = append(names, field.name)
		}
	}
	return names
}

func sameID(a, b *models.PersonID) bool { return a == b || a != nil && b != nil && *a == *b }

// TakenBy says to whom an address belongs, and what to do.
func TakenBy(owner models.Person, e models.PersonEmail) (code string, text phrase.Text) {
	switch {
	case owner.RemovedAt != nil:
		return "email-of-removed", phrase.Of("This address belongs to %s, who has left. Bring them back instead of adding them again.", owner.Name)
	case e.VerifiedAt == nil:
		return "email-taken", phrase.Of("This address is on the list of %s, not verified yet. Remove it there first.", owner.Name)
	}
	return "email-taken", phrase.Of("This address already belongs to %s.", owner.Name)
}

// here refuses what does not work with somebody who has left.
func here(p models.Person) error {
	if p.RemovedAt == nil {
		return nil
	}
	return fault.Clash("person-removed", "%s has left. Bring them back first.", p.Name)
}

// gone refuses what only works with somebody who has left.
func gone(p models.Person) error {
	if p.RemovedAt != nil {
		return nil
	}
	return fault.Clash("person-here", "%s has not left.", p.Name)
}

// AnotherStays refuses a new last day for one of those who administer where none of the
// others is without, so that the day does not come on which nobody administers.
func AnotherStays(administering map[models.PersonID]models.Person, leaving models.Person, on models.Date) error {
	_, administers := administering[leaving.ID]
	if !administers || on.IsZero() || on == leaving.LeavesOn {
		return nil
	}
	for id, p := range administering {
		if id != leaving.ID && p.LeavesOn.IsZero() {
			return nil
		}
	}
	return fault.Clash("last-administrator", "No other administrator stays. Make somebody else one first.")
}

// DayPart says what a person's clock shows, by their own hours and night.
type DayPart string

const (
	Working  DayPart = "working"
	Night    DayPart = "night"
	Shoulder DayPart = "shoulder" // neither
)

func dayPart(p models.Person, zone *time.Location, now time.Time) DayPart {
	switch {
	case clock.InWindow(p.Hours, zone, now):
		return Working
	case clock.InNight(zone, p.NightFrom, p.NightTo, now):
		return Night
	}
	return Shoulder
}
