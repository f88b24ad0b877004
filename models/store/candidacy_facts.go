package store

import (
	"time"

	"assay/models"
)

// ApprovedCase is a show case that may count towards a bar.
type ApprovedCase struct {
	ID           models.ShowCaseID
	AuthorID     models.PersonID
	ServiceID    models.ServiceID
	Title        string
	GrantedLevel int
	DecidedAt    time.Time
}

// ApprovedCases returns the approved cases of people for services, oldest first.
func (tx *Tx) ApprovedCases(people []models.PersonID, services []models.ServiceID) ([]ApprovedCase, error) {
	rows := []ApprovedCase{}
	q := amongIn(tx, among(tx, "author_id", people), "service_id", services)
	return rows, q.Table("show_cases").Where("state = 'approved'").Order("decided_at, id").Find(&rows).Error
}

// RoadTask is a task of a person's newest attempt at a curriculum.
type RoadTask struct {
	PersonID   models.PersonID
	Curriculum string            // slug
	ServiceID  *models.ServiceID // of the curriculum
	Key        string
	Spec       models.TaskSpec `gorm:"serializer:json"`
	State      models.TaskState
}

// RoadTasks returns the tasks with these keys from the newest attempts of people.
func (tx *Tx) RoadTasks(people []models.PersonID, keys []string) ([]RoadTask, error) {
	rows := []RoadTask{}
	if len(keys) == 0 {
		return rows, nil
	}
	q := among(tx, "p.person_id", people).Table("plan_tasks t").
		Select("p.person_id, c.slug as curriculum, c.service_id, t.key, t.spec, t.state").
		Joins("join plans p on p.id = t.plan_id").
		Joins("join curricula c on c.id = p.curriculum_id").
		Where("t.key in ? and t.dropped_at is null and "+newestAttempt, distinct(keys))
	return rows, q.Order("t.id").Find(&rows).Error
}

const newestAttempt = `p.attempt = (select max(n.attempt) from plans n
	where n.person_id = p.person_id and n.curriculum_id = p.curriculum_id)`

// RoadPlan says how a person's newest attempt at a curriculum stands.
type RoadPlan struct {
	PersonID   models.PersonID
	Curriculum string
	State      models.PlanState
}

// RoadPlans returns the newest attempts of people at the named curricula.
func (tx *Tx) RoadPlans(people []models.PersonID, slugs []string) ([]RoadPlan, error) {
	rows := []RoadPlan{}
	if len(slugs) == 0 {
		return rows, nil
	}
	q := among(tx, "p.person_id", people).Table("plans p").
		Select("p.person_id, c.slug as curriculum, p.state").
		Joins("join curricula c on c.id = p.curriculum_id").
		Where("c.slug in ? and "+newestAttempt, distinct(slugs))
	return rows, q.Find(&rows).Error
}

// CurriculumTitles returns the titles of curricula by slug.
func (tx *Tx) CurriculumTitles(slugs []string) (map[string]string, error) {
	if len(slugs) == 0 {
		return map[string]string{}, nil
	}
	found, err := all[models.Curriculum](tx.q.Where("slug in ?", distinct(slugs)))
	titles := make(map[string]string, len(found))
	for _, c := range found {
		titles[c.Slug] = c.Title
	}
	return titles, err
}

// HeldCertifications returns what people hold that was not withdrawn.
func (tx *Tx) HeldCertifications(people []models.PersonID) ([]models.Certification, error) {
	return all[models.Certification](among(tx, "person_id", people).Where("withdrawn_at is null").Order("issued_on, id"))
}

// CurriculumTask is a task of the newest version of a curriculum.
type CurriculumTask struct {
	Curriculum string            // slug
	ServiceID  *models.ServiceID // of the curriculum; nil: the organisation's
	models.TaskSpec
}

// CurriculumTasks returns the tasks of the newest versions of curricula: of these
// services, with these slugs, and of the organisation.
func (tx *Tx) CurriculumTasks(services []models.ServiceID, slugs []string) ([]CurriculumTask, error) {
	return tx.curriculumTasks("v.number = c.latest", services, slugs)
}

// EarlierCurriculumTasks is CurriculumTasks with those of earlier versions.
func (tx *Tx) EarlierCurriculumTasks(services []models.ServiceID, slugs []string) ([]CurriculumTask, error) {
	return tx.curriculumTasks("v.number <= c.latest", services, slugs)
}

func (tx *Tx) curriculumTasks(version string, services []models.ServiceID, slugs []string) ([]CurriculumTask, error) {
	var rows []struct {
		Slug      string
		ServiceID *models.ServiceID
		Tasks     []models.TaskSpec `gorm:"serializer:json"`
	}
	err := tx.q.Table("curricula c").Select("c.slug, c.service_id, v.tasks").
		Joins("join curriculum_versions v on v.curriculum_id = c.id and "+version).
		Where("c.service_id in "+tx.idSet()+" or c.slug in ? or c.service_id is null", idList(tx, services), append([]string{""}, slugs...)).
		Order("c.id, v.number").Find(&rows).Error
	tasks := []CurriculumTask{}
	for _, r := range rows {
		for _, t := range r.Tasks {
			tasks = append(tasks, CurriculumTask{r.Slug, r.ServiceID, t})
		}
	}
	return tasks, err
}
