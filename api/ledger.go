package api

import (
	"encoding/json"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notary"
	"assay/review/policy"
)

// LedgerEntry is one decision. It has no number of its own: gaps between numbers
// would tell of what is sealed.
type LedgerEntry struct {
	SubjectKind string           `json:"subjectKind"`
	SubjectID   int64            `json:"subjectId"`
	About       LedgerSubject    `json:"about" description:"What the subject is called."`
	Position    int              `json:"position" description:"1, 2, 3 … about the same subject."`
	Event       string           `json:"event"`
	What        phrase.Text      `json:"what" description:"The event in words; empty for one that is not known."`
	ActorID     *models.PersonID `json:"actorId"`
	Actor       *PersonRef       `json:"actor"`
	ActorSystem string           `json:"actorSystem"`
	Via         models.Via       `json:"via"`
	At          time.Time        `json:"at"`
	Lines       []LedgerLine     `json:"lines" description:"The facts, one by one, in the order they were written."`
	Facts       json.RawMessage  `json:"facts" description:"Exactly as they were hashed."`
	PrevHash    string           `json:"prevHash"`
	Hash        string           `json:"hash" description:"SHA-256, hex."`
}

// LedgerSubject is what people call a subject by.
type LedgerSubject struct {
	Person  *PersonRef  `json:"person" description:"Whom it is about."`
	Service *ServiceRef `json:"service"`
	Title   string      `json:"title"`
	Number  int         `json:"number" description:"Of a version or an attempt; 0 elsewhere."`
}

// LedgerLine is one fact.
type LedgerLine struct {
	Key     string      `json:"key" description:"Its path in the facts, parted by slashes."`
	Value   string      `json:"value"`
	Person  *PersonRef  `json:"person" description:"Where the value is somebody's id."`
	Service *ServiceRef `json:"service" description:"Where the value is a service's id."`
}

func listLedger(tx *store.Tx, in struct {
	Paging
	SubjectKind string          `query:"subjectKind" json:"-" validate:"max=50"`
	SubjectID   int64           `query:"subjectId" json:"-" validate:"min=0" description:"With the subject's kind."`
	Actor       models.PersonID `query:"actor" json:"-" validate:"min=0"`
	System      string          `query:"system" json:"-" validate:"max=50" description:"A job or command that acted, where no person did."`
	Event       string          `query:"event" json:"-" validate:"max=80" description:"Exactly, such as plan.completed."`
	From        time.Time       `query:"from" json:"-" description:"At this instant or after."`
	To          time.Time       `query:"to" json:"-" description:"Before this instant."`
}) (models.List[LedgerEntry], error) {
	none := models.List[LedgerEntry]{}
	if err := policy.Check(policy.LedgerSee, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	if in.SubjectID != 0 && in.SubjectKind == "" {
		return none, fault.At("query:subjectKind", "subject-kind-needed", "An id alone names nothing. Say of what kind the subject is.")
	}
	page, err := tx.Ledger(store.LedgerFilter{
		Subject: models.Subject{Kind: in.SubjectKind, ID: in.SubjectID}, Actor: in.Actor, System: in.System, Event: in.Event,
		From: in.From.UTC(), To: in.To.UTC(),
	}, in.Page())
	if err != nil {
		return none, err
	}
	lines := make([][]notary.Line, len(page.Items))
	for n, e := range page.Items {
		lines[n] = notary.Lines(e)
	}
	names, err := ledgerNames(tx, page.Items, lines)
	out := models.List[LedgerEntry]{Items: make([]LedgerEntry, len(page.Items)), Next: page.Next}
	for n, e := range page.Items {
		out.Items[n] = names.entry(e, lines[n])
	}
	return out, err
}

// ledgerNaming names everything on a page of the ledger.
type ledgerNaming struct {
	subjects map[models.Subject]store.SubjectName
	people   map[models.PersonID]PersonRef
	services map[models.ServiceID]ServiceRef
}

func ledgerNames(tx *store.Tx, entries []models.LedgerEntry, lines [][]notary.Line) (n ledgerNaming, err error) {
	var subjects []models.Subject
	var people []models.PersonID
	var services []models.ServiceID
	for i, e := range entries {
		subjects = append(subjects, models.Subject{Kind: e.SubjectKind, ID: e.SubjectID})
		if e.ActorID != nil {
			people = append(people, *e.ActorID)
		}
		for _, l := range lines[i] {
			people, services = append(people, l.Person), append(services, l.Service)
		}
	}
	if n.subjects, err = tx.SubjectNames(subjects); err != nil {
		return n, err
	}
	for _, s := range n.subjects {
		people, services = append(people, s.PersonID), append(services, s.ServiceID)
	}
	if n.people, err = personRefs(tx, people...); err != nil {
		return n, err
	}
	n.services, err = serviceRefs(tx, services...)
	return n, err
}

func (n ledgerNaming) person(id models.PersonID) *PersonRef {
	if p, known := n.people[id]; known {
		return &p
	}
	return nil
}

func (n ledgerNaming) service(id models.ServiceID) *ServiceRef {
	if s, known := n.services[id]; known {
		return &s
	}
	return nil
}

func (n ledgerNaming) entry(e models.LedgerEntry, lines []notary.Line) LedgerEntry {
	about := n.subjects[models.Subject{Kind: e.SubjectKind, ID: e.SubjectID}]
	out := LedgerEntry{
		SubjectKind: e.SubjectKind, SubjectID: e.SubjectID, Position: e.Position, Event: e.Event, What: notary.Says(e.Event), ActorID: e.ActorID,
		ActorSystem: e.ActorSystem, Via: e.Via, At: e.At, Facts: json.RawMessage(e.Payload), PrevHash: e.PrevHash, Hash: e.Hash,
		About: LedgerSubject{n.person(about.PersonID), n.service(about.ServiceID), about.Title, about.Number},
	}
	if e.ActorID != nil {
		out.Actor = n.person(*e.ActorID)
	}
	for _, l := range lines {
		out.Lines = append(out.Lines, LedgerLine{l.Key, l.Value, n.person(l.Person), n.service(l.Service)})
	}
	return out
}
