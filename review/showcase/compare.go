package showcase

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// Difference is what changed from one version to another.
type Difference struct {
	From, To models.ShowCaseVersion
	Hunks    []Hunk // of the body
}

// Changes compares two versions. from 0 is the version that the actor judged last
// before to (S6), or the one before to where they judged none; to 0 is the current
// one. Faults: no such versions.
func Changes(tx *store.Tx, id models.ShowCaseID, from, to int) (Difference, error) {
	c, err := tx.ShowCase(id)
	if err != nil {
		return Difference{}, err
	}
	f, err := read(tx, c)
	if err != nil {
		return Difference{}, err
	}
	if err := f.may(tx, policy.ShowCaseSee); err != nil {
		return Difference{}, err
	}
	if to == 0 {
		to = c.CurrentVersion
	}
	if from == 0 {
		from = f.judgedBefore(tx.Actor.Person, to)
	}
	if from < 1 || to > c.CurrentVersion || from >= to {
		return Difference{}, fault.At("query:from", "no-earlier-version", "There is no version before version %d to compare it with.", to)
	}
	d := Difference{}
	if d.From, err = tx.ShowCaseVersion(id, from); err != nil {
		return d, err
	}
	if d.To, err = tx.ShowCaseVersion(id, to); err != nil {
		return d, err
	}
	d.Hunks = Compare(d.From.Body, d.To.Body)
	return d, nil
}

func (f *file) judgedBefore(person models.PersonID, version int) int {
	latest := 0
	for _, r := range f.reviews {
		if r.ReviewerID == person && r.ReleasedAt != nil && !r.Late && r.VersionNumber < version {
			latest = max(latest, r.VersionNumber)
		}
	}
	if latest == 0 {
		return version - 1
	}
	return latest
}
