// Package policy says who may do what, in one table. A verb looks up how the
// actor relates to the thing at hand and asks [Check]; everything not in the
// table is denied.
//
// Seeing comes first: whoever may not see a thing gets the answer of a thing
// that does not exist ([See]). Only then a refusal says what is missing.
package policy

import (
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
)

// Relation is how an actor stands to the thing they want to act on.
type Relation string

const (
	Anyone          Relation = "anyone"        // not signed in
	SignedIn        Relation = "signed_in"     // any person with an account
	System          Relation = "system"        // a job or a command
	Administrator   Relation = "administrator" // organisation-wide
	Coordinator     Relation = "coordinator"   // organisation-wide
	Self            Relation = "self"          // the person the thing is about
	Learner         Relation = "learner"       // of the plan
	Mentor          Relation = "mentor"        // current mentor of the plan
	StandIn         Relation = "stand_in"      // while the mentor is away
	Manager         Relation = "manager"       // in the person's line, any level
	AnyManager      Relation = "any_manager"   // somebody reports to them, whoever it is
	Author          Relation = "author"        // of the show case
	OfferedReviewer Relation = "offered_reviewer"
	Reviewer        Relation = "reviewer"      // accepted or submitted
	PastReviewer    Relation = "past_reviewer" // of an earlier version, or released
	Candidate       Relation = "candidate"
	Panellist       Relation = "panellist" // holds a voting seat
	Shadow          Relation = "shadow"    // holds a seat without a vote
	Chair           Relation = "chair"
	Developer       Relation = "developer" // current developer of the service
	SME             Relation = "sme"       // standing that counts for the service
)

// Relations is the order of the columns in the printed matrix.
var Relations = []Relation{
	Anyone, SignedIn, System, Administrator, Coordinator, Self, Learner, Mentor, StandIn, Manager, AnyManager, Author,
	OfferedReviewer, Reviewer, PastReviewer, Candidate, Panellist, Shadow, Chair, Developer, SME,
}

// Holds are the relations an actor has to one thing.
type Holds []Relation

// Of are the relations that come with the actor alone.
func Of(a models.Actor) Holds {
	if a.IsSystem() {
		return Holds{System}
	}
	if a.Person == 0 {
		return Holds{Anyone}
	}
	h := Holds{SignedIn}
	if a.Has(models.RoleAdministrator) {
		h = append(h, Administrator)
	}
	if a.Has(models.RoleCoordinator) {
		h = append(h, Coordinator)
	}
	return h
}

// With adds r when holds is true.
func (h Holds) With(r Relation, holds bool) Holds {
	if holds {
		return append(slices.Clip(h), r)
	}
	return h
}

func (h Holds) Has(r Relation) bool { return slices.Contains(h, r) }

// Allowed reports whether one of the relations may do a.
func Allowed(a Action, h Holds) bool {
	for _, r := range table[a] {
		if h.Has(r) {
			return true
		}
	}
	return false
}

// Check is nil when the actor may do a, else a refusal that names who may.
func Check(a Action, h Holds) error {
	if Allowed(a, h) {
		return nil
	}
	if h.Has(Anyone) {
		return fault.New(fault.Unauthenticated, "sign-in-needed", "Please sign in first.")
	}
	return fault.Refused("not-allowed", "This is for %s.", Who(a))
}

// See is Check for looking: who may not see a thing is told there is none.
func See(a Action, h Holds, noun phrase.Format) error {
	if Allowed(a, h) {
		return nil
	}
	return fault.Missing(noun)
}

// Actions lists every action of the table, sorted.
func Actions() []Action {
	all := make([]Action, 0, len(table))
	for a := range table {
		all = append(all, a)
	}
	slices.Sort(all)
	return all
}

// Who names in words whom a is for.
func Who(a Action) phrase.Text {
	var names []phrase.Text
	for _, r := range table[a] {
		if r != System {
			names = append(names, phrase.Of(words[r]))
		}
	}
	if len(names) == 0 {
		return phrase.Of("the system alone")
	}
	return phrase.Or(names...)
}

var words = map[Relation]phrase.Format{
	Anyone: "everyone", SignedIn: "people who are signed in", Administrator: "an administrator",
	Coordinator: "a coordinator", Self: "the person themself", Learner: "the learner", Mentor: "the current mentor",
	StandIn: "the mentor's stand-in", Manager: "a manager in the person's line", AnyManager: "whoever manages somebody", Author: "the author",
	OfferedReviewer: "the reviewer it was offered to", Reviewer: "an assigned reviewer",
	PastReviewer: "a reviewer of an earlier version", Candidate: "the candidate", Panellist: "a voting panellist",
	Shadow: "a shadow of the panel", Chair: "the chair of the panel", Developer: "a developer of the service",
	SME: "a current SME of the service",
}

// ScopeOf is what an access token needs to change something by a: admin for what only
// administrators and coordinators may do, write for the rest.
func ScopeOf(a Action) models.Scope {
	if Organisational(a) {
		return models.ScopeAdmin
	}
	return models.ScopeWrite
}

// InScope is nil when the actor did not come with an access token, or with one that has
// the scope.
func InScope(actor models.Actor, s models.Scope) error {
	if actor.Via != models.ViaToken || slices.Contains(actor.Scopes, s) {
		return nil
	}
	return fault.Refused("scope-missing", "This access token lacks the scope %s.", string(s))
}

// Organisational reports whether a is only for administrators and coordinators.
func Organisational(a Action) bool {
	for _, r := range table[a] {
		if r != Administrator && r != Coordinator && r != System {
			return false
		}
	}
	return true
}
