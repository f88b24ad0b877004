package api

import (
	"strconv"
	"strings"
	"time"

	"assay/api/session"
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/access"
	"assay/review/inbox"
	"assay/review/policy"
	"assay/review/roster"
)

// Me is the person signed in.
type Me struct {
	PersonRef
	Title  string        `json:"title"`
	Site   SiteRef       `json:"site"`
	Locale string        `json:"locale"`
	Roles  []models.Role `json:"roles"`
	Via    models.Via    `json:"via"`
	Unread int64         `json:"unread" description:"Notifications not read yet."`
	Parts  MyParts       `json:"parts"`
	Waits  int           `json:"waiting" description:"How much waits for my turn in the inbox."`
	Demo   bool          `json:"demo" description:"This is a demo organisation; everybody may choose who to be."`
}

// MyParts are the parts of the product that concern me, so that a menu shows them.
// Nothing is forbidden by being absent here.
type MyParts struct {
	Plan        bool `json:"plan" description:"I have or had a plan."`
	Mentors     bool `json:"mentors" description:"I am a mentor, or stand in for one."`
	Reviews     bool `json:"reviews" description:"I review show cases, or am asked to."`
	Manages     bool `json:"manages" description:"People report to me."`
	Panels      bool `json:"panels" description:"I sit or sat on panels."`
	Candidate   bool `json:"candidate" description:"I am or was a candidate."`
	Develops    bool `json:"develops" description:"I develop a service."`
	Arranges    bool `json:"arranges" description:"I arrange interviews."`
	Administers bool `json:"administers" description:"I administer the organisation."`
}

func getMe(tx *store.Tx, _ None) (Me, error) {
	if err := policy.Check(policy.AccountOwn, policy.Of(tx.Actor)); err != nil {
		return Me{}, err
	}
	return me(tx, tx.Actor)
}

func me(tx *store.Tx, actor models.Actor) (Me, error) {
	p, err := tx.Person(actor.Person)
	if err != nil {
		return Me{}, err
	}
	site, err := tx.Site(p.SiteID)
	if err != nil {
		return Me{}, err
	}
	unread, err := tx.UnreadNotifications(p.ID)
	if err != nil {
		return Me{}, err
	}
	parts, err := roster.PartsOf(tx, actor)
	if err != nil {
		return Me{}, err
	}
	waits, err := inbox.Count(tx.ReadAs(actor))
	if err != nil {
		return Me{}, err
	}
	demo, err := tx.Setting(models.SettingDemo)
	return Me{
		PersonRef: personRef(p), Title: p.Title, Site: SiteRef{site.ID, site.Slug, site.Name}, Locale: p.Locale,
		Roles: actor.Roles, Via: actor.Via, Unread: unread, Parts: MyParts(parts), Waits: waits, Demo: demo != "",
	}, err
}

type signInInput struct {
	Email    string `json:"email" validate:"required,max=320"`
	Password string `json:"password" validate:"required,max=1000"`
}

// signIn answers a wrong address and a wrong password alike, as slowly.
func signIn(c call, in signInInput) (Me, error) {
	turn, err := c.mayTry(in.Email)
	if err != nil {
		return Me{}, err
	}
	ctx := c.c.Request.Context()
	var account models.Account
	err = c.db.View(ctx, doorkeeper, func(tx *store.Tx) (err error) {
		account, _, err = tx.AccountByEmail(in.Email)
		return err
	})
	if err != nil {
		return Me{}, err
	}
	ok, err := session.Matches(ctx, in.Password, account.PasswordHash)
	if err != nil {
		return Me{}, err
	}
	if !ok {
		return Me{}, fault.New(fault.Unauthenticated, "wrong-sign-in", "The address or the password is not right.")
	}
	c.byAccount.Clear(accountKey(in.Email))
	turn.Back()
	return c.begin(account.PersonID, models.ViaSession)
}

