package standing

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
)

// Recording is a contribution to record. On is the UTC day it was given.
type Recording struct {
	Person  models.PersonID
	Service models.ServiceID
	Kind    models.ContributionKind
	Title   string
	Link    string // where it can be seen; may be empty
	On      models.Date
}

// Record keeps what an SME gave back: their own word, or a coordinator's or
// administrator's. Recording the same again changes nothing. Emits
// contribution.recorded.
func Record(tx *store.Tx, in Recording) (models.Contribution, error) {
	if _, err := tx.LockPerson(in.Person); err != nil {
		return models.Contribution{}, err
	}
	h := policy.Of(tx.Actor).With(policy.Self, tx.Actor.Person == in.Person)
	if err := policy.Check(policy.ContributionRecord, h); err != nil {
		return models.Contribution{}, err
	}
	in.Title, in.Link = strings.TrimSpace(in.Title), strings.TrimSpace(in.Link)
	if err := recordable(in, models.DateOf(tx.Now)); err != nil {
		return models.Contribution{}, err
	}
	s, found, err := tx.StandingOf(in.Person, in.Service)
	if err != nil {
		return models.Contribution{}, err
	}
	if !found || s.State == models.StandingRevoked {
		return models.Contribution{}, fault.Clash("no-standing", "Contributions are recorded for people who are or were SME of the service.")
	}
	c := models.Contribution{
		PersonID: in.Person, ServiceID: in.Service, Kind: in.Kind, Title: in.Title, Link: in.Link, On: in.On,
		RecordedBy: tx.Actor.Person, RecordedAt: tx.Now,
	}
	if c.RecordedBy == 0 {
		c.RecordedBy = in.Person
	}
	if same, found, err := tx.SameContribution(c); found || err != nil {
		return same, err
	}
	if err := tx.AddContribution(&c); err != nil {
		return c, err
	}
	return c, emitContribution(tx, c, "recorded")
}

func recordable(in Recording, today models.Date) error {
	wrong := append(review.Line("/title", in.Title), review.Line("/link", in.Link)...)
	switch in.Kind {
	case models.ContributionDocument, models.ContributionTraining, models.ContributionMaterial, models.ContributionContentReview:
	default:
		wrong = append(wrong, fault.Field{Pointer: "/kind", Code: "unknown-kind", Text: phrase.Of("Choose document, training, training_material or content_review.")})
	}
	if in.Title == "" || utf8.RuneCountInString(in.Title) > 300 {
		wrong = append(wrong, fault.Field{Pointer: "/title", Code: "title-length", Text: phrase.Of("Please give a title of at most 300 characters.")})
	}
	if !linkable(in.Link) {
		wrong = append(wrong, fault.Field{Pointer: "/link", Code: "not-a-link", Text: phrase.Of("A link begins with https:// or http:// and has at most 2,000 characters.")})
	}
	if in.On.IsZero() || in.On.After(today) {
		wrong = append(wrong, fault.Field{Pointer: "/on", Code: "date-ahead", Text: phrase.Of("Please give the day it was done, today or earlier.")})
	}
	if len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	return nil
}

func linkable(link string) bool {
	if link == "" {
		return true
	}
	u, err := url.Parse(link)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && utf8.RuneCountInString(link) <= 2000
}

// Withdraw takes back a contribution recorded by mistake, with a reason. What was
// renewed by it stays renewed. Repeating changes nothing. Emits
// contribution.withdrawn.
func Withdraw(tx *store.Tx, id models.ContributionID, reason string) (models.Contribution, error) {
	c, err := tx.LockContribution(id)
	if err != nil {
		return c, err
	}
	h := policy.Of(tx.Actor).With(policy.Self, tx.Actor.Person == c.PersonID)
	if err := policy.See(policy.ContributionSee, h, "contribution"); err != nil {
		return c, err
	}
	if err := policy.Check(policy.ContributionRecord, h); err != nil || c.WithdrawnAt != nil {
		return c, err
	}
	if err := reasoned("/reason", reason); err != nil {
		return c, err
	}
	by := tx.Actor.Person
	if by == 0 {
		by = c.PersonID
	}
	c.WithdrawnBy, c.WithdrawnAt, c.WithdrawnReason = &by, &tx.Now, strings.TrimSpace(reason)
	if err := tx.SaveContribution(&c); err != nil {
		return c, err
	}
	return c, emitContribution(tx, c, "withdrawn")
}

func emitContribution(tx *store.Tx, c models.Contribution, what string) error {
	return notify.Emit(tx, notify.Event{
		Subject: models.Subject{Kind: "contribution", ID: int64(c.ID)}, Name: "contribution." + what,
		Facts: struct {
			Person  models.PersonID         `json:"person"`
			Service models.ServiceID        `json:"service"`
			Kind    models.ContributionKind `json:"kind"`
			On      models.Date             `json:"on"`
		}{c.PersonID, c.ServiceID, c.Kind, c.On},
		To: []notify.Message{{Person: c.PersonID, Kind: notify.Kind("contribution-" + what), Params: map[string]string{"title": c.Title}}},
	})
}

// Contributions reads a page of what SMEs gave back, the newest first.
func Contributions(tx *store.Tx, f store.ContributionFilter, p models.Page) (models.List[models.Contribution], error) {
	if err := policy.Check(policy.ContributionSee, policy.Of(tx.Actor)); err != nil {
		return models.List[models.Contribution]{}, err
	}
	return tx.Contributions(f, p)
}

// ContributionActions are what the actor can do with a contribution now.
func ContributionActions(tx *store.Tx, c models.Contribution) []review.Action {
	h := policy.Of(tx.Actor).With(policy.Self, tx.Actor.Person == c.PersonID)
	var gone error
	if c.WithdrawnAt != nil {
		gone = fault.Clash("already-so", "This contribution was withdrawn.")
	}
	return []review.Action{review.Can("withdraw", policy.Check(policy.ContributionRecord, h), gone)}
}
