package demo

import (
	"encoding/json"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
)

// Duty is what somebody does in the demo; the screens have words for each.
type Duty string

const (
	NewHire       Duty = "new_hire"      // in the second week
	Mentor        Duty = "mentor"        // Count plans wait for a sign-off
	Author        Duty = "author"        // has to change a show case
	Reviewer      Duty = "reviewer"      // Count show cases wait
	Candidate     Duty = "candidate"     // ready for an interview
	Panellist     Duty = "panellist"     // on the roll of an open ballot
	Expert        Duty = "sme"           // whose standing is to be renewed soon
	Developer     Duty = "developer"     // of a service
	Manager       Duty = "manager"       // of Count people, at all levels
	Coordinator   Duty = "coordinator"   // arranges interviews and finds reviewers
	Administrator Duty = "administrator" // of everything else
)

// Part is somebody whom it is useful to be. Count was so when the demo was made.
type Part struct {
	Duty   Duty            `json:"duty"`
	Person models.PersonID `json:"person"`
	Count  int             `json:"count"`
}

// Parts are the people to be in a demo organisation, by what they do. Faults:
// not-found in any other.
func Parts(tx *store.Tx) ([]Part, error) {
	text, err := tx.Setting(settingParts)
	if err != nil {
		return nil, err
	}
	if text == "" {
		return nil, fault.New(fault.NotFound, "not-found", "There is nothing at this address.")
	}
	var parts []Part
	return parts, json.Unmarshal([]byte(text), &parts)
}

const settingParts = "demo.parts"

// label says what this database is, and who is worth being in it.
func (w *world) label(tx *store.Tx, sign string) error {
	parts, err := w.parts(tx)
	if err != nil {
		return err
	}
	text, err := json.Marshal(parts)
	if err != nil {
		return err
	}
	if err := tx.PutSetting(settingParts, string(text)); err != nil {
		return err
	}
	return tx.PutSetting(models.SettingDemo, sign)
}

// parts finds for each duty the one for whom it is most so, among the cast.
func (w *world) parts(tx *store.Tx) ([]Part, error) {
	var parts []Part
	for _, r := range duties {
		best := Part{Duty: r.duty}
		for _, p := range w.people {
			who := w.person[p["key"]]
			n, err := r.count(tx, who)
			if err != nil {
				return nil, err
			}
			if n > best.Count && !slices.ContainsFunc(parts, func(x Part) bool { return x.Person == who }) {
				best.Person, best.Count = who, n
			}
		}
		if best.Person != 0 {
			parts = append(parts, best)
		}
	}
	return parts, nil
}

// duties count what each of them is about.
var duties = []struct {
	duty  Duty
	count func(*store.Tx, models.PersonID) (int, error)
}{
	{NewHire, isNew},
	{Reviewer, waitingReviews},
	{Candidate, readyCandidacies},
	{Panellist, openBallots},
	{Author, toChange},
	{Mentor, waitingPlans},
	{Expert, toRenew},
	{Manager, reports},
	{Developer, developed},
	{Coordinator, func(tx *store.Tx, who models.PersonID) (int, error) { return holds(tx, who, models.RoleCoordinator) }},
	{Administrator, func(tx *store.Tx, who models.PersonID) (int, error) { return holds(tx, who, models.RoleAdministrator) }},
}

// Duties are all of them, what is worth trying first in front.
func Duties() []Duty {
	all := make([]Duty, len(duties))
	for i, d := range duties {
		all[i] = d.duty
	}
	return all
}

func one(so bool) int {
	if so {
		return 1
	}
	return 0
}

func isNew(tx *store.Tx, who models.PersonID) (int, error) {
	p, err := tx.Person(who)
	days := p.StartedOn.DaysUntil(models.DateOf(tx.Now))
	return one(days >= 7 && days < 14), err
}

func waitingReviews(tx *store.Tx, who models.PersonID) (int, error) {
	queue, err := tx.ReviewQueue(who, models.Page{})
	return len(queue.Items), err
}

func readyCandidacies(tx *store.Tx, who models.PersonID) (int, error) {
	list, err := tx.Candidacies(store.CandidacyFilter{Person: who, State: models.CandidacyReady}, models.Page{})
	return len(list.Items), err
}

func openBallots(tx *store.Tx, who models.PersonID) (int, error) {
	ids, err := tx.OpenBallotsOf(who)
	return len(ids), err
}

func toChange(tx *store.Tx, who models.PersonID) (int, error) {
	list, err := tx.ShowCasesBy(who, models.Page{})
	n := 0
	for _, c := range list.Items {
		n += one(c.State == models.CaseChangesRequested)
	}
	return n, err
}

func waitingPlans(tx *store.Tx, who models.PersonID) (int, error) {
	list, err := tx.Plans(store.PlanFilter{Mentor: who, State: models.PlanActive, Waiting: true}, models.Page{})
	return len(list.Items), err
}

func toRenew(tx *store.Tx, who models.PersonID) (int, error) {
	today := models.DateOf(tx.Now)
	standings, err := tx.CountingStandingsOf([]models.PersonID{who}, today)
	n := 0
	for _, s := range standings[who] {
		n += one(today.DaysUntil(s.ExpiresOn) < 60)
	}
	return n, err
}

// reports is how many are below a manager of managers who is not above everybody.
func reports(tx *store.Tx, who models.PersonID) (int, error) {
	p, err := tx.Person(who)
	if err != nil || p.ManagerID == nil {
		return 0, err
	}
	below, err := tx.Reports(who)
	return len(below), err
}

func developed(tx *store.Tx, who models.PersonID) (int, error) {
	services, err := tx.DeveloperRoles([]models.PersonID{who})
	return len(services[who]), err
}

func holds(tx *store.Tx, who models.PersonID, r models.Role) (int, error) {
	held, err := tx.RolesOf(who)
	return one(slices.Contains(held, r)), err
}
