package roster

import (
	"fmt"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// AddEmail gives a person one more address; a verified one identifies them (P1).
// Having it already changes nothing, except that it may become verified. Faults:
// not-allowed, email-taken, invalid. Emits person.email_added or
// person.email_verified.
func AddEmail(tx *store.Tx, id models.PersonID, in NewEmail) error {
	p, list, err := emailsToChange(tx, id, policy.PersonChange)
	if err != nil {
		return err
	}
	var f form
	in.Email = f.email("/email", in.Email)
	if err := f.err(); err != nil {
		return err
	}
	for _, e := range list {
		if e.Email == in.Email && (!in.Verified || e.VerifiedAt != nil) {
			return nil
		}
		if e.Email == in.Email {
			return verify(tx, p, e)
		}
	}
	if len(list) >= mostEmails {
		return fault.At("/email", "too-many", "A person has at most %d e-mail addresses.", mostEmails)
	}
	if err := freeEmail(tx, &f, id, "/email", in.Email); err != nil {
		return err
	}
	if err := f.err(); err != nil {
		return err
	}
	e := models.PersonEmail{Email: in.Email, PersonID: id, IsPrimary: len(list) == 0}
	if in.Verified {
		e.VerifiedAt = &tx.Now
	}
	if err := tx.AddEmail(&e); err != nil {
		return err
	}
	return emailsChanged(tx, p, "person.email_added", in.Verified)
}

// VerifyEmail marks an address as the person's own, from now on (P1). Faults:
// not-allowed, not-found. Emits person.email_verified.
func VerifyEmail(tx *store.Tx, id models.PersonID, email string) error {
	p, list, err := emailsToChange(tx, id, policy.PersonChange)
	if err != nil {
		return err
	}
	e, err := pick(list, email)
	if err != nil || e.VerifiedAt != nil {
		return err
	}
	return verify(tx, p, e)
}

func verify(tx *store.Tx, p models.Person, e models.PersonEmail) error {
	e.VerifiedAt = &tx.Now
	if err := tx.SaveEmail(&e); err != nil {
		return err
	}
	return emailsChanged(tx, p, "person.email_verified", true)
}

// MakePrimary chooses the verified address that mail goes to; people choose their
// own. Faults: not-allowed, not-found, email-unverified. Emits person.email_chosen.
func MakePrimary(tx *store.Tx, id models.PersonID, email string) error {
	p, list, err := emailsToChange(tx, id, policy.PersonChangeOwn)
	if err != nil {
		return err
	}
	e, err := pick(list, email)
	if err != nil || e.IsPrimary {
		return err
	}
	if e.VerifiedAt == nil {
		return fault.Clash("email-unverified", "Mail goes to a verified address; this one is not verified yet.")
	}
	for _, old := range list {
		if old.IsPrimary {
			old.IsPrimary = false
			if err := tx.SaveEmail(&old); err != nil {
				return err
			}
		}
	}
	e.IsPrimary = true
	if err := tx.SaveEmail(&e); err != nil {
		return err
	}
	return emailsChanged(tx, p, "person.email_chosen", true)
}

// RemoveEmail takes an address away; the primary one stays until another is chosen.
// Faults: not-allowed, email-primary. Emits person.email_removed.
func RemoveEmail(tx *store.Tx, id models.PersonID, email string) error {
	p, list, err := emailsToChange(tx, id, policy.PersonChange)
	if err != nil {
		return err
	}
	e, err := pick(list, email)
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if e.IsPrimary {
		return fault.Clash("email-primary", "Mail goes to this address. Choose another one first.")
	}
	if err := tx.RemoveEmail(e); err != nil {
		return err
	}
	return emailsChanged(tx, p, "person.email_removed", e.VerifiedAt != nil)
}

func emailsToChange(tx *store.Tx, id models.PersonID, a policy.Action) (models.Person, []models.PersonEmail, error) {
	p, err := tx.LockPerson(id)
	if err != nil {
		return p, nil, err
	}
	if err := mayForPerson(tx, id, a); err != nil {
		return p, nil, err
	}
	all, err := tx.Emails([]models.PersonID{id})
	return p, all[id], err
}

func pick(list []models.PersonEmail, email string) (models.PersonEmail, error) {
	for _, e := range list {
		if e.Email == strings.ToLower(strings.TrimSpace(email)) {
			return e, nil
		}
	}
	return models.PersonEmail{}, fault.Missing("e-mail address")
}

func emailsChanged(tx *store.Tx, p models.Person, event string, verified bool) error {
	if err := tx.SavePerson(&p); err != nil {
		return err
	}
	return emit(tx, p.ID, event, map[string]any{"verified": verified})
}

func emailsOf(tx *store.Tx, id models.PersonID, in []NewEmail) []models.PersonEmail {
	first := primary(in)
	rows := make([]models.PersonEmail, len(in))
	for i, n := range in {
		rows[i] = models.PersonEmail{Email: n.Email, PersonID: id, IsPrimary: i == first}
		if n.Verified {
			rows[i].VerifiedAt = &tx.Now
		}
	}
	return rows
}

func freeEmails(tx *store.Tx, f *form, id models.PersonID, in []NewEmail) error {
	for i, e := range in {
		if err := freeEmail(tx, f, id, fmt.Sprintf("/emails/%d/email", i), e.Email); err != nil {
			return err
		}
	}
	return nil
}

// freeEmail names who has an address already.
func freeEmail(tx *store.Tx, f *form, id models.PersonID, pointer, email string) error {
	taken, found, err := tx.Email(email)
	if err != nil || !found || taken.PersonID == id {
		return err
	}
	owner, err := tx.Person(taken.PersonID)
	if err != nil {
		return err
	}
	code, text := TakenBy(owner, taken)
	f.no(pointer, code, "%s", text)
	return nil
}
