package models

// Via says through what an act came in.
type Via string

const (
	ViaSession Via = "session"
	ViaToken   Via = "token"
	ViaJob     Via = "job"
	ViaImport  Via = "import"
	ViaCommand Via = "command"
	ViaDemo    Via = "demo"
	// ViaCalendar is an answer that somebody's calendar sent.
	ViaCalendar Via = "calendar"
)

// Role is an organisation-wide right. Everything else is a relation to an object
// (author, mentor, manager …) and is looked up where it matters.
type Role string

const (
	RoleAdministrator Role = "administrator"
	RoleCoordinator   Role = "coordinator"
)

// Actor is who acts, and through what. A job acts as a named system actor with
// no person behind it.
type Actor struct {
	Person PersonID
	System string
	Via    Via
	Roles  []Role
	Scopes []Scope
}

// Scope limits what an access token may do.
type Scope string

const (
	ScopeRead  Scope = "read"
	ScopeWrite Scope = "write"
	ScopeAdmin Scope = "admin"
)

func (a Actor) Has(r Role) bool {
	for _, role := range a.Roles {
		if role == r {
			return true
		}
	}
	return false
}

func (a Actor) IsSystem() bool { return a.Person == 0 && a.System != "" }

// System is the actor of a job or a command.
func System(name string, via Via) Actor { return Actor{System: name, Via: via} }
