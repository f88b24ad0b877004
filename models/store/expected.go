package store

import "assay/models"

// TimesToCheck returns the parts in live interviews to come whose local start is not
// known by this release of the zone data: because it is newer, the interview or the
// person moved, or nobody looked yet.
func (tx *Tx) TimesToCheck(version string, limit int) ([]models.TimeToCheck, error) {
	rows := []models.TimeToCheck{}
	err := tx.q.Raw(`with live as (
		  select id, candidacy_id from interviews where state in ('proposed', 'confirmed') and starts_at > @now),
		parts as (
		  select live.id as interview_id, c.person_id from live join candidacies c on c.id = live.candidacy_id
		  union select s.interview_id, s.person_id from live join seats s on s.interview_id = live.id and s.state in ('invited', 'accepted'))
		select parts.interview_id, parts.person_id, p.name, i.starts_at, p.zone,
		  i.zone as agreed_zone, i.wall as agreed_wall, i.tz_version as agreed_version,
		  e.starts_at as known_start, coalesce(e.zone, '') as known_zone, coalesce(e.wall, '') as known_wall,
		  coalesce(e.was, '') as was, e.moved_at, e.reconfirmed_at
		from parts join interviews i on i.id = parts.interview_id join people p on p.id = parts.person_id
		left join expected_times e on e.interview_id = parts.interview_id and e.person_id = parts.person_id
		where e.person_id is null or e.starts_at <> i.starts_at or e.zone <> p.zone or e.tz_version <> @version
		order by parts.interview_id, parts.person_id limit @limit`,
		map[string]any{"now": tx.Now, "version": version, "limit": limit}).Scan(&rows).Error
	return rows, err
}

// PutExpectedTime stores the local start that somebody counts on.
func (tx *Tx) PutExpectedTime(e models.ExpectedTime) error {
	return tx.put(&e, []string{"interview_id", "person_id"}, "starts_at", "zone", "wall", "tz_version", "was", "moved_at", "reconfirmed_at")
}

// MovedTimes returns the local starts that newer zone data moved, reconfirmed or
// not, in the order of people.
func (tx *Tx) MovedTimes(ids []models.InterviewID) (map[models.InterviewID][]models.ExpectedTime, error) {
	rows, err := all[models.ExpectedTime](among(tx, "interview_id", ids).Where("moved_at is not null").Order("interview_id, person_id"))
	by := map[models.InterviewID][]models.ExpectedTime{}
	for _, r := range rows {
		by[r.InterviewID] = append(by[r.InterviewID], r)
	}
	return by, err
}
