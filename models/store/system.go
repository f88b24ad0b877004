package store

import (
	"time"

	"assay/models"
)

// SeeNode says that a node runs, and forgets those not seen since forget.
func (tx *Tx) SeeNode(n models.Node, forget time.Time) error {
	if err := tx.q.Where("seen_at < ?", forget).Delete(&models.Node{}).Error; err != nil {
		return err
	}
	return tx.put(&n, []string{"id"}, "name", "version", "started_at", "seen_at")
}

// ForgetNode takes out a node that stops.
func (tx *Tx) ForgetNode(id string) error {
	return tx.q.Where("id = ?", id).Delete(&models.Node{}).Error
}

// Nodes returns the nodes that were seen of late, the longest running first; a handful.
func (tx *Tx) Nodes() ([]models.Node, error) {
	return all[models.Node](tx.q.Order("started_at, id"))
}

// SweepRun returns how a room's last sweep went, and whether there was one.
func (tx *Tx) SweepRun(name string) (models.SweepRun, bool, error) {
	return maybe[models.SweepRun](tx.q.Where("name = ?", name))
}

// PutSweepRun stores how a room's sweep went.
func (tx *Tx) PutSweepRun(r models.SweepRun) error {
	return tx.put(&r, []string{"name"}, "node", "began_at", "ended_at", "done", "failures", "failed_at", "failure")
}

// SweepRuns returns how the last sweep of each room went.
func (tx *Tx) SweepRuns() (map[string]models.SweepRun, error) {
	rows, err := all[models.SweepRun](tx.q.Order("name"))
	by := make(map[string]models.SweepRun, len(rows))
	for _, r := range rows {
		by[r.Name] = r
	}
	return by, err
}

// EngineVersion is the database's own.
func (tx *Tx) EngineVersion() (version string, err error) {
	read := "select sqlite_version()"
	if tx.pg {
		read = "select current_setting('server_version')"
	}
	return version, tx.q.Raw(read).Scan(&version).Error
}
