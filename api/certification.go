package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/training"
)

// Certification is an external exam taken by a person.
type Certification struct {
	ID          models.CertificationID `json:"id"`
	Person      models.PersonID        `json:"person"`
	Vendor      string                 `json:"vendor"`
	Name        string                 `json:"name"`
	Level       string                 `json:"level"`
	Score       *float64               `json:"score"`
	PassMark    *float64               `json:"passMark"`
	IssuedOn    models.Date            `json:"issuedOn"`
	ExpiresOn   models.Date            `json:"expiresOn" description:"The last day it is current; null is never."`
	Reference   string                 `json:"reference" description:"Where the certificate can be looked up."`
	RecordedAt  time.Time              `json:"recordedAt"`
	WithdrawnAt *time.Time             `json:"withdrawnAt"`
	Reason      string                 `json:"reason" description:"Why it was withdrawn."`
	Passed      bool                   `json:"passed"`
	Current     bool                   `json:"current" description:"Today, where the holder is."`
	Actions     []review.Action        `json:"actions"`
}

func certificationOf(v training.CertificationView) Certification {
	c := v.Certification
	return Certification{
		ID: c.ID, Person: c.PersonID, Vendor: c.Vendor, Name: c.Name, Level: c.Level, Score: c.Score, PassMark: c.PassMark,
		IssuedOn: c.IssuedOn, ExpiresOn: c.ExpiresOn, Reference: c.Reference, RecordedAt: c.RecordedAt, WithdrawnAt: c.WithdrawnAt,
		Reason: c.Reason, Passed: v.Passed, Current: v.Current, Actions: v.Actions,
	}
}

// Certifications is what a person holds or held, the newest first.
type Certifications struct {
	Items []Certification `json:"items"`
}

func listCertifications(tx *store.Tx, in struct {
	ID models.PersonID `path:"id" json:"-"`
}) (Certifications, error) {
	all, err := training.Certifications(tx, in.ID)
	return Certifications{each(all, certificationOf)}, err
}

func recordCertification(tx *store.Tx, in struct {
	ID        models.PersonID `path:"id" json:"-"`
	Vendor    string          `json:"vendor" validate:"notblank,max=200"`
	Name      string          `json:"name" validate:"notblank,max=200"`
	Level     string          `json:"level" validate:"max=200"`
	Score     *float64        `json:"score" description:"With passMark, or neither where the vendor tells no numbers."`
	PassMark  *float64        `json:"passMark"`
	IssuedOn  models.Date     `json:"issuedOn" validate:"required"`
	ExpiresOn models.Date     `json:"expiresOn" description:"Null is never."`
	Reference string          `json:"reference" validate:"max=2000"`
}) (Certification, error) {
	c, err := training.Record(tx, training.Exam{
		Person: in.ID, Vendor: in.Vendor, Name: in.Name, Level: in.Level, Score: in.Score, PassMark: in.PassMark,
		IssuedOn: in.IssuedOn, ExpiresOn: in.ExpiresOn, Reference: in.Reference,
	})
	return showCertification(tx, c, err)
}

func withdrawCertification(tx *store.Tx, in struct {
	ID     models.CertificationID `path:"id" json:"-"`
	Reason string                 `json:"reason" validate:"notblank,max=5000"`
}) (Certification, error) {
	c, err := training.Withdraw(tx, in.ID, in.Reason)
	return showCertification(tx, c, err)
}

func showCertification(tx *store.Tx, c models.Certification, err error) (Certification, error) {
	if err != nil {
		return Certification{}, err
	}
	v, err := training.ReadCertification(tx, c.ID)
	return certificationOf(v), err
}

// ExpiringCertification is one that expires soon, with its holder.
type ExpiringCertification struct {
	ID        models.CertificationID `json:"id"`
	Person    PersonRef              `json:"person"`
	Vendor    string                 `json:"vendor"`
	Name      string                 `json:"name"`
	Passed    bool                   `json:"passed"`
	ExpiresOn models.Date            `json:"expiresOn"`
}

func listExpiringCertifications(tx *store.Tx, in struct {
	Paging
	Within int `query:"within" json:"-" validate:"min=0,max=400" description:"Days, 60 unless told."`
}) (models.List[ExpiringCertification], error) {
	if in.Within == 0 {
		in.Within = 60
	}
	page, err := training.Expiring(tx, in.Within, in.Page())
	return models.MapList(page, func(r training.ExpiringRow) ExpiringCertification {
		c := r.Certification
		return ExpiringCertification{c.ID, personRef(r.Holder), c.Vendor, c.Name, c.Passed(), c.ExpiresOn}
	}), err
}
