package inbox

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
)

// daysAway are the reader's absences, of the kind away, from today on.
func (r reader) daysAway(tx *store.Tx, today models.Date) ([]models.Absence, error) {
	byPerson, err := tx.Absences([]models.PersonID{r.ID}, today, models.Date{})
	var away []models.Absence
	for _, a := range byPerson[r.ID] {
		if a.Kind == models.Away {
			away = append(away, a)
		}
	}
	return away, err
}

// absenceConflicts are the meetings that fall on the reader's days away, and the
// plans that nobody would sign off for then. One query where no days away are ahead,
// else four.
func (r reader) absenceConflicts(tx *store.Tx) (map[models.WaitingKind][]models.Waiting, error) {
	today := clock.DateIn(tx.Now, r.zone)
	away, err := r.daysAway(tx, today)
	if err != nil || len(away) == 0 {
		return nil, err
	}
	meetings, err := tx.MeetingsOf(r.ID)
	if err != nil {
		return nil, err
	}
	mentees, err := tx.MenteesOf(r.ID)
	if err != nil {
		return nil, err
	}
	plans := make([]models.PlanID, len(mentees))
	for i, m := range mentees {
		plans[i] = models.PlanID(m.ID)
	}
	standIns, err := tx.StandIns(today, plans...)
	return map[models.WaitingKind][]models.Waiting{
		models.AwayFromMeeting: r.missed(away, meetings),
		models.AwayFromMentees: r.uncovered(away, today, mentees, standIns),
	}, err
}

// missed are the meetings on a day away.
func (r reader) missed(away []models.Absence, meetings []models.Waiting) []models.Waiting {
	var all []models.Waiting
	for _, m := range meetings {
		first, last := clock.DateIn(*m.StartsAt, r.zone), clock.DateIn(m.DueAt.Add(-time.Second), r.zone)
		if a, hit := awayFrom(away, first, last); hit {
			m.Kind, m.Within, m.DueAt = models.AwayFromMeeting, int64(a.ID), m.StartsAt
			all = append(all, m)
		}
	}
	return all
}

// uncovered are the plans without a stand-in for days away that are near.
func (r reader) uncovered(away []models.Absence, today models.Date, mentees []models.Waiting, standIns map[models.PlanID][]models.StandIn) []models.Waiting {
	var all []models.Waiting
	for _, m := range mentees {
		for _, a := range away {
			if !needsCover(a, today) || covered(a, today, standIns[models.PlanID(m.ID)]) {
				continue
			}
			begins := clock.StartOfDay(a.FromDate, r.zone)
			m.Kind, m.Within, m.DueAt = models.AwayFromMentees, int64(a.ID), &begins
			all = append(all, m)
			break
		}
	}
	return all
}
