package transfer

import (
	"cmp"
	"slices"

	"assay/models"
	"assay/review/roster"
)

// crowd is a people.csv on its way in. All of it is looked up at once, and people
// who are new are stored many at a time, managers before those they manage.
type crowd struct {
	*desk
	sheet  *sheet
	rules  models.MeetingRules
	slugs  map[models.SiteID]string
	taken  map[string]models.PersonEmail // addresses that somebody has
	there  map[models.PersonID]*personView
	rows   []*newcomer
	called map[string]*newcomer // by every address in the file
	byRow  map[node]*newcomer   // who is new
}

func bringPeople(d *desk, s *sheet) error {
	c := &crowd{desk: d, sheet: s, called: map[string]*newcomer{}, byRow: map[node]*newcomer{}}
	if err := c.lookUp(); err != nil {
		return err
	}
	for _, r := range s.rows {
		c.read(&newcomer{line: &line{desk: d, sheet: s, row: r}, rules: c.rules})
	}
	if err := c.place(); err != nil {
		return err
	}
	return c.store()
}

func (c *crowd) lookUp() (err error) {
	if _, err := c.knownSites(); err != nil {
		return err
	}
	if c.rules, err = c.tx.MeetingRules(); err != nil {
		return err
	}
	if c.slugs, err = siteSlugs(c.tx); err != nil {
		return err
	}
	var named []string
	for _, r := range c.sheet.rows {
		l := &line{desk: c.desk, sheet: c.sheet, row: r}
		named = append(named, l.email("email"), l.email("manager"))
		named = append(named, lowered(l.list("other_emails"))...)
		named = append(named, lowered(l.list("unverified_emails"))...)
	}
	if c.taken, err = c.tx.EmailsAmong(named); err != nil {
		return err
	}
	ids := make([]models.PersonID, 0, len(c.taken))
	for _, e := range c.taken {
		ids = append(ids, e.PersonID)
	}
	c.there, err = viewPeople(c.tx, ids, c.slugs)
	return err
}

// read finds out who a row is about and what it says.
func (c *crowd) read(n *newcomer) {
	emails := n.addresses()
	if n.old = c.find(n, emails); n.wrong {
		c.blame(n, emails)
		return
	}
	n.fill()
	for _, e := range emails {
		if other := c.called[e.Email]; other != nil && e.Email != "" {
			n.no("email", "row-twice", "%s is about the same person.", other.at())
			break
		}
	}
	if n.wrong {
		c.blame(n, emails)
		return
	}
	c.rows = append(c.rows, n)
	for _, e := range emails {
		c.called[e.Email] = n
	}
	if n.old == nil {
		c.byRow[c.nodeOf(n)] = n
		return
	}
	for _, e := range n.old.emails {
		c.called[e.Email] = n
	}
}

// blame remembers whose row is wrong.
func (c *crowd) blame(n *newcomer, emails []roster.NewEmail) {
	for _, e := range emails {
		n.broken("person", e.Email)
	}
	c.step(1)
}

// find is who has the row's addresses already (P1): nil for somebody new.
func (c *crowd) find(n *newcomer, emails []roster.NewEmail) *personView {
	var owner *personView
	for _, e := range emails {
		row, taken := c.taken[e.Email]
		if !taken || !identifies(row) {
			continue
		}
		if owner != nil && owner.ID != row.PersonID {
			n.no("email", "two-people", "These addresses belong to two people, %s and %s.", owner.Name, c.there[row.PersonID].Name)
			return nil
		}
		owner = c.there[row.PersonID]
	}
	for _, e := range emails {
		row, taken := c.taken[e.Email]
		if !taken || owner != nil && owner.ID == row.PersonID && owner.RemovedAt == nil {
			continue
		}
		code, text := roster.TakenBy(c.there[row.PersonID].Person, row)
		n.no(columnOfAddress(n, e.Email), code, "%s", text)
	}
	return owner
}

// identifies says whether an address is enough to know a person by: a verified one,
// or the only one that mail can go to.
func identifies(e models.PersonEmail) bool { return e.VerifiedAt != nil || e.IsPrimary }

func columnOfAddress(n *newcomer, email string) string {
	for _, column := range []string{"email", "other_emails"} {
		if slices.Contains(lowered(n.list(column)), email) {
			return column
		}
	}
	return "unverified_emails"
}

