package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review/roster"
)

func addEmail(tx *store.Tx, in struct {
	PersonPath
	EmailFields
}) (PersonPage, error) {
	if err := roster.AddEmail(tx, in.ID, roster.NewEmail{Email: in.Email, Verified: in.Verified}); err != nil {
		return PersonPage{}, err
	}
	return personPage(tx, in.ID)
}

// addressInput names an address in the body, so that it stays out of paths and logs.
type addressInput struct {
	PersonPath
	Email string `json:"email" validate:"required,max=254"`
}

func verifyEmail(tx *store.Tx, in addressInput) (PersonPage, error) {
	return changeEmail(tx, in, roster.VerifyEmail)
}

func chooseEmail(tx *store.Tx, in addressInput) (PersonPage, error) {
	return changeEmail(tx, in, roster.MakePrimary)
}

func removeEmail(tx *store.Tx, in addressInput) (PersonPage, error) {
	return changeEmail(tx, in, roster.RemoveEmail)
}

func changeEmail(tx *store.Tx, in addressInput, verb func(*store.Tx, models.PersonID, string) error) (PersonPage, error) {
	if err := verb(tx, in.ID, in.Email); err != nil {
		return PersonPage{}, err
	}
	return personPage(tx, in.ID)
}
