package store

import (
	"strings"
	"time"

	"assay/models"
)

// mayEnter holds for a person p who may still sign in: not removed, and their last
// day has not ended everywhere on earth. It takes [Tx.lastDay].
const mayEnter = "p.removed_at is null and (p.leaves_on is null or p.leaves_on >= ?)"

// lastDay is the earliest last day that has not ended everywhere on earth.
func (tx *Tx) lastDay() models.Date { return models.DateOf(tx.Now.Add(-12 * time.Hour)) }

// AccountByEmail finds the account that a verified address may sign in to; people
// who have left and accounts disabled have none.
func (tx *Tx) AccountByEmail(email string) (models.Account, bool, error) {
	q := tx.q.Joins("join person_emails e on e.person_id = accounts.person_id").
		Joins("join people p on p.id = accounts.person_id").
		Where(mayEnter, tx.lastDay()).
		Where("e.email = ? and e.verified_at is not null and accounts.disabled_at is null", strings.ToLower(strings.TrimSpace(email)))
	return maybe[models.Account](q)
}

// LockAccount returns the account of a person, and whether there is one.
func (tx *Tx) LockAccount(id models.PersonID) (models.Account, bool, error) {
	return maybe[models.Account](tx.lock().Where("person_id = ?", id))
}

// PutAccount stores an account, new or not.
func (tx *Tx) PutAccount(a models.Account) error {
	return tx.put(&a, []string{"person_id"}, "password_hash", "disabled_at", "password_at")
}

// LiveToken finds an access token by hash that is neither revoked nor expired and
// whose person may still sign in.
func (tx *Tx) LiveToken(hash string) (models.AccessToken, bool, error) {
	q := tx.q.Joins("join people p on p.id = access_tokens.person_id and "+mayEnter, tx.lastDay()).
		Joins("left join accounts a on a.person_id = p.id").
		Where("access_tokens.hash = ? and access_tokens.revoked_at is null and access_tokens.expires_at > ?", hash, tx.Now).
		Where("a.disabled_at is null")
	return maybe[models.AccessToken](q)
}

func (tx *Tx) AddToken(t *models.AccessToken) error { return tx.insert(t) }

// TokensOf lists a person's tokens that are not revoked, newest first.
func (tx *Tx) TokensOf(id models.PersonID) ([]models.AccessToken, error) {
	return all[models.AccessToken](tx.q.Where("person_id = ? and revoked_at is null", id).Order("id desc"))
}

// LockToken returns a person's own token.
func (tx *Tx) LockToken(person models.PersonID, id models.TokenID) (models.AccessToken, error) {
	return one[models.AccessToken](tx.lock().Where("id = ? and person_id = ?", id, person), "access token")
}

func (tx *Tx) RevokeToken(t *models.AccessToken) error {
	t.RevokedAt = &tx.Now
	return tx.update(t, "revoked_at")
}

// TouchToken notes that a token was used.
func (tx *Tx) TouchToken(t models.AccessToken) error {
	t.LastUsedAt = &tx.Now
	return tx.update(&t, "last_used_at")
}

// AddInvitation stores an invitation and ends the person's earlier ones.
func (tx *Tx) AddInvitation(i *models.Invitation) error {
	ended := tx.q.Model(&models.Invitation{}).Where("person_id = ? and used_at is null", i.PersonID).UpdateColumn("used_at", tx.Now)
	if ended.Error != nil {
		return ended.Error
	}
	return tx.insert(i)
}

// LockInvitation finds an invitation that can still be used: nobody comes in by one
// who has left since.
func (tx *Tx) LockInvitation(hash string) (models.Invitation, error) {
	q := tx.lock().Where("hash = ? and used_at is null and expires_at > ?", hash, tx.Now).
		Where("exists (select 1 from people p where p.id = invitations.person_id and "+mayEnter+")", tx.lastDay())
	return one[models.Invitation](q, "invitation")
}

func (tx *Tx) UseInvitation(i *models.Invitation) error {
	i.UsedAt = &tx.Now
	return tx.update(i, "used_at")
}

// Setting returns a fact about the whole database, "" where it is not set.
func (tx *Tx) Setting(name string) (string, error) {
	s, _, err := maybe[models.Setting](tx.q.Where("name = ?", name))
	return s.Value, err
}

func (tx *Tx) PutSetting(name, value string) error {
	return tx.put(&models.Setting{Name: name, Value: value}, []string{"name"}, "value")
}

// forgetBefore deletes rows of a kind older than t by the named column.
func (tx *Tx) forgetBefore(kind any, column string, t time.Time) error {
	return tx.q.Where(column+" < ?", t).Delete(kind).Error
}
