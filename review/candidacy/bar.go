package candidacy

import (
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Draft is a bar to publish. After is the number of the newest bar its author
// looked at, 0 for the first. One that was published before, elsewhere, may name
// tasks that its curriculum has no longer.
type Draft struct {
	Service         models.ServiceID
	After           int
	Rules           models.BarRules
	Note            string
	PublishedBefore bool
}

// NextDraft is what the next bar of a service starts from: its newest, or the
// organisation's default where it has none.
func NextDraft(tx *store.Tx, service models.ServiceID) (Draft, error) {
	if _, err := tx.Service(service); err != nil {
		return Draft{}, err
	}
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return Draft{}, err
	}
	bar, found, err := tx.LatestBar(service)
	if !found {
		bar.Rules = models.DefaultBarRules()
	}
	return Draft{Service: service, After: bar.Number, Rules: bar.Rules}, err
}

// Publish makes a draft the service's newest bar, which never changes again. Open
// candidacies keep theirs; their candidates are told that a newer one is offered
// (C1). By an administrator. Publishing the newest again changes nothing; if
// another came meanwhile, it is stale (bar-newer). Emits bar.published.
func Publish(tx *store.Tx, d Draft) (models.Bar, error) {
	service, err := tx.LockService(d.Service)
	if err != nil {
		return models.Bar{}, err
	}
	if err := policy.Check(policy.BarPublish, policy.Of(tx.Actor)); err != nil {
		return models.Bar{}, err
	}
	d.Rules, d.Note = tidied(d.Rules), strings.TrimSpace(d.Note)
	newest, found, err := tx.LatestBar(d.Service)
	if err != nil {
		return newest, err
	}
	if err := publishable(tx, d, newest.Rules); err != nil {
		return models.Bar{}, err
	}
	if found && reflect.DeepEqual(tidied(newest.Rules), d.Rules) && newest.Note == d.Note {
		return newest, nil
	}
	if newest.Number != d.After {
		return newest, fault.New(fault.Stale, "bar-newer",
			"Bar %d was published meanwhile. Please look at it before you publish yours.", newest.Number)
	}
	bar := models.Bar{ServiceID: d.Service, Number: newest.Number + 1, Rules: d.Rules, Note: d.Note, PublishedAt: tx.Now}
	if tx.Actor.Person != 0 {
		bar.PublishedBy = &tx.Actor.Person
	}
	if err := tx.AddBar(&bar); err != nil {
		return bar, err
	}
	return bar, emitPublished(tx, bar, service)
}

func publishable(tx *store.Tx, d Draft, before models.BarRules) error {
	wrong := append(CheckBar(d.Rules), notLines(d.Rules.Certifications, before.Certifications)...)
	if utf8.RuneCountInString(d.Note) > 2000 {
		wrong = append(wrong, fault.Field{Pointer: "/note", Code: "too-long", Text: phrase.Of("A note has at most 2,000 characters.")})
	}
	missing, err := unknownWork(tx, d)
	if err != nil {
		return err
	}
	if wrong = append(wrong, missing...); len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	return nil
}

// unknownWork finds a curriculum or tasks that there are not, or of another service.
func unknownWork(tx *store.Tx, d Draft) ([]fault.Field, error) {
	slug := d.Rules.Curriculum
	if slug == "" && len(d.Rules.Tasks) == 0 {
		return nil, nil
	}
	look := tx.CurriculumTasks
	if d.PublishedBefore {
		look = tx.EarlierCurriculumTasks
	}
	tasks, err := look([]models.ServiceID{d.Service}, []string{slug})
	if err != nil {
		return nil, err
	}
	known, found := map[string]bool{}, slug == ""
	for _, t := range tasks {
		if slug == "" || t.Curriculum == slug {
			known[t.Key], found = true, true
		}
	}
	if !found {
		return []fault.Field{{Pointer: "/rules/curriculum", Code: "unknown-curriculum", Text: phrase.Of("There is no curriculum with this name and tasks.")}}, nil
	}
	var c check
	for i, key := range d.Rules.Tasks {
		if !known[key] {
			c.fail(fmt.Sprintf("/tasks/%d", i), "unknown-task", "The curriculum has no task with this key.")
		}
	}
	return c.wrong, nil
}

func emitPublished(tx *store.Tx, bar models.Bar, service models.Service) error {
	candidates, err := tx.OpenCandidates(bar.ServiceID)
	if err != nil {
		return err
	}
	e := notify.Event{
		Subject: models.Subject{Kind: "bar", ID: int64(bar.ID)}, Name: "bar.published",
		Facts: struct {
			Service models.ServiceID `json:"service"`
			Number  int              `json:"number"`
		}{bar.ServiceID, bar.Number},
	}
	for _, id := range candidates {
		params := map[string]string{"service": service.Name, "number": fmt.Sprint(bar.Number)}
		e.To = append(e.To, notify.Message{Person: id, Kind: "bar-offered", Params: params})
	}
	return notify.Emit(tx, e)
}

// Previewed is what publishing a draft would change, and how many open candidacies
// would be offered it.
type Previewed struct {
	Changes []Change
	Open    int
}

// Preview says what publishing a draft would change: the fields that are wrong as
// a fault, else the difference to the newest bar. Nothing is stored.
func Preview(tx *store.Tx, d Draft) (Previewed, error) {
	if _, err := tx.Service(d.Service); err != nil {
		return Previewed{}, err
	}
	if err := policy.Check(policy.BarPublish, policy.Of(tx.Actor)); err != nil {
		return Previewed{}, err
	}
	d.Rules = tidied(d.Rules)
	newest, found, err := tx.LatestBar(d.Service)
	if err != nil {
		return Previewed{}, err
	}
	if err := publishable(tx, d, newest.Rules); err != nil {
		return Previewed{}, err
	}
	if !found {
		newest.Rules = models.DefaultBarRules()
	}
	open, err := tx.OpenCandidates(d.Service)
	return Previewed{Difference(newest.Rules, d.Rules), len(open)}, err
}

// Bars lists a service's bars, the newest first.
func Bars(tx *store.Tx, service models.ServiceID, p models.Page) (models.List[models.Bar], error) {
	if _, err := tx.Service(service); err != nil {
		return models.List[models.Bar]{}, err
	}
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return models.List[models.Bar]{}, err
	}
	return tx.Bars(service, p)
}

// SeeBar reads one bar.
func SeeBar(tx *store.Tx, id models.BarID) (models.Bar, error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return models.Bar{}, err
	}
	return tx.Bar(id)
}

// Compared is in what one bar differs from another, and how many open candidacies
// of the service are on a bar older than its newest.
type Compared struct {
	Changes []Change
	Behind  int
}

// Compare tells the difference between two bars of one service; bars of two are
// invalid.
func Compare(tx *store.Tx, from, to models.BarID) (Compared, error) {
	older, err := SeeBar(tx, from)
	if err != nil {
		return Compared{}, err
	}
	newer, err := SeeBar(tx, to)
	if err != nil {
		return Compared{}, err
	}
	if older.ServiceID != newer.ServiceID {
		return Compared{}, fault.At("query:from", "other-service", "These are bars of two services.")
	}
	behind, err := tx.CandidaciesBehind(newer.ServiceID)
	return Compared{Difference(older.Rules, newer.Rules), behind}, err
}
