package api

import (
	"time"

	"assay/models/phrase"
	"assay/models/store"
	"assay/review/coverage"
)

// CoverageNeed is what one person holds.
type CoverageNeed struct {
	Person PersonRef          `json:"person"`
	Known  bool               `json:"known" description:"Whether I may know of it."`
	Items  []CoverageNeedItem `json:"items"`
}

// CoverageNeedItem is so many things of a kind.
type CoverageNeedItem struct {
	Kind   store.HoldingKind   `json:"kind" enum:"plan,stand_in,review,offer,seat,ballot,own_interview,report"`
	Count  int                 `json:"count" description:"Of an open ballot they are on the roll: whether they have voted is sealed and makes no difference here."`
	Text   phrase.Text         `json:"text"`
	Things []CoverageNeedThing `json:"things" description:"Those that I may see on their own pages, the soonest first, at most 20."`
	More   int                 `json:"more" description:"That I may see besides these."`
	Unseen int                 `json:"unseen" description:"That are counted alone, because I may not see them."`
}

// CoverageNeedThing is one of them. Which fields are set depends on its kind.
type CoverageNeedThing struct {
	ID       int64       `json:"id" description:"Of the plan, the show case, the interview, the ballot or the person."`
	Person   PersonRef   `json:"person" description:"The learner, the author, the candidate, or who reports to them."`
	Service  *ServiceRef `json:"service"`
	Title    string      `json:"title" description:"Of the show case, or of the plan's curriculum."`
	StartsAt *time.Time  `json:"startsAt" description:"Of an interview."`
}

func coverageNeed(n coverage.Need) CoverageNeed {
	return CoverageNeed{personRef(n.Person), n.Known, each(n.Items, func(i coverage.NeedItem) CoverageNeedItem {
		return CoverageNeedItem{i.Kind, i.Count, i.Text, each(i.Things, coverageNeedThing), i.More, i.Unseen}
	})}
}

func coverageNeedThing(t coverage.Thing) CoverageNeedThing {
	out := CoverageNeedThing{ID: t.ID, Person: personRef(t.Person), Title: t.Title}
	if t.Service.ID != 0 {
		service := serviceRef(t.Service)
		out.Service = &service
	}
	if !t.StartsAt.IsZero() {
		starts := t.StartsAt.UTC()
		out.StartsAt = &starts
	}
	return out
}