// store adds who is new and changes who is there, those who manage first.
func (c *crowd) store() error {
	slices.SortStableFunc(c.rows, func(a, b *newcomer) int { return cmp.Compare(a.depth, b.depth) })
	if err := c.storeNew(); err != nil {
		return err
	}
	for _, n := range c.rows {
		if n.old == nil || n.wrong {
			continue
		}
		if err := c.change(n); err != nil {
			return err
		}
		c.step(1)
	}
	return nil
}

// storeNew adds people of one depth together, because they cannot manage each other.
func (c *crowd) storeNew() error {
	var some []*newcomer
	for _, n := range c.rows {
		if n.old != nil || n.wrong {
			continue
		}
		if len(some) == peopleAtOnce || len(some) > 0 && some[0].depth != n.depth {
			if err := c.add(some); err != nil {
				return err
			}
			some = some[:0]
		}
		some = append(some, n)
	}
	return c.add(some)
}

func (c *crowd) add(some []*newcomer) error {
	in := make([]roster.NewPerson, len(some))
	for i, n := range some {
		in[i] = n.in
		in[i].ManagerID = c.idOf(n.manager)
	}
	people, err := roster.AddMany(c.tx, in)
	if err != nil {
		return err
	}
	for i, n := range some {
		n.id = people[i].ID
		err := n.settle(n.address(), nil, func() (_ []string, err error) {
			if len(n.roles) > 0 {
				_, err = roster.SetRoles(c.tx, n.id, n.roles)
			}
			return c.after(n).cells(), err
		})
		if err != nil {
			return err
		}
	}
	c.step(len(some))
	return nil
}

// change brings somebody who is there to what the row says.
func (c *crowd) change(n *newcomer) error {
	if id := c.idOf(n.manager); n.has("manager") && (id != nil || n.old.manager != "") {
		n.in.ManagerID = id
	}
	before, after := n.old.cells(), c.after(n).cells()
	return n.settle(n.address(), before, func() ([]string, error) {
		if slices.Equal(before, after) {
			return after, nil
		}
		return after, c.apply(n)
	})
}

// after is how the person will be.
func (c *crowd) after(n *newcomer) *personView {
	var v personView
	if n.old != nil {
		v = *n.old
		v.emails = slices.Clone(n.old.emails)
	}
	v.Name, v.NativeName, v.Title, v.site = n.in.Name, n.in.NativeName, n.in.Title, c.slugs[n.in.SiteID]
	v.StartedOn, v.LeavesOn = n.in.StartedOn, n.in.LeavesOn
	v.Zone, v.Hours, v.Locale, v.languages = n.in.Zone, n.in.Hours, n.in.Locale, n.in.Languages
	v.NightFrom, v.NightTo, v.NightAllowed = n.in.NightFrom, n.in.NightTo, n.in.NightAllowed
	v.InterviewsPerDay, v.InterviewsPerWeek = n.in.PerDay, n.in.PerWeek
	v.roles = n.roles
	if n.has("manager") {
		v.manager = c.addressOf(n.manager)
	}
	for _, e := range n.in.Emails {
		i := slices.IndexFunc(v.emails, func(old models.PersonEmail) bool { return old.Email == e.Email })
		if i < 0 {
			i = len(v.emails)
			v.emails = append(v.emails, models.PersonEmail{Email: e.Email})
		}
		if e.Verified && v.emails[i].VerifiedAt == nil {
			v.emails[i].VerifiedAt = &c.tx.Now
		}
	}
	return &v
}

func (c *crowd) apply(n *newcomer) error {
	p, err := roster.Change(c.tx, n.old.ID, n.old.Revision, n.in.Identity)
	if err != nil {
		return err
	}
	if _, err := roster.ChangeProfile(c.tx, p.ID, p.Revision, n.in.Profile); err != nil {
		return err
	}
	for _, e := range n.in.Emails {
		if err := roster.AddEmail(c.tx, p.ID, e); err != nil {
			return err
		}
	}
	if slices.Equal(n.roles, n.old.roles) {
		return nil
	}
	_, err = roster.SetRoles(c.tx, p.ID, n.roles)
	return err
}