// mayTry counts an attempt against the account and the address it comes from. The
// address has its turn back once the attempt was right, because many people may
// share one.
func (c call) mayTry(email string) (session.Turn, error) {
	now := c.db.Now()
	turn, waitA := c.byAddress.Try(c.household(), now)
	_, waitB := c.byAccount.Try(accountKey(email), now)
	return turn, c.patience(max(waitA, waitB))
}

func (c call) household() string { return household(c.address(c.c.Request)) }

// patience refuses what has to wait, and says how long.
func (c call) patience(wait time.Duration) error {
	if wait == 0 {
		return nil
	}
	wait = wait.Round(time.Second) + time.Second
	c.c.Header("Retry-After", strconv.Itoa(int(wait.Seconds())))
	return fault.New(fault.Limited, "too-many-tries", "That was tried too often. Please wait %s and try again.", wait)
}

func accountKey(email string) string { return strings.ToLower(strings.TrimSpace(email)) }

// begin signs a person in with a new session, in place of any other here.
func (c call) begin(person models.PersonID, via models.Via) (Me, error) {
	secret := session.Secret()
	var out Me
	err := c.db.Do(c.c.Request.Context(), doorkeeper, func(tx *store.Tx) error {
		s := models.Session{TokenHash: HashSecret(secret), PersonID: person, Address: c.address(c.c.Request).String(), Agent: clip(c.c.Request.UserAgent(), 200)}
		if err := access.Begin(tx, s, replaced(c.cookies.Read(c.c.Request))); err != nil {
			return err
		}
		roles, err := tx.RolesOf(person)
		if err != nil {
			return err
		}
		out, err = me(tx, models.Actor{Person: person, Via: via, Roles: roles})
		return err
	})
	if err == nil {
		c.cookies.Set(c.c.Writer, secret, access.SessionEnd)
	}
	return out, err
}

func replaced(secret string) string {
	if secret == "" {
		return ""
	}
	return HashSecret(secret)
}

func clip(s string, n int) string {
	return strings.ToValidUTF8(s[:min(len(s), n)], "")
}

func signOut(c call, _ None) (None, error) {
	if secret := c.cookies.Read(c.c.Request); secret != "" {
		err := c.db.Do(c.c.Request.Context(), doorkeeper, func(tx *store.Tx) error { return tx.EndSession(HashSecret(secret)) })
		if err != nil {
			return None{}, err
		}
	}
	c.cookies.Clear(c.c.Writer)
	return None{}, nil
}

type passwordInput struct {
	Current string `json:"current" validate:"required,max=1000"`
	New     string `json:"new" validate:"required,max=1000"`
}

func changePassword(c call, in passwordInput) (None, error) {
	ctx := c.c.Request.Context()
	_, wait := c.byAccount.Try("person:"+strconv.FormatInt(int64(c.actor.Person), 10), c.db.Now())
	if err := c.patience(wait); err != nil {
		return None{}, err
	}
	var account models.Account
	var person models.Person
	err := c.db.View(ctx, c.actor, func(tx *store.Tx) (err error) {
		if person, err = tx.Person(c.actor.Person); err != nil {
			return err
		}
		account, _, err = tx.LockAccount(c.actor.Person)
		return err
	})
	if err != nil {
		return None{}, err
	}
	if ok, err := session.Matches(ctx, in.Current, account.PasswordHash); err != nil || !ok {
		return None{}, either(err, fault.At("/current", "wrong-password", "This is not your present password."))
	}
	if err := access.CheckPassword("/new", in.New, person.Name); err != nil {
		return None{}, err
	}
	hash, err := session.Hash(ctx, in.New)
	if err != nil {
		return None{}, err
	}
	return None{}, c.db.Do(ctx, c.actor, func(tx *store.Tx) error {
		return access.ChangePassword(tx, hash, replaced(c.cookies.Read(c.c.Request)))
	})
}

func either(first, second error) error {
	if first != nil {
		return first
	}
	return second
}
