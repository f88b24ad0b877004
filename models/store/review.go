package store

import (
	"time"

	"assay/models"
)

// ReviewOf returns the review that belongs to an assignment.
func (tx *Tx) ReviewOf(id models.AssignmentID) (models.Review, error) {
	return one[models.Review](tx.q.Where("assignment_id = ?", id), "review")
}

// Reviews returns every review of a case, drafts and sealed ones included, in the
// order they were begun. Who may see which is decided in review/showcase.
func (tx *Tx) Reviews(id models.ShowCaseID) ([]models.Review, error) {
	return all[models.Review](tx.q.Where("show_case_id = ?", id).Order("id"))
}

// ReviewsOf is Reviews of several cases.
func (tx *Tx) ReviewsOf(ids []models.ShowCaseID) (map[models.ShowCaseID][]models.Review, error) {
	rows, err := all[models.Review](among(tx, "show_case_id", ids).Order("show_case_id, id"))
	by := map[models.ShowCaseID][]models.Review{}
	for _, r := range rows {
		by[r.ShowCaseID] = append(by[r.ShowCaseID], r)
	}
	return by, err
}

// GivenRow is a review that is in, with its case.
type GivenRow struct {
	models.Review
	Title        string
	ServiceID    models.ServiceID
	AuthorID     models.PersonID
	ClaimedLevel int
	CaseState    models.ShowCaseState
	Unsettled    int // blocking findings of it that nobody cleared, where the case is approved all the same
}

// ReviewsGiven lists what a person has handed in, the newest first.
func (tx *Tx) ReviewsGiven(reviewer models.PersonID, p models.Page) (models.List[GivenRow], error) {
	q := tx.q.Table("reviews").
		Select("reviews.*, v.title, v.claimed_level, s.service_id, s.author_id, s.state as case_state, "+
			"case when s.state = 'approved' then (select count(*) from findings f where f.review_id = reviews.id and f.blocking and f.state <> 'cleared') "+
			"else 0 end as unsettled").
		Joins("join show_cases s on s.id = reviews.show_case_id").
		Joins("join show_case_versions v on v.show_case_id = reviews.show_case_id and v.number = reviews.version_number").
		Where("reviews.reviewer_id = ? and reviews.submitted_at is not null", reviewer)
	o := order{list: "reviews-given", columns: []string{"reviews.submitted_at", "reviews.id"}, desc: true}
	return paged(q, o, p, func(r GivenRow) []any { return []any{r.SubmittedAt, int64(r.Review.ID)} })
}

func (tx *Tx) AddReview(r *models.Review) error { return tx.insert(r) }

// SaveReview stores a review, and shows it in the ledger once it is released.
func (tx *Tx) SaveReview(r *models.Review) error {
	err := tx.update(r, "scores", "level", "verdict", "summary", "points", "late", "salt", "commitment",
		"submitted_at", "released_at", "revision", "updated_at")
	if err != nil || r.ReleasedAt == nil {
		return err
	}
	return tx.show("review", "?", r.ID)
}

// ReleasedVerdicts returns the verdicts on the current version of each case that
// are released, in the order the reviews were begun.
func (tx *Tx) ReleasedVerdicts(ids []models.ShowCaseID) (map[models.ShowCaseID][]models.Verdict, error) {
	rows, err := all[models.Review](amongIn(tx, tx.q.Select("reviews.id, reviews.show_case_id, reviews.verdict"), "reviews.show_case_id", ids).
		Joins("join show_cases c on c.id = reviews.show_case_id and c.current_version = reviews.version_number").
		Where("reviews.released_at is not null and not reviews.late").Order("reviews.id"))
	by := map[models.ShowCaseID][]models.Verdict{}
	for _, r := range rows {
		by[r.ShowCaseID] = append(by[r.ShowCaseID], r.Verdict)
	}
	return by, err
}

// LastReleased returns when a review of each person was last released.
func (tx *Tx) LastReleased(people []models.PersonID) (map[models.PersonID]time.Time, error) {
	rows, err := all[models.Review](tx.q.Select("reviews.reviewer_id, reviews.released_at").
		Joins("join (select reviewer_id, max(released_at) as latest from reviews where released_at is not null and reviewer_id in "+
			tx.idSet()+" group by reviewer_id) m on m.reviewer_id = reviews.reviewer_id and m.latest = reviews.released_at", idList(tx, people)))
	by := map[models.PersonID]time.Time{}
	for _, r := range rows {
		by[r.ReviewerID] = *r.ReleasedAt
	}
	return by, err
}

// LevelsKnown returns the highest level that each person has shown for a service:
// granted to a case of theirs, or seen by them in a released review.
func (tx *Tx) LevelsKnown(service models.ServiceID, people []models.PersonID) (map[models.PersonID]int, error) {
	var rows []struct {
		Person models.PersonID
		Level  int
	}
	err := tx.q.Raw(`select person, max(level) as level from (
		  select author_id as person, granted_level as level from show_cases
		    where service_id = ? and state = 'approved' and author_id in `+tx.idSet()+`
		  union all
		  select r.reviewer_id, r.level from reviews r join show_cases s on s.id = r.show_case_id and s.service_id = ?
		    where r.released_at is not null and r.reviewer_id in `+tx.idSet()+`
		) known group by person`, service, idList(tx, people), service, idList(tx, people)).Scan(&rows).Error
	by := map[models.PersonID]int{}
	for _, r := range rows {
		by[r.Person] = r.Level
	}
	return by, err
}
