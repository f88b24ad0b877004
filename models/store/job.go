package store

import (
	"fmt"
	"strings"
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

// DeadJobs is what was given up of one kind for one reason.
type DeadJobs struct {
	Kind    string
	Failure string
	Number  int
}

// CountDeadJobs counts them, by kind and reason.
func (tx *Tx) CountDeadJobs() (counts []DeadJobs, err error) {
	err = tx.q.Raw("select kind, failure, count(*) as number from jobs where state = 'dead' group by kind, failure order by kind, failure").Scan(&counts).Error
	return counts, err
}

// LockDeadJobs locks up to limit of those of one kind that were given up for one
// reason, the oldest first.
func (tx *Tx) LockDeadJobs(kind, failure string, limit int) ([]models.Job, error) {
	return all[models.Job](tx.lock().Where("state = 'dead' and kind = ? and failure = ?", kind, failure).Order("id").Limit(limit))
}

// SaveJobsAlike stores where jobs stand that all stand as the first does, in one
// statement.
func (tx *Tx) SaveJobsAlike(jobs []models.Job) error {
	if len(jobs) == 0 {
		return nil
	}
	ids := make([]models.JobID, len(jobs))
	for i, j := range jobs {
		ids[i] = j.ID
	}
	done := tx.q.Model(&models.Job{}).Where("id in ?", ids).Select("state", "run_at", "attempts", "token", "ended_at").Updates(jobs[0])
	if done.Error == nil && done.RowsAffected != int64(len(jobs)) {
		return fmt.Errorf("%d of %d jobs were there", done.RowsAffected, len(jobs))
	}
	return done.Error
}

// ForgetJobs removes up to limit jobs that were done or dropped before t, and returns
// how many.
func (tx *Tx) ForgetJobs(t time.Time, limit int) (int, error) {
	old := tx.q.Model(&models.Job{}).Select("id").Where("state in ('done', 'dropped') and ended_at < ?", t).
		Order("ended_at").Limit(limit)
	done := tx.q.Where("id in (?)", old).Delete(&models.Job{})
	return int(done.RowsAffected), done.Error
}

// JobFilter narrows the list of jobs; zero values do not.
type JobFilter struct {
	State models.JobState
	Kind  string
}

// Jobs lists jobs, newest first.
func (tx *Tx) Jobs(f JobFilter, p models.Page) (models.List[models.Job], error) {
	q := tx.q
	if f.State != "" {
		q = q.Where("state = ?", f.State)
	}
	if f.Kind != "" {
		q = q.Where("kind = ?", f.Kind)
	}
	o := order{list: "jobs " + string(f.State) + " " + f.Kind, columns: []string{"id"}, desc: true}
	return paged(q, o, p, func(j models.Job) []any { return []any{int64(j.ID)} })
}

// JobCount is how many jobs of a kind are in a state. First is the earliest time at
// which a node may take one of them, to the second.
type JobCount struct {
	Kind   string
	State  models.JobState
	Number int
	First  time.Time
}

// CountJobs counts the jobs that are not over, those that are dead, and those done
// since then, by kind and state.
func (tx *Tx) CountJobs(since time.Time) ([]JobCount, error) {
	each := "select kind, state, count(*) as number, min(" + tx.seconds("run_at") + ") as first from jobs where %s group by kind, state"
	sql := fmt.Sprintf(each, "ended_at is null") + " union all " + fmt.Sprintf(each, "state = 'dead'") +
		" union all " + fmt.Sprintf(each, "state = 'done' and ended_at > ?")
	var rows []struct {
		Kind   string
		State  models.JobState
		Number int
		First  int64
	}
	err := tx.q.Raw(sql+" order by kind, state", since).Scan(&rows).Error
	counts := make([]JobCount, len(rows))
	for i, r := range rows {
		counts[i] = JobCount{r.Kind, r.State, r.Number, time.Unix(r.First, 0).UTC()}
	}
	return counts, err
}

// LastDoneJobs says when the last job of each kind was done, to the second, where one
// is still known. One query.
func (tx *Tx) LastDoneJobs(kinds []string) (map[string]time.Time, error) {
	rows, err := tx.lastOfKinds(kinds, "ended_at", "state = 'done'")
	last := map[string]time.Time{}
	for _, r := range rows {
		last[r.Kind] = time.Unix(r.At, 0).UTC()
	}
	return last, err
}

// Setback is the last time that a job could not be done, to the second, and the code of
// what was in the way; "" when that very job was done later.
type Setback struct {
	At      time.Time
	Failure string
}

// LastSetbacks are those of each kind, where one is still known. One query.
func (tx *Tx) LastSetbacks(kinds []string) (map[string]Setback, error) {
	rows, err := tx.lastOfKinds(kinds, "failed_at", "failed_at is not null")
	last := map[string]Setback{}
	for _, r := range rows {
		last[r.Kind] = Setback{time.Unix(r.At, 0).UTC(), r.Failure}
	}
	return last, err
}

type lastOfKind struct {
	Kind    string
	Failure string
	At      int64
}

// lastOfKinds finds, for each kind, the job whose instant in a column is the latest.
func (tx *Tx) lastOfKinds(kinds []string, column, where string) (rows []lastOfKind, err error) {
	if len(kinds) == 0 {
		return nil, nil
	}
	each := "select kind, failure, at from (select kind, failure, " + tx.seconds(column) + " as at from jobs where " + where +
		" and kind = ? order by " + column + " desc limit 1) of_kind"
	values := make([]any, len(kinds))
	for i, kind := range kinds {
		values[i] = kind
	}
	sql := strings.TrimSuffix(strings.Repeat(each+" union all ", len(kinds)), " union all ")
	err = tx.q.Raw(sql, values...).Scan(&rows).Error
	return rows, err
}

// seconds is a column's instant as a number, for what sums up many: SQLite gives the
// result of such no type.
func (tx *Tx) seconds(column string) string {
	if tx.pg {
		return "floor(extract(epoch from " + column + "))::bigint"
	}
	return "unixepoch(" + column + ")"
}
