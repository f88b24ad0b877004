package training

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// EditionPreview is what publishing a version would change, and for whom. Plans are
// active ones, of this or an older version; Mentors those who are told.
type EditionPreview struct {
	Difference Difference
	Plans      int
	Mentors    int
	Bars       []BarNeed
}

// BarNeed is a service's newest bar that asks for tasks which a version would leave
// out: its candidates could not meet it by new plans.
type BarNeed struct {
	Bar   models.Bar
	Tasks []string
}

// PreviewEdition says what publishing these tasks would change: what keeps them from
// it as a fault, else the difference to the newest version. Nothing is stored.
// Faults: not an administrator.
func PreviewEdition(tx *store.Tx, id models.CurriculumID, specs []models.TaskSpec) (EditionPreview, error) {
	p := EditionPreview{}
	c, err := tx.Curriculum(id)
	if err != nil {
		return p, err
	}
	if err := policy.Check(policy.CurriculumPublish, policy.Of(tx.Actor)); err != nil {
		return p, err
	}
	tasks := tidy(specs)
	latest, err := tx.CurriculumVersion(id, c.Latest)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return p, err
	}
	if err := sound(tx, tasks, latest.Tasks); err != nil {
		return p, err
	}
	p.Difference = Between(latest.Tasks, tasks)
	if p.Plans, err = tx.CountActivePlans(id); err != nil {
		return p, err
	}
	mentors, err := tx.MentorsOf(id)
	if err != nil {
		return p, err
	}
	p.Mentors = len(mentors)
	p.Bars, err = barsAsking(tx, c, p.Difference.Removed)
	return p, err
}

// barsAsking are the newest bars that ask for one of these tasks of a curriculum.
func barsAsking(tx *store.Tx, c models.Curriculum, gone []models.TaskSpec) ([]BarNeed, error) {
	if len(gone) == 0 {
		return nil, nil
	}
	services, err := tx.AllServices()
	if err != nil {
		return nil, err
	}
	ids := make([]models.ServiceID, len(services))
	for i, s := range services {
		ids[i] = s.ID
	}
	bars, err := tx.LatestBars(ids)
	var needs []BarNeed
	for _, id := range ids {
		bar := bars[id]
		named := bar.Rules.Curriculum == c.Slug || bar.Rules.Curriculum == "" && (c.ServiceID == nil || *c.ServiceID == id)
		if tasks := asking(bar.Rules, gone); named && len(tasks) > 0 {
			needs = append(needs, BarNeed{bar, tasks})
		}
	}
	return needs, err
}

func asking(r models.BarRules, gone []models.TaskSpec) []string {
	var keys []string
	for _, t := range gone {
		if slices.Contains(r.Tasks, t.Key) {
			keys = append(keys, t.Key)
		}
	}
	return keys
}
