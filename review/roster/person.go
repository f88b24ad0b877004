package roster

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// HoldsOf is how the actor relates to a person: self, or a manager in their line,
// besides the roles.
func HoldsOf(tx *store.Tx, id models.PersonID) (policy.Holds, error) {
	holds := policy.Of(tx.Actor)
	if tx.Actor.Person == 0 {
		return holds, nil
	}
	line, err := tx.ManagerLine(id)
	holds = holds.With(policy.Self, tx.Actor.Person == id)
	return holds.With(policy.Manager, slices.Contains(line, tx.Actor.Person)), err
}

// Add makes a person. An address that somebody has already is refused by name: one
// of a person who was removed means that they should come back instead (P5). Faults:
// not-allowed, invalid. Emits person.added and tells the manager.
func Add(tx *store.Tx, in NewPerson) (models.Person, error) {
	if err := policy.Check(policy.PersonAdd, policy.Of(tx.Actor)); err != nil {
		return models.Person{}, err
	}
	site, err := siteOf(tx, in.SiteID)
	if err != nil {
		return models.Person{}, err
	}
	var f form
	in = in.checked(&f, site.Zone)
	if err := freeEmails(tx, &f, 0, in.Emails); err != nil {
		return models.Person{}, err
	}
	if err := managerMay(tx, &f, 0, in.ManagerID); err != nil {
		return models.Person{}, err
	}
	if err := f.capsWithin(tx, models.Person{}, in.Profile); err != nil {
		return models.Person{}, err
	}
	if err := f.err(); err != nil {
		return models.Person{}, err
	}
	p := newcomer(tx, in)
	if err := tx.AddPerson(&p); err != nil {
		return p, err
	}
	if err := tx.SetLanguages(p.ID, in.Languages); err != nil {
		return p, err
	}
	if err := tx.AddEmails(emailsOf(tx, p.ID, in.Emails)); err != nil {
		return p, err
	}
	e := added(p)
	e.To = message(p.ManagerID, "person-report-added", p.Name)
	return p, notify.Emit(tx, e)
}

// Change sets what administrators keep of a person: name, site, manager, dates. rev
// is the revision it was made from; setting what is so already changes nothing.
// Faults: not-allowed, changed-meanwhile, manager-cycle, last-administrator, invalid.
// Emits person.changed, and tells the person and the new manager when that changes.
func Change(tx *store.Tx, id models.PersonID, rev int64, in Identity) (models.Person, error) {
	lock := tx.LockPerson
	if !in.LeavesOn.IsZero() {
		lock = func(id models.PersonID) (models.Person, error) { return lockAmongAdministrators(tx, id) }
	}
	p, err := lock(id)
	if err != nil {
		return p, err
	}
	if err := policy.Check(policy.PersonChange, policy.Of(tx.Actor)); err != nil {
		return p, err
	}
	if _, err := siteOf(tx, in.SiteID); err != nil {
		return p, err
	}
	var f form
	in = in.checked(&f)
	if err := managerMay(tx, &f, id, in.ManagerID); err != nil {
		return p, err
	}
	if err := f.err(); err != nil {
		return p, err
	}
	before := p
	identify(&p, in)
	changed := differs(before, p)
	if len(changed) == 0 {
		return before, nil
	}
	if err := fault.Fresh(rev, before.Revision); err != nil {
		return before, err
	}
	if p.LeavesOn != before.LeavesOn {
		administering, err := Administering(tx)
		if err != nil {
			return before, err
		}
		if err := AnotherStays(administering, before, p.LeavesOn); err != nil {
			return before, err
		}
	}
	if err := tx.SavePerson(&p); err != nil {
		return p, err
	}
	facts := map[string]any{"changed": changed, "site": p.SiteID, "manager": p.ManagerID, "startedOn": p.StartedOn, "leavesOn": p.LeavesOn}
	return p, emit(tx, p.ID, "person.changed", facts, movedTo(before, p)...)
}

