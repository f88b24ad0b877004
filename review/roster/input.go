package roster

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"assay/models"
)

// Identity is what administrators keep of a person.
type Identity struct {
	Name       string
	NativeName string
	Title      string
	SiteID     models.SiteID
	ManagerID  *models.PersonID
	StartedOn  models.Date
	LeavesOn   models.Date // last day
}

// Profile is what a person keeps themself: when and in what languages they work.
// Hours and night are by the wall clock of Zone.
type Profile struct {
	Zone         string
	Hours        models.Hours
	NightFrom    int
	NightTo      int
	NightAllowed bool
	// How many interviews they take at most; 0: as many as the organisation lets anybody.
	PerDay    int
	PerWeek   int
	Languages []string
	Locale    string
}

// IdentityOf is what administrators keep of a person now.
func IdentityOf(p models.Person) Identity {
	return Identity{p.Name, p.NativeName, p.Title, p.SiteID, p.ManagerID, p.StartedOn, p.LeavesOn}
}

// ProfileOf is what a person keeps themself now.
func ProfileOf(p models.Person, languages []string) Profile {
	return Profile{p.Zone, p.Hours, p.NightFrom, p.NightTo, p.NightAllowed, p.InterviewsPerDay, p.InterviewsPerWeek, languages, p.Locale}
}

// NewEmail is an address to be added. Mail goes to the primary one; where none is,
// to the first verified one.
type NewEmail struct {
	Email    string
	Verified bool
	Primary  bool
}

// NewPerson is somebody to be added. What the profile leaves empty is the site's
// zone, Monday to Friday 09–18, the usual night, and English.
type NewPerson struct {
	Identity
	Profile
	Emails []NewEmail
}

func (in NewPerson) checked(f *form, siteZone string) NewPerson {
	in.Identity = in.Identity.checked(f)
	in.Profile = in.Profile.completed(siteZone).checked(f)
	in.Emails = checkedEmails(f, in.Emails)
	return in
}

func (in Identity) checked(f *form) Identity {
	in.Name = f.neededLine("/name", in.Name, 200)
	if in.Name != "" && !strings.ContainsFunc(in.Name, unicode.IsLetter) {
		f.no("/name", "not-a-name", "A name has at least one letter.")
	}
	in.NativeName = f.line("/nativeName", in.NativeName, 200)
	in.Title = f.line("/title", in.Title, 200)
	f.days("/leavesOn", in.StartedOn, in.LeavesOn)
	return in
}

func (in Profile) checked(f *form) Profile {
	in.Zone = f.zone("/zone", in.Zone)
	in.Hours = f.hours("/hours", in.Hours)
	f.night(in.NightFrom, in.NightTo)
	f.caps(in)
	in.Languages = f.tags("/languages", in.Languages)
	in.Locale = f.tag("/locale", in.Locale)
	return in
}

func (in Profile) completed(siteZone string) Profile {
	if in.Zone == "" {
		in.Zone = siteZone
	}
	if len(in.Hours) == 0 {
		in.Hours = usualHours()
	}
	if in.NightFrom == 0 && in.NightTo == 0 {
		in.NightFrom, in.NightTo = models.DefaultNightFrom, models.DefaultNightTo
	}
	if len(in.Languages) == 0 {
		in.Languages = []string{"en"}
	}
	if in.Locale == "" {
		in.Locale = "en"
	}
	return in
}

func checkedEmails(f *form, in []NewEmail) []NewEmail {
	if len(in) == 0 {
		f.no("/emails", "required", "Please give at least one e-mail address.")
	}
	if len(in) > mostEmails {
		f.no("/emails", "too-many", "A person has at most %d e-mail addresses.", mostEmails)
	}
	out := make([]NewEmail, len(in))
	for i, e := range in {
		at := fmt.Sprintf("/emails/%d/email", i)
		out[i] = NewEmail{f.email(at, e.Email), e.Verified, e.Primary}
		for _, earlier := range out[:i] {
			if earlier.Email == out[i].Email {
				f.no(at, "named-twice", "This address is here twice.")
			}
		}
	}
	return out
}

const mostEmails = 20

// primary is the index of the address that mail goes to: the one that says so, the
// first verified one, or the first.
func primary(emails []NewEmail) int {
	said := slices.IndexFunc(emails, func(e NewEmail) bool { return e.Primary })
	verified := slices.IndexFunc(emails, func(e NewEmail) bool { return e.Verified })
	return max(0, cmp.Or(said+1, verified+1)-1)
}
