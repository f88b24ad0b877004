package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"assay/api"
	"assay/api/session"
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/access"
	"assay/review/roster"
)

type adminCommand struct {
	Create adminCreate `cmd:"" help:"Make an administrator: somebody new, or with --promote somebody who is here."`
	Invite adminInvite `cmd:"" help:"Make a link secret by which somebody who is here sets a password."`
}

var commander = models.System("admin", models.ViaCommand)

type adminCreate struct {
	database
	Email   string `help:"Their e-mail address, by which they sign in." required:""`
	Name    string `help:"Their name; needed for somebody new."`
	Site    string `help:"Slug of the site they work at; made when there is no site yet."`
	Zone    string `help:"Their IANA zone, such as Europe/Lisbon; their site's unless told."`
	Promote bool   `help:"Make somebody who is here already an administrator."`
}

// Run asks for a password where there is none yet: on a terminal unseen, twice; else
// it is one line of standard input.
func (c adminCreate) Run(a *app) (err error) {
	db, err := c.open(a, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	c.Email = strings.ToLower(strings.TrimSpace(c.Email))
	var here found
	if err := db.View(a.ctx, commander, func(tx *store.Tx) (err error) { here, err = c.look(tx); return err }); err != nil {
		return err
	}
	hash := ""
	if !here.signsIn {
		if hash, err = newPassword(a, here.name(c.Name), c.Email); err != nil {
			return err
		}
	}
	var person models.Person
	err = db.Do(a.ctx, commander, func(tx *store.Tx) (err error) {
		person, err = c.act(tx, hash)
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s <%s> is an administrator, and signs in with this address.\n", person.Name, c.Email)
	return nil
}

// found is how somebody with an address is placed already.
type found struct {
	person  models.Person // ID 0: nobody has the address
	signsIn bool          // has a password
}

func (f found) name(given string) string {
	if f.person.ID != 0 {
		return f.person.Name
	}
	return given
}

// look finds who has the address, and refuses what the command does not say.
func (c adminCreate) look(tx *store.Tx) (found, error) {
	row, taken, err := tx.Email(c.Email)
	if err != nil {
		return found{}, err
	}
	if !taken {
		if strings.TrimSpace(c.Name) == "" {
			return found{}, fault.At("--name", "required", "Nobody has this address yet. Please give the name of the person to be made.")
		}
		_, err := c.site(tx)
		return found{}, err
	}
	p, err := tx.Person(row.PersonID)
	if err != nil {
		return found{}, err
	}
	if p.RemovedAt != nil || row.VerifiedAt == nil {
		code, text := roster.TakenBy(p, row)
		return found{}, fault.Clash(code, "%s", text)
	}
	if !c.Promote {
		return found{}, fault.Clash("person-exists", "%s is here already with this address. Say --promote to make them an administrator; nothing else about them changes.", p.Name)
	}
	account, _, err := tx.LockAccount(p.ID)
	if account.DisabledAt != nil {
		return found{}, fault.Clash("account-disabled", "%s may not sign in at present. Enable their account first.", p.Name)
	}
	return found{p, account.PasswordHash != ""}, err
}

// act makes the administrator, with a password where hash is one.
func (c adminCreate) act(tx *store.Tx, hash string) (models.Person, error) {
	here, err := c.look(tx)
	if err != nil {
		return models.Person{}, err
	}
	p := here.person
	if p.ID == 0 {
		if p, err = c.add(tx); err != nil {
			return p, err
		}
	}
	roles, err := tx.RolesOf(p.ID)
	if err != nil {
		return p, err
	}
	if !slices.Contains(roles, models.RoleAdministrator) {
		if _, err := roster.SetRoles(tx, p.ID, append(roles, models.RoleAdministrator)); err != nil {
			return p, err
		}
	}
	if hash == "" {
		return p, nil
	}
	return p, access.SetPassword(tx, p.ID, hash)
}

func (c adminCreate) add(tx *store.Tx) (models.Person, error) {
	site, err := c.site(tx)
	if err != nil {
		return models.Person{}, err
	}
	if site.ID == 0 {
		if site, err = c.firstSite(tx); err != nil {
			return models.Person{}, err
		}
	}
	return roster.Add(tx, roster.NewPerson{
		Identity: roster.Identity{Name: c.Name, SiteID: site.ID},
		Profile:  roster.Profile{Zone: c.Zone},
		Emails:   []roster.NewEmail{{Email: c.Email, Verified: true}},
	})
}

// site is where the new person works; ID 0 where no site is there yet.
func (c adminCreate) site(tx *store.Tx) (models.Site, error) {
	all, err := tx.AllSites()
	if err != nil || len(all) == 0 {
		return models.Site{}, err
	}
	if c.Site == "" && len(all) == 1 {
		return all[0], nil
	}
	slugs := make([]string, len(all))
	for i, s := range all {
		if s.Slug == c.Site {
			return s, nil
		}
		slugs[i] = s.Slug
	}
	return models.Site{}, fault.At("--site", "site-unknown", "Please name one of these sites: %s.", strings.Join(slugs, ", "))
}

// firstSite makes the site of an organisation that has none, and a region for it.
func (c adminCreate) firstSite(tx *store.Tx) (models.Site, error) {
	regions, err := tx.Regions()
	if err != nil {
		return models.Site{}, err
	}
	if len(regions) == 0 {
		world, err := roster.AddRegion(tx, "world", "World")
		if err != nil {
			return models.Site{}, err
		}
		regions = append(regions, world)
	}
	in := roster.NewSite{Slug: c.Site, Name: c.Site, RegionID: regions[0].ID, Zone: c.Zone}
	if in.Slug == "" {
		in.Slug, in.Name = "main", "Main"
	}
	if in.Zone == "" {
		in.Zone = "UTC"
	}
	return roster.AddSite(tx, in)
}

type adminInvite struct {
	database
	Email     string `arg:"" help:"A verified address of the person."`
	PublicURL string `help:"The address people use, before the link. (ASSAY_PUBLIC_URL)" name:"public-url"`
}

// Run prints the secret once; only its hash is stored.
func (c adminInvite) Run(a *app) (err error) {
	db, err := c.open(a, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	secret := session.Secret()
	var invitation models.Invitation
	var person models.Person
	err = db.Do(a.ctx, commander, func(tx *store.Tx) (err error) {
		if person, err = tx.PersonByEmail(c.Email); err != nil {
			return err
		}
		invitation, err = access.Invite(tx, person.ID, api.HashSecret(secret))
		return err
	})
	if fault.Is(err, fault.NotFound) {
		return fmt.Errorf("nobody has the verified address %s", c.Email)
	}
	if err != nil {
		return err
	}
	what := "set a password"
	if invitation.Purpose == models.PurposeReset {
		what = "set a new password"
	}
	fmt.Fprintf(a.err, "With this, %s can %s, once, until %s:\n", person.Name, what, invitation.ExpiresAt.Format("2006-01-02 15:04 MST"))
	if c.PublicURL != "" {
		secret = strings.TrimRight(c.PublicURL, "/") + "/invitation#" + secret
	}
	fmt.Fprintln(a.out, secret)
	return nil
}
