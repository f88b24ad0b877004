package store

import (
	"fmt"
	"time"

	"assay/models"
)

// Task returns a task that is still in its plan.
func (tx *Tx) Task(id models.TaskID) (models.PlanTask, error) {
	return one[models.PlanTask](tx.q.Where("id = ? and dropped_at is null", id), "task")
}

// TasksByID returns the tasks with these ids that are still in their plans.
func (tx *Tx) TasksByID(ids []models.TaskID) (map[models.TaskID]models.PlanTask, error) {
	rows, err := all[models.PlanTask](among(tx, "id", ids).Where("dropped_at is null"))
	by := make(map[models.TaskID]models.PlanTask, len(rows))
	for _, t := range rows {
		by[t.ID] = t
	}
	return by, err
}

// PlanTasks returns the tasks of plans in the plans' order, dropped ones left out.
func (tx *Tx) PlanTasks(plans ...models.PlanID) (map[models.PlanID][]models.PlanTask, error) {
	rows, err := all[models.PlanTask](among(tx, "plan_id", plans).Where("dropped_at is null").Order("plan_id, position, id"))
	byPlan := map[models.PlanID][]models.PlanTask{}
	for _, t := range rows {
		byPlan[t.PlanID] = append(byPlan[t.PlanID], t)
	}
	return byPlan, err
}

// DroppedTasks returns the tasks that a newer curriculum left out of a plan.
func (tx *Tx) DroppedTasks(plan models.PlanID) ([]models.PlanTask, error) {
	return all[models.PlanTask](tx.q.Where("plan_id = ? and dropped_at is not null", plan).Order("id"))
}

// TaskCounts counts the tasks of plans by state.
func (tx *Tx) TaskCounts(plans []models.PlanID) (map[models.PlanID]map[models.TaskState]int, error) {
	var rows []struct {
		PlanID models.PlanID
		State  models.TaskState
		N      int
	}
	err := among(tx, "plan_id", plans).Model(&models.PlanTask{}).Select("plan_id, state, count(*) as n").
		Where("dropped_at is null").Group("plan_id, state").Scan(&rows).Error
	counts := map[models.PlanID]map[models.TaskState]int{}
	for _, r := range rows {
		if counts[r.PlanID] == nil {
			counts[r.PlanID] = map[models.TaskState]int{}
		}
		counts[r.PlanID][r.State] = r.N
	}
	return counts, err
}

// FirstOpen returns of each plan the task that is not settled and is due first.
func (tx *Tx) FirstOpen(plans []models.PlanID) (map[models.PlanID]models.PlanTask, error) {
	rows, err := all[models.PlanTask](among(tx, "plan_id", plans).Where(`id = (select f.id from plan_tasks f where f.plan_id = plan_tasks.plan_id
		and f.dropped_at is null and f.state in ('todo', 'doing', 'submitted')
		order by case when f.due_on is null then 1 else 0 end, f.due_on, f.position limit 1)`))
	first := make(map[models.PlanID]models.PlanTask, len(rows))
	for _, t := range rows {
		first[t.PlanID] = t
	}
	return first, err
}

// LastSteps returns when a task of each plan was last begun, handed in, returned or
// decided; plans in which nothing was yet are left out.
func (tx *Tx) LastSteps(plans []models.PlanID) (map[models.PlanID]time.Time, error) {
	rows, err := all[models.PlanTask](among(tx, "plan_id", plans).
		Select("plan_id", "started_at", "submitted_at", "returned_at", "decided_at").Where("dropped_at is null and state <> 'todo'"))
	last := map[models.PlanID]time.Time{}
	for _, t := range rows {
		if at := t.LastStep(); at.After(last[t.PlanID]) {
			last[t.PlanID] = at
		}
	}
	return last, err
}

// AddTasks stores new tasks; their ids are filled in.
func (tx *Tx) AddTasks(tasks []models.PlanTask) error {
	if len(tasks) == 0 {
		return nil
	}
	return tx.insert(&tasks)
}

// SaveTask stores what may change of a task, and raises the revision.
func (tx *Tx) SaveTask(t *models.PlanTask) error {
	t.Revision++
	return tx.update(t, "position", "spec", "due_on", "due_moved", "state", "evidence", "note", "certification_id",
		"decided_by", "started_at", "submitted_at", "returned_at", "decided_at", "dropped_at", "revision")
}

// TasksWith returns the tasks of active plans that stand on a certification.
func (tx *Tx) TasksWith(c models.CertificationID) ([]models.PlanTask, error) {
	q := tx.q.Joins("join plans p on p.id = plan_tasks.plan_id and p.state = 'active'").
		Where("plan_tasks.certification_id = ?", c).Order("plan_tasks.plan_id, plan_tasks.id")
	return all[models.PlanTask](q)
}

func (tx *Tx) AddTaskEntries(entries ...models.TaskEntry) error {
	if len(entries) == 0 {
		return nil
	}
	return tx.insert(&entries)
}

// TaskEntries lists a task's history, the oldest first.
func (tx *Tx) TaskEntries(task models.TaskID, p models.Page) (models.List[models.TaskEntry], error) {
	o := order{list: fmt.Sprintf("entries of task %d", task), columns: []string{"id"}}
	return paged(tx.q.Where("task_id = ?", task), o, p, func(e models.TaskEntry) []any { return []any{e.ID} })
}
