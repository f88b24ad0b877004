package demo

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/conflict"
	"assay/review/showcase"
	"assay/review/standing"
)

var standingScenes = []scene{
	{"founding SMEs of the mesh", "258d", (*story).foundMesh},
	{"an appointment waits", "10d", func(s *story) { s.proposeFounder("agent-runtime", "lukas.hofer", "sunita.rao", standing.AsDeveloper) }},
	{"an appointment is declined", "40d", (*story).declinedFounder},
	{"the pilot's SME", "230d", (*story).pilotExpert},
	{"rights rest", "2m", func(s *story) {
		s.decide("ahmed.farouk", "dns", standing.Suspend, "At his own wish, while he works with the service team until spring.")
	}},
	{"with honour", "5m", func(s *story) {
		for _, slug := range []string{"dns", "load-balancing", "content-delivery"} {
			s.retire("hilde.baker", slug)
		}
	}},
	{"mixed up", "33m", func(s *story) {
		s.decide("nathan.kim", "virtual-machines", standing.Revoke, "The regions' list had mixed up two people of the same name; he never was SME of this service.")
	}},
	{"a way back", "20m", func(s *story) { s.restoreLapsed("nathan.kim", "key-value-store") }},
	{"a renewal by hand", "30m", func(s *story) { s.renewEarly(s.who("niamh.doyle"), "object-storage") }},
	{"another renewal by hand", "30m", func(s *story) { s.renewEarly(s.who("chia-wei.lin"), "virtual-machines") }},
	{"a contribution is taken back", "9m", (*story).withdrawContribution},
	{"skills are put right", "70d", (*story).resolveSkills},
}

func (s *story) standingOf(key, slug string) (x models.Standing) {
	s.look(func(tx *store.Tx) (err error) {
		x, _, err = tx.StandingOf(s.who(key), s.of(slug))
		return err
	})
	if x.ID == 0 {
		panic(stuck(key + " has no standing for " + slug))
	}
	return x
}

type verb func(*store.Tx, models.StandingID, string) (models.Standing, error)

func (s *story) decide(key, slug string, do verb, reason string) {
	administrator := s.who(administratorKey)
	s.atWork(administrator, 0)
	s.act(administrator, func(tx *store.Tx) error {
		_, err := do(tx, s.standingOf(key, slug).ID, reason)
		return err
	})
}

func (s *story) retire(key, slug string) {
	s.atWork(s.who(key), 0)
	s.act(s.who(key), func(tx *store.Tx) error {
		_, err := standing.Retire(tx, s.standingOf(key, slug).ID, "After ten years I make room; call me when it is about history.")
		return err
	})
}

// restoreLapsed waits for a standing to lapse, and gives it back some weeks later.
func (s *story) restoreLapsed(key, slug string) {
	for s.standingOf(key, slug).State != models.StandingLapsed {
		s.wait(10 * day)
	}
	s.wait(40 * day)
	s.decide(key, slug, standing.Restore, "Was on leave for most of the term and is back.")
}

// foundMesh appoints three SMEs of the new service, each by two signatures.
func (s *story) foundMesh() {
	for _, key := range []string{"ondrej.benes", "achieng.otieno", "gabriela.nunes"} {
		a := s.proposeFounder("service-mesh", key, administratorKey, standing.AsAdministrator)
		developer := s.who("eva.lindqvist")
		s.atWork(developer, 3*time.Hour)
		s.act(developer, func(tx *store.Tx) error {
			_, err := standing.Sign(tx, a.ID, standing.AsDeveloper)
			return err
		})
		s.begin("upkeep of a founder, "+key, s.now.Add(20*day), func(u *story) { u.contribute(u.who(key), "service-mesh") })
	}
}

func (s *story) proposeFounder(slug, key, by string, as standing.Capacity) (a models.Appointment) {
	s.atWork(s.who(by), 0)
	s.act(s.who(by), func(tx *store.Tx) (err error) {
		a, err = standing.Propose(tx, standing.Proposal{
			Person: s.who(key), Service: s.of(slug), As: as,
			Reason: "Took part in the preview from its first day and has answered most of its cases since.",
		})
		return err
	})
	return a
}

func (s *story) declinedFounder() {
	a := s.proposeFounder("agent-runtime", "meera.iyer", administratorKey, standing.AsAdministrator)
	s.atWork(s.who("meera.iyer"), 8*time.Hour)
	s.act(s.who("meera.iyer"), func(tx *store.Tx) error {
		_, err := standing.Decline(tx, a.ID, "I would like to, and have two services already. Please ask again in summer.")
		return err
	})
}

