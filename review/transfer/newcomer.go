package transfer

import (
	"cmp"
	"slices"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review/roster"
)

// newcomer is a row of people.csv on its way in.
type newcomer struct {
	*line
	old     *personView // nil for somebody new
	rules   models.MeetingRules
	in      roster.NewPerson
	roles   []models.Role
	manager node
	depth   int             // below the top of the line of management
	id      models.PersonID // once they are there
}

// address is what somebody is called in files.
func (n *newcomer) address() string {
	if n.old != nil {
		return n.old.emails[0].Email
	}
	return n.in.Emails[0].Email
}

// fill reads a row over what is known of the person.
func (n *newcomer) fill() {
	zone := "UTC"
	if n.old != nil {
		n.in = n.old.asInput()
		n.roles = n.old.roles
	}
	if n.old == nil || n.has("site") {
		site := n.site("site")
		n.in.SiteID, zone = site.ID, cmp.Or(site.Zone, zone)
	}
	if n.has("name") {
		n.in.Name = n.text("name")
	}
	n.in.Emails = n.addresses()
	n.fillIdentity()
	n.fillProfile()
	if n.has("roles") {
		n.roles = nil
		for _, r := range n.list("roles") {
			n.roles = append(n.roles, models.Role(strings.ToLower(r)))
		}
		slices.Sort(n.roles)
	}
	var wrong []fault.Field
	n.in, wrong = roster.Check(n.in, zone)
	if n.old == nil {
		wrong = append(wrong, roster.CheckCaps(n.rules, models.Person{}, n.in.Profile)...)
	}
	for _, f := range wrong {
		if f.Pointer != "/emails/0/email" && strings.HasPrefix(f.Pointer, "/emails/") {
			f.Pointer = "/otherEmails"
		}
		n.complain(fault.Wrong(f))
	}
}

func (n *newcomer) fillIdentity() {
	if n.has("native_name") {
		n.in.NativeName = n.text("native_name")
	}
	if n.has("title") {
		n.in.Title = n.text("title")
	}
	if n.has("started_on") {
		n.in.StartedOn = n.date("started_on")
	}
	if n.has("leaves_on") {
		n.in.LeavesOn = n.date("leaves_on")
	}
}

// fillProfile reads what people keep themselves: an empty cell leaves it as it is.
func (n *newcomer) fillProfile() {
	var err error
	if n.given("zone") {
		n.in.Zone = n.text("zone")
	}
	if n.given("hours") {
		if n.in.Hours, err = parseHours(n.text("hours")); err != nil {
			n.no("hours", "not-hours", "%s.", phrase.From(err))
		}
	}
	if n.given("night") {
		if n.in.NightFrom, n.in.NightTo, err = parseStretch(n.text("night")); err != nil {
			n.no("night", "not-hours", "%s.", phrase.From(err))
		}
	}
	if n.given("night_allowed") {
		n.in.NightAllowed = n.yes("night_allowed")
	}
	if n.given("interviews_per_day") {
		n.in.PerDay = n.number("interviews_per_day")
	}
	if n.given("interviews_per_week") {
		n.in.PerWeek = n.number("interviews_per_week")
	}
	if n.given("languages") {
		n.in.Languages = n.list("languages")
	}
	if n.given("locale") {
		n.in.Locale = n.text("locale")
	}
}

// addresses are those of the row, the primary one first.
func (n *newcomer) addresses() []roster.NewEmail {
	unverified := lowered(n.list("unverified_emails"))
	all := []roster.NewEmail{{Email: n.email("email"), Primary: true}}
	for _, email := range slices.Concat(lowered(n.list("other_emails")), unverified) {
		if !slices.ContainsFunc(all, func(e roster.NewEmail) bool { return e.Email == email }) {
			all = append(all, roster.NewEmail{Email: email})
		}
	}
	for i := range all {
		all[i].Verified = !slices.Contains(unverified, all[i].Email)
	}
	return all
}

func lowered(all []string) []string {
	for i, s := range all {
		all[i] = strings.ToLower(s)
	}
	return all
}

func (p *personView) asInput() roster.NewPerson {
	return roster.NewPerson{
		Identity: roster.Identity{Name: p.Name, NativeName: p.NativeName, Title: p.Title, SiteID: p.SiteID, ManagerID: p.ManagerID,
			StartedOn: p.StartedOn, LeavesOn: p.LeavesOn},
		Profile: roster.Profile{Zone: p.Zone, Hours: p.Hours, NightFrom: p.NightFrom, NightTo: p.NightTo, NightAllowed: p.NightAllowed,
			PerDay: p.InterviewsPerDay, PerWeek: p.InterviewsPerWeek, Languages: p.languages, Locale: p.Locale},
	}
}
