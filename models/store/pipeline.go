package store

import (
	"time"

	"assay/models"
)

// PipelineFilter narrows a list of open candidacies; zero values do not. Only keeps
// those of Services.
type PipelineFilter struct {
	ServiceID models.ServiceID
	RegionID  models.RegionID
	Family    string
	Stage     models.CandidacyState
	Only      bool
	Services  []models.ServiceID
}

// PipelineRow is an open candidacy with whose it is and at what.
type PipelineRow struct {
	models.Candidacy `gorm:"embedded"`
	Name             string
	NativeName       string
	Title            string
	Site             string
	Region           string
	LeavesOn         models.Date
	Service          string // slug
	ServiceName      string
}

// Pipeline lists open candidacies of people who are still here on a UTC day, the
// longest in their stage first. Those of a service that is retired by then are shown
// only where it is the one asked for.
func (tx *Tx) Pipeline(f PipelineFilter, on models.Date, p models.Page) (models.List[PipelineRow], error) {
	q := inRegions(tx.q.Table("candidacies c"), "c.person_id", on).
		Select("c.*, p.name, p.native_name, p.title, p.leaves_on, t.slug as site, r.slug as region, s.slug as service, s.name as service_name").
		Joins("join regions r on r.id = t.region_id").
		Joins("join services s on s.id = c.service_id").
		Where("c.ended_at is null")
	if f.ServiceID != 0 {
		q = q.Where("c.service_id = ?", f.ServiceID)
	} else {
		q = q.Where("s.retired_on is null or s.retired_on > ?", on)
	}
	if f.RegionID != 0 {
		q = q.Where("t.region_id = ?", f.RegionID)
	}
	if f.Family != "" {
		q = q.Where("s.family = ?", f.Family)
	}
	if f.Stage != "" {
		q = q.Where("c.state = ?", f.Stage)
	}
	if f.Only {
		q = amongIn(tx, q, "c.service_id", f.Services)
	}
	o := order{list: "pipeline", columns: []string{"c.state_since", "c.id"}}
	return paged(q, o, p, func(r PipelineRow) []any { return []any{r.StateSince, int64(r.ID)} })
}

// CaseUnderWay is a show case with its reviewers, or with its author after a review.
// SubmittedAt and ReleasedAt are of its current version: nothing that is sealed moves
// them.
type CaseUnderWay struct {
	ID           models.ShowCaseID
	AuthorID     models.PersonID
	ServiceID    models.ServiceID
	Title        string
	ClaimedLevel int
	State        models.ShowCaseState
	Turn         models.Turn
	SubmittedAt  time.Time
	ReleasedAt   *time.Time
	ShortSince   *time.Time
}

// Since is when the turn came to whoever has it.
func (c CaseUnderWay) Since() time.Time {
	if c.Turn == models.TurnAuthor && c.ReleasedAt != nil {
		return *c.ReleasedAt
	}
	return c.SubmittedAt
}

// CasesUnderWay returns the show cases of people for services that were submitted and
// not decided, the oldest first.
func (tx *Tx) CasesUnderWay(people []models.PersonID, services []models.ServiceID) ([]CaseUnderWay, error) {
	rows := []CaseUnderWay{}
	q := amongIn(tx, among(tx, "c.author_id", people), "c.service_id", services).Table("show_cases c").
		Select("c.id, c.author_id, c.service_id, c.title, c.claimed_level, c.state, c.turn, c.short_since, v.submitted_at, v.released_at").
		Joins("join show_case_versions v on v.show_case_id = c.id and v.number = c.current_version").
		Where("c.state in ('in_review', 'changes_requested')")
	return rows, q.Order("c.id").Find(&rows).Error
}

// SignOffWaiting is a plan in which something waits for the mentor.
type SignOffWaiting struct {
	PersonID   models.PersonID
	Curriculum string // slug
	ServiceID  *models.ServiceID
	Since      time.Time
	MentorID   models.PersonID
	Mentor     string // name
}

// SignOffsWaiting returns the plans of people in which something waits for the mentor.
func (tx *Tx) SignOffsWaiting(people []models.PersonID) ([]SignOffWaiting, error) {
	rows := []SignOffWaiting{}
	q := among(tx, "p.person_id", people).Table("plans p").
		Select("p.person_id, u.slug as curriculum, u.service_id, p.waiting_since as since, m.mentor_id, o.name as mentor").
		Joins("join curricula u on u.id = p.curriculum_id").
		Joins("join mentorships m on m.plan_id = p.id and m.until_at is null").
		Joins("join people o on o.id = m.mentor_id").
		Where("p.state = 'active' and p.waiting_since is not null")
	return rows, q.Order("p.waiting_since, p.id").Find(&rows).Error
}

// LiveInterviews returns the proposed or confirmed interviews of candidacies.
func (tx *Tx) LiveInterviews(ids []models.CandidacyID) (map[models.CandidacyID]models.Interview, error) {
	rows, err := all[models.Interview](among(tx, "candidacy_id", ids).Where("state in ('proposed', 'confirmed')"))
	by := make(map[models.CandidacyID]models.Interview, len(rows))
	for _, i := range rows {
		by[i.CandidacyID] = i
	}
	return by, err
}

// AskedToReview says which of these show cases a person was ever asked to review.
func (tx *Tx) AskedToReview(person models.PersonID, cases []models.ShowCaseID) (map[models.ShowCaseID]bool, error) {
	rows, err := all[models.Assignment](among(tx, "show_case_id", cases).Where("reviewer_id = ?", person))
	asked := make(map[models.ShowCaseID]bool, len(rows))
	for _, a := range rows {
		asked[a.ShowCaseID] = true
	}
	return asked, err
}

// CaseCount is how many approved cases somebody has for a service.
type CaseCount struct {
	AuthorID models.PersonID
	Cases    int
}

// AuthorsNearby returns who is still here on a UTC day and has approved cases for a
// service without being on the way or having standing of any kind, most cases first.
func (tx *Tx) AuthorsNearby(service models.ServiceID, on models.Date, limit int) ([]CaseCount, error) {
	rows := []CaseCount{}
	q := whoIsHere(tx.q.Table("show_cases c"), "c.author_id", on).Select("c.author_id, count(*) as cases").
		Where("c.service_id = ? and c.state = 'approved'", service).
		Where("not exists (select 1 from candidacies o where o.person_id = c.author_id and o.service_id = c.service_id and o.ended_at is null)").
		Where("not exists (select 1 from standings s where s.person_id = c.author_id and s.service_id = c.service_id)").
		Group("c.author_id").Order("cases desc, c.author_id").Limit(limit)
	return rows, q.Find(&rows).Error
}

// LapsedNearby returns the lapsed standings of a service of people who are still here
// on a UTC day and not on the way again, the last to end first.
func (tx *Tx) LapsedNearby(service models.ServiceID, on models.Date, limit int) ([]models.Standing, error) {
	q := whoIsHere(tx.q, "standings.person_id", on).
		Where("standings.service_id = ? and standings.state = 'lapsed'", service).
		Where("not exists (select 1 from candidacies o where o.person_id = standings.person_id and o.service_id = standings.service_id and o.ended_at is null)")
	return all[models.Standing](q.Order("standings.expires_on desc, standings.id").Limit(limit))
}
