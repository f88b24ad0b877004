package store

import (
	"time"

	"gorm.io/gorm/clause"

	"assay/models"
)

// AddJobs stores new jobs. One whose key there is already is not made.
func (tx *Tx) AddJobs(jobs []models.Job) error {
	if len(jobs) == 0 {
		return nil
	}
	once := clause.OnConflict{Columns: []clause.Column{{Name: "key"}}, DoNothing: true}
	return tx.q.Clauses(once).CreateInBatches(&jobs, batch).Error
}

// JobsAreDue reports whether a node may take a job of these kinds.
func (tx *Tx) JobsAreDue(kinds []string) (bool, error) {
	return exists[models.Job](tx.q.Where("ended_at is null and run_at <= ? and kind in ?", tx.Now, kinds))
}

// TakeableJobs locks up to limit jobs of these kinds that a node may take: those
// whose time has come and those whose lease is over, the longest due first. What
// another act holds is passed over.
func (tx *Tx) TakeableJobs(kinds []string, limit int) ([]models.Job, error) {
	q := tx.lockFree().Where("ended_at is null and run_at <= ? and kind in ?", tx.Now, kinds)
	return all[models.Job](q.Order("run_at, id").Limit(limit))
}

// LockLeasedJob locks the job that a node holds by a lease's token, if it still does.
func (tx *Tx) LockLeasedJob(id models.JobID, token string) (models.Job, bool, error) {
	return maybe[models.Job](tx.lock().Where("id = ? and token = ?", id, token))
}

// LockJob locks a job.
func (tx *Tx) LockJob(id models.JobID) (models.Job, error) {
	return one[models.Job](tx.lock().Where("id = ?", id), "job")
}

// SaveJob stores where a job stands.
func (tx *Tx) SaveJob(j *models.Job) error {
	return tx.update(j, "state", "run_at", "attempts", "token", "node", "failure", "failed_at", "started_at", "ended_at")
}

// ForgetJobs removes up to limit jobs that were done or dropped before t, and returns
// how many.
func (tx *Tx) ForgetJobs(t time.Time, limit int) (int, error) {
	old := tx.q.Model(&models.Job{}).Select("id").Where("state in ('done', 'dropped') and ended_at < ?", t).
		Order("ended_at").Limit(limit)
	done := tx.q.Where("id in (?)", old).Delete(&models.Job{})
	return int(done.RowsAffected), done.Error
}