// ChangeProfile sets when and in what languages a person works. Faults: not-allowed,
// changed-meanwhile, invalid. Emits person.profile_changed and tells the person where
// somebody else did it.
func ChangeProfile(tx *store.Tx, id models.PersonID, rev int64, in Profile) (models.Person, error) {
	p, err := tx.LockPerson(id)
	if err != nil {
		return p, err
	}
	if err := mayForPerson(tx, id, policy.PersonChangeOwn); err != nil {
		return p, err
	}
	var f form
	in = in.checked(&f)
	if err := f.capsWithin(tx, p, in); err != nil {
		return p, err
	}
	if err := f.err(); err != nil {
		return p, err
	}
	languages, err := tx.Languages([]models.PersonID{id})
	if err != nil {
		return p, err
	}
	before := p
	profile(&p, in)
	changed := differs(before, p)
	if !slices.Equal(languages[id], in.Languages) {
		changed = append(changed, "languages")
	}
	if len(changed) == 0 {
		return before, nil
	}
	if err := fault.Fresh(rev, before.Revision); err != nil {
		return before, err
	}
	if err := tx.SavePerson(&p); err != nil {
		return p, err
	}
	if err := tx.SetLanguages(id, in.Languages); err != nil {
		return p, err
	}
	return p, emit(tx, id, "person.profile_changed", map[string]any{"changed": changed},
		notify.Message{Person: id, Kind: "person-profile-changed"})
}

func mayForPerson(tx *store.Tx, id models.PersonID, a policy.Action) error {
	holds, err := HoldsOf(tx, id)
	if err != nil {
		return err
	}
	return policy.Check(a, holds)
}

func siteOf(tx *store.Tx, id models.SiteID) (models.Site, error) {
	site, err := tx.Site(id)
	if fault.Is(err, fault.NotFound) {
		return site, fault.At("/siteId", "site-unknown", "There is no such site.")
	}
	return site, err
}

// managerMay checks that a manager exists, is here, and is not below the person.
func managerMay(tx *store.Tx, f *form, id models.PersonID, manager *models.PersonID) error {
	if manager == nil {
		return nil
	}
	m, err := tx.Person(*manager)
	if fault.Is(err, fault.NotFound) {
		f.no("/managerId", "manager-unknown", "There is no such person.")
		return nil
	}
	if err != nil {
		return err
	}
	line, err := tx.ManagerLine(*manager)
	if err != nil {
		return err
	}
	if *manager == id || slices.Contains(line, id) {
		f.no("/managerId", "manager-cycle", "%s is in this person's own line, so they cannot be above as well.", m.Name)
	}
	return nil
}

func newcomer(tx *store.Tx, in NewPerson) models.Person {
	p := models.Person{Revision: 1, CreatedAt: tx.Now, UpdatedAt: tx.Now}
	identify(&p, in.Identity)
	profile(&p, in.Profile)
	return p
}

func added(p models.Person) notify.Event {
	return personEvent(p.ID, "person.added", map[string]any{"site": p.SiteID, "manager": p.ManagerID, "startedOn": p.StartedOn})
}

func identify(p *models.Person, in Identity) {
	p.Name, p.NativeName, p.Title = in.Name, in.NativeName, in.Title
	p.SiteID, p.ManagerID = in.SiteID, in.ManagerID
	p.StartedOn, p.LeavesOn = in.StartedOn, in.LeavesOn
}

func profile(p *models.Person, in Profile) {
	p.Zone, p.Hours, p.Locale = in.Zone, in.Hours, in.Locale
	p.NightFrom, p.NightTo, p.NightAllowed = in.NightFrom, in.NightTo, in.NightAllowed
	p.InterviewsPerDay, p.InterviewsPerWeek = in.PerDay, in.PerWeek
}

func emit(tx *store.Tx, id models.PersonID, event string, facts any, to ...notify.Message) error {
	e := personEvent(id, event, facts)
	e.To = to
	return notify.Emit(tx, e)
}

func personEvent(id models.PersonID, event string, facts any) notify.Event {
	return notify.Event{Subject: models.Subject{Kind: "person", ID: int64(id)}, Name: event, Facts: facts}
}

func message(to *models.PersonID, kind notify.Kind, name string) []notify.Message {
	if to == nil {
		return nil
	}
	return []notify.Message{{Person: *to, Kind: kind, Params: map[string]string{"person": name}}}
}

// movedTo tells the person and the new manager of a change of manager.
func movedTo(before, after models.Person) []notify.Message {
	if sameID(before.ManagerID, after.ManagerID) {
		return nil
	}
	to := message(after.ManagerID, "person-report-added", after.Name)
	return append(to, notify.Message{Person: after.ID, Kind: "person-manager-changed"})
}
