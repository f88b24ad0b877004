package candidacy

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
)

// Shortfall is how far a candidacy is from its bar.
type Shortfall struct {
	Bar     models.Bar
	Facts   Facts
	Missing []review.Reason
}

// Shortfalls measures candidacies, in a number of queries that does not depend on how
// many there are. It asks no permission, because the verb that calls it did.
func Shortfalls(tx *store.Tx, candidacies []models.Candidacy) (map[models.CandidacyID]Shortfall, error) {
	all, err := read(tx, candidacies)
	by := make(map[models.CandidacyID]Shortfall, len(all))
	for _, m := range all {
		by[m.candidacy.ID] = Shortfall{m.bar, m.facts, Missing(m.bar.Rules, m.facts)}
	}
	return by, err
}

// Short is how many more approved cases a bar needs, how many of these at which
// levels, and both in words; nothing where there are enough.
func Short(bar models.BarRules, f Facts) (more int, levels []models.LevelNeed, words phrase.Text) {
	more, levels = shortage(bar, f)
	return more, levels, missingCases(bar, f)
}