// pilotExpert comes in accredited: the one who ran the pilot of the vector search.
func (s *story) pilotExpert() {
	importer := models.System("import", models.ViaImport)
	err := s.db.Do(s.ctx, importer, func(tx *store.Tx) error {
		_, err := standing.Grant(tx, standing.Granting{Person: s.who("katarzyna.wolska"), Service: s.of("vector-search"), Source: "Ran the pilot with the service team"})
		return err
	})
	if err != nil {
		panic(described(err))
	}
	s.contribute(s.who("katarzyna.wolska"), "vector-search")
}

func (s *story) withdrawContribution() {
	who := s.who("priya.raman")
	s.atWork(who, 0)
	s.act(who, func(tx *store.Tx) error {
		c, err := standing.Record(tx, standing.Recording{Person: who, Service: s.of("observability"), Kind: models.ContributionTraining,
			Title: "Office hour on Observability", On: models.DateOf(tx.Now)})
		if err != nil {
			return err
		}
		_, err = standing.Withdraw(tx, c.ID, "Entered twice; the other entry has the right title.")
		return err
	})
}

// resolveSkills closes what was asked before, once the people agreed to be asked
// again.
func (s *story) resolveSkills() {
	coordinator := s.coordinator()
	s.atWork(coordinator, 0)
	s.act(coordinator, func(tx *store.Tx) error {
		page, err := showcase.SkillFixes(tx, models.Page{})
		if err != nil {
			return err
		}
		for _, f := range page.Items {
			if _, err := showcase.ResolveSkillFix(tx, f.ID); err != nil {
				return err
			}
		}
		return nil
	})
}

var conflictScenes = []scene{
	{"family", "27m", func(s *story) {
		s.declare("siobhan.keane", "fergus.mccarthy", "Cousins.", models.Date{})
	}},
	{"a common past", "15m", func(s *story) {
		s.declare("maria.delgado", "priscilla.owens", "We ran a company together until last year.", s.today(s.who("maria.delgado")).AddMonths(24))
	}},
	{"a conflict ends", "8m", (*story).endConflict},
	{"a conflict is waived", "3m", (*story).waive},
	{"a waiver is taken back", "45d", (*story).waiveAndRevoke},
}

func (s *story) declare(key, other, reason string, until models.Date) {
	s.atWork(s.who(key), 0)
	s.act(s.who(key), func(tx *store.Tx) error {
		_, err := conflict.Declare(tx, conflict.Declaration{Person: s.who(key), Other: s.who(other), Reason: reason, EndsOn: until})
		return err
	})
}

func (s *story) endConflict() {
	s.declare("tanya.flowers", "marie.tremblay", "We share a house.", models.Date{})
	s.wait(30 * day)
	administrator := s.who("rohan.deshpande")
	s.atWork(administrator, 0)
	s.act(administrator, func(tx *store.Tx) error {
		open, _, err := tx.OpenDeclaration(s.who("tanya.flowers"), s.who("marie.tremblay"))
		if err != nil {
			return err
		}
		_, err = conflict.End(tx, open.ID, "They no longer do, both say so.")
		return err
	})
}

func (s *story) waive() {
	s.lift("wei.zhao", "sofia.andersson")
}

// waiveAndRevoke lifts a declared conflict for a few days too many.
func (s *story) waiveAndRevoke() {
	w := s.lift("lena.fischer", "cian.murphy")
	s.wait(9 * day)
	s.act(s.who(administratorKey), func(tx *store.Tx) error {
		_, err := conflict.Revoke(tx, w.ID)
		return err
	})
}

// lift lets one declare a conflict with another, and an administrator waive it.
func (s *story) lift(key, other string) (w models.ConflictWaiver) {
	s.declare(key, other, "We answered some of each other's cases in spring.", models.Date{})
	administrator := s.who(administratorKey)
	s.atWork(administrator, 0)
	s.act(administrator, func(tx *store.Tx) (err error) {
		w, err = conflict.Waive(tx, conflict.Waiver{Person: s.who(key), Other: s.who(other), Kind: models.ConflictDeclared,
			Reason: "Different customers, and nobody else of this service is free in this quarter."})
		return err
	})
	return w
}
