package store

import (
	"time"

	"assay/models"
)

// enter keeps with a candidacy the stage that it is in, or what became of it.
func (tx *Tx) enter(c models.Candidacy) error {
	if c.EndedAt == nil {
		stage := models.CandidacyStage{CandidacyID: c.ID, Stage: c.State, ServiceID: c.ServiceID, EnteredAt: c.StateSince, Fate: models.FateGoing}
		return tx.put(&stage, []string{"candidacy_id", "stage"}, "entered_at")
	}
	return tx.q.Exec("update candidacy_stages set fate = ?, ended_at = ?, weeks = (? - "+tx.seconds("entered_at")+") / "+secondsPerWeek+" where candidacy_id = ?",
		c.State.Fate(), c.EndedAt, c.EndedAt.Unix(), c.ID).Error
}

const secondsPerWeek = "604800"

// StageFate is what became of so many people so many whole weeks after they entered a
// stage the last time.
type StageFate struct {
	ServiceID models.ServiceID // 0: all
	Stage     models.CandidacyState
	Fate      models.Fate
	Weeks     int
	People    int
}

// StageFates says how candidacies for services went on from each stage that they were
// in: those that still run, and those that ended since an instant. One query, of as many
// rows as there are different fates.
func (tx *Tx) StageFates(services []models.ServiceID, since time.Time) ([]StageFate, error) {
	list := idList(tx, services)
	return tx.fates("service_id, stage", "1, 2, 4", "service_id in "+tx.idSet()+" and ", list, since, tx.Now.Unix(), list)
}

// AllStageFates is StageFates of all services together.
func (tx *Tx) AllStageFates(since time.Time) ([]StageFate, error) {
	return tx.fates("stage", "1, 3", "", since, tx.Now.Unix())
}

// fates reads two indexes: what has ended is grouped as it lies there, and the weeks of
// what still runs, whose places among the columns are given, are counted on reading.
func (tx *Tx) fates(by, places, among string, args ...any) ([]StageFate, error) {
	rows := []StageFate{}
	counted := "count(*) as people from candidacy_stages where " + among
	going := "(? - " + tx.seconds("entered_at") + ") / " + secondsPerWeek
	err := tx.q.Raw("select "+by+", fate, weeks, "+counted+"fate <> 'going' and ended_at >= ? group by "+by+", fate, weeks"+
		" union all select "+by+", 'going', "+going+", "+counted+"fate = 'going' group by "+places, args...).Scan(&rows).Error
	return rows, err
}
