package training

import (
	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// CertificationView is a certification as of a day of its holder.
type CertificationView struct {
	Certification models.Certification
	Passed        bool
	Current       bool
	Actions       []review.Action
}

// Certifications lists what a person holds or held, the newest first.
func Certifications(tx *store.Tx, person models.PersonID) ([]CertificationView, error) {
	holder, err := tx.Person(person)
	if err != nil {
		return nil, err
	}
	holds, err := toHolder(tx, person)
	if err != nil {
		return nil, err
	}
	if err := policy.See(policy.CertificationSee, holds, "person"); err != nil {
		return nil, err
	}
	day, err := today(tx, holder)
	if err != nil {
		return nil, err
	}
	all, err := tx.CertificationsOf(person)
	views := make([]CertificationView, len(all))
	for i, c := range all {
		views[i] = viewOf(c, day, holds)
	}
	return views, err
}

// ReadCertification shows one certification, as of its holder's today.
func ReadCertification(tx *store.Tx, id models.CertificationID) (CertificationView, error) {
	c, err := tx.Certification(id)
	if err != nil {
		return CertificationView{}, err
	}
	holds, err := toHolder(tx, c.PersonID)
	if err != nil {
		return CertificationView{}, err
	}
	if err := policy.See(policy.CertificationSee, holds, "certification"); err != nil {
		return CertificationView{}, err
	}
	holder, err := tx.Person(c.PersonID)
	if err != nil {
		return CertificationView{}, err
	}
	day, err := today(tx, holder)
	return viewOf(c, day, holds), err
}

func viewOf(c models.Certification, day models.Date, holds policy.Holds) CertificationView {
	var gone *review.Reason
	if c.WithdrawnAt != nil {
		gone = review.No("done-already", "This record was withdrawn.")
	}
	withdraw := review.Can("withdraw", policy.Check(policy.CertificationRecord, holds), gone.Err())
	return CertificationView{c, c.Passed(), c.CurrentOn(day), []review.Action{withdraw}}
}

// ExpiringRow is a certification that expires soon, with its holder.
type ExpiringRow struct {
	Certification models.Certification
	Holder        models.Person
}

// MaxWithin is how many days ahead expiring certifications are looked for.
const MaxWithin = 400

// Expiring lists the certifications that expire within so many days of the UTC
// date, the soonest first: everyone's for administrators, else one's own, those of
// one's mentees and of who is below one. Two queries a page.
func Expiring(tx *store.Tx, within int, p models.Page) (models.List[ExpiringRow], error) {
	holds := policy.Of(tx.Actor)
	scope := store.CertificationScope{Person: tx.Actor.Person, Everyone: policy.Allowed(policy.CertificationSee, holds)}
	from := models.DateOf(tx.Now)
	page, err := tx.ExpiringCertifications(scope, from, from.AddDays(min(within, MaxWithin)), p)
	if err != nil {
		return models.List[ExpiringRow]{}, err
	}
	holders, err := holdersOf(tx, page.Items)
	return models.MapList(page, func(c models.Certification) ExpiringRow { return ExpiringRow{c, holders[c.PersonID]} }), err
}
