package showcase

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/roster"
)

// By lists a person's cases, the newest first: for themself, their mentor, their
// managers, coordinators and administrators. Others see an empty list.
func By(tx *store.Tx, author models.PersonID, p models.Page) (models.List[models.ShowCase], error) {
	empty := models.List[models.ShowCase]{Items: []models.ShowCase{}}
	if _, err := tx.Person(author); err != nil {
		return empty, err
	}
	f := &file{c: models.ShowCase{AuthorID: author}}
	holds, err := f.relations(tx)
	if err != nil || !policy.Allowed(policy.ShowCaseSee, holds) {
		return empty, err
	}
	return unclockedList(tx.ShowCasesBy(author, p))
}

// Queued is a review that waits for its reviewer.
type Queued struct {
	store.QueueRow
	WorkLeft time.Duration // of the reviewer's working hours until it is due
	Actions  []review.Act
}

// Queue lists what the actor was offered or has accepted, the soonest due first.
func Queue(tx *store.Tx, p models.Page) (models.List[Queued], error) {
	none := models.List[Queued]{Items: []Queued{}}
	if err := policy.Check(policy.ReviewQueue, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	rows, err := tx.ReviewQueue(tx.Actor.Person, p)
	if err != nil || len(rows.Items) == 0 {
		return none, err
	}
	cal, err := roster.CalendarOf(tx, tx.Actor.Person)
	due := clock.Due(tx.Now, daysToReview, cal)
	return models.MapList(rows, func(r store.QueueRow) Queued {
		q := Queued{r, clock.WorkedBetween(tx.Now, r.DueAt, cal), []review.Act{}}
		for _, a := range asked(tx, r.State) {
			act := ActOf(a, r.State)
			if act.Name == "accept" {
				act.Until = &due
			}
			q.Actions = append(q.Actions, act)
		}
		return q
	}), err
}

// Given lists the reviews that the actor has handed in, the newest first.
func Given(tx *store.Tx, p models.Page) (models.List[store.GivenRow], error) {
	if err := policy.Check(policy.ReviewQueue, policy.Of(tx.Actor)); err != nil {
		return models.List[store.GivenRow]{}, err
	}
	return tx.ReviewsGiven(tx.Actor.Person, p)
}

// Short lists the cases that need a coordinator because a seat has nobody, the
// longest waiting first. Faults: not a coordinator.
func Short(tx *store.Tx, p models.Page) (models.List[models.ShowCase], error) {
	if err := policy.Check(policy.AssignmentOffer, policy.Of(tx.Actor)); err != nil {
		return models.List[models.ShowCase]{}, err
	}
	return tx.ShortShowCases(tx.Actor.Person, p)
}

// Open lists a service's cases in review or waiting for their author, the oldest
// first. Faults: not a coordinator, no such service.
func Open(tx *store.Tx, service models.ServiceID, p models.Page) (models.List[models.ShowCase], error) {
	if err := policy.Check(policy.AssignmentOffer, policy.Of(tx.Actor)); err != nil {
		return models.List[models.ShowCase]{}, err
	}
	if _, err := tx.Service(service); err != nil {
		return models.List[models.ShowCase]{}, err
	}
	return unclockedList(tx.OpenShowCases(service, p))
}

func unclockedList(l models.List[models.ShowCase], err error) (models.List[models.ShowCase], error) {
	return models.MapList(l, unclocked), err
}
