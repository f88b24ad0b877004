package standing

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
)

// Progress is how far a standing's term is towards renewal. Missing is in words;
// empty when there is enough.
type Progress struct {
	Need    models.RenewalNeed
	Work    store.Work
	Missing phrase.Text
}

// ProgressOf measures standings against the bars of their terms, in a constant
// number of queries.
func ProgressOf(tx *store.Tx, standings []models.Standing) (map[models.StandingID]Progress, error) {
	ids := make([]models.StandingID, len(standings))
	for i, s := range standings {
		ids[i] = s.ID
	}
	work, err := tx.WorkIn(ids)
	if err != nil {
		return nil, err
	}
	bars, err := termBars(tx, standings)
	if err != nil {
		return nil, err
	}
	all := make(map[models.StandingID]Progress, len(standings))
	for i, s := range standings {
		need := bars[i].Rules.Renewal
		all[s.ID] = Progress{Need: need, Work: work[s.ID], Missing: stillNeeded(need, work[s.ID])}
	}
	return all, nil
}

// termBars returns the bar of each standing's term: the one it was granted or last
// renewed under, else the service's newest, else the organisation's default.
func termBars(tx *store.Tx, standings []models.Standing) ([]models.Bar, error) {
	var ids []models.BarID
	var without []models.ServiceID
	for _, s := range standings {
		if s.BarID != nil {
			ids = append(ids, *s.BarID)
		} else {
			without = append(without, s.ServiceID)
		}
	}
	pinned, err := tx.BarsByID(ids)
	if err != nil {
		return nil, err
	}
	newest, err := tx.LatestBars(without)
	if err != nil {
		return nil, err
	}
	bars := make([]models.Bar, len(standings))
	for i, s := range standings {
		bar, found := newest[s.ServiceID]
		if s.BarID != nil {
			bar, found = pinned[*s.BarID]
		}
		if !found {
			bar = models.Bar{ServiceID: s.ServiceID, Rules: models.DefaultBarRules()}
		}
		bars[i] = bar
	}
	return bars, nil
}

func newestBar(tx *store.Tx, service models.ServiceID) (models.Bar, error) {
	bar, found, err := tx.LatestBar(service)
	if !found {
		bar = models.Bar{ServiceID: service, Rules: models.DefaultBarRules()}
	}
	return bar, err
}

// stillNeeded is "2 more reviews, 1 more interview and 1 more of any kind", or empty.
func stillNeeded(need models.RenewalNeed, w store.Work) phrase.Text {
	var parts []phrase.Text
	sum := 0
	for _, k := range []struct {
		need, have int
		one        phrase.One
		many       phrase.Format
	}{
		{need.Reviews, w.Reviews, "%d more review", "%d more reviews"},
		{need.Interviews, w.Interviews, "%d more interview", "%d more interviews"},
		{need.Contributions, w.Contributions, "%d more contribution", "%d more contributions"},
	} {
		sum += max(k.need, k.have)
		if short := k.need - k.have; short > 0 {
			parts = append(parts, phrase.Count(short, k.one, k.many))
		}
	}
	if short := need.Total - sum; short > 0 && len(parts) == 0 {
		parts = append(parts, phrase.Of("%d more reviews, interviews or contributions", short))
	} else if short > 0 {
		parts = append(parts, phrase.Of("%d more of any kind", short))
	}
	return phrase.And(parts...)
}
