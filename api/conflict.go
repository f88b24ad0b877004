package api

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/conflict"
)

// Conflicts is what people said about conflicts of a person, and what was lifted.
type Conflicts struct {
	Declared []DeclaredConflict `json:"declared"`
	Waivers  []ConflictWaiver   `json:"waivers"`
	Actions  []review.Action    `json:"actions"`
}

// DeclaredConflict holds between two people in both directions.
type DeclaredConflict struct {
	ID         int64           `json:"id"`
	Person     PersonRef       `json:"person" description:"Who declared it, or for whom it was declared."`
	Other      PersonRef       `json:"other"`
	Reason     phrase.Text     `json:"reason"`
	DeclaredBy PersonRef       `json:"declaredBy"`
	DeclaredAt time.Time       `json:"declaredAt"`
	EndsOn     models.Date     `json:"endsOn" description:"Last day, UTC."`
	EndedAt    *time.Time      `json:"endedAt" description:"Ended before its day, or replaced by a longer one."`
	EndReason  string          `json:"endReason"`
	Actions    []review.Action `json:"actions"`
}

// ConflictWaiver lifts one kind of conflict of a person towards judging another.
type ConflictWaiver struct {
	ID         int64               `json:"id"`
	Person     PersonRef           `json:"person" description:"The reviewer or panellist."`
	Other      PersonRef           `json:"other" description:"The author or candidate."`
	Kind       models.ConflictKind `json:"kind"`
	ShowCaseID *models.ShowCaseID  `json:"showCaseId"`
	Reason     string              `json:"reason"`
	WaivedBy   PersonRef           `json:"waivedBy"`
	WaivedAt   time.Time           `json:"waivedAt"`
	RevokedAt  *time.Time          `json:"revokedAt"`
	Actions    []review.Action     `json:"actions"`
}

// ConflictAnswer is what a person said when asked about another.
type ConflictAnswer struct {
	Other   PersonRef `json:"other"`
	Answer  string    `json:"answer" enum:"none,declared"`
	AskedAt time.Time `json:"askedAt"`
}

// ConflictCheck is what stands between a person and judging another.
type ConflictCheck struct {
	Person  PersonRef        `json:"person"`
	Found   []conflict.Found `json:"found"`
	Actions []review.Action  `json:"actions"`
}

// ConflictChecks has one entry for each person asked about.
type ConflictChecks struct {
	Items []ConflictCheck `json:"items"`
}

func getConflicts(tx *store.Tx, in PersonPath) (Conflicts, error) {
	r, err := conflict.About(tx, in.ID)
	if err != nil {
		return Conflicts{}, err
	}
	out, err := conflictsOf(tx, r)
	out.Actions = conflict.ToDeclare(tx, in.ID)
	return out, err
}

func listDeclaredConflicts(tx *store.Tx, in struct{ Paging }) (models.List[DeclaredConflict], error) {
	page, err := conflict.Declarations(tx, in.Page())
	if err != nil {
		return models.List[DeclaredConflict]{}, err
	}
	all, err := conflictsOf(tx, conflict.Record{Declared: page.Items})
	return models.List[DeclaredConflict]{Items: all.Declared, Next: page.Next}, err
}

func listConflictWaivers(tx *store.Tx, in struct{ Paging }) (models.List[ConflictWaiver], error) {
	page, err := conflict.Waivers(tx, in.Page())
	if err != nil {
		return models.List[ConflictWaiver]{}, err
	}
	all, err := conflictsOf(tx, conflict.Record{Waivers: page.Items})
	return models.List[ConflictWaiver]{Items: all.Waivers, Next: page.Next}, err
}

func conflictsOf(tx *store.Tx, r conflict.Record) (Conflicts, error) {
	var ids []models.PersonID
	for _, d := range r.Declared {
		ids = append(ids, d.PersonID, d.OtherID, d.DeclaredBy)
	}
	for _, w := range r.Waivers {
		ids = append(ids, w.PersonID, w.OtherID, w.WaivedBy)
	}
	who, err := personRefs(tx, ids...)
	var out Conflicts
	for _, d := range r.Declared {
		out.Declared = append(out.Declared, DeclaredConflict{d.ID, who[d.PersonID], who[d.OtherID], phrase.Recall(d.Reason),
			who[d.DeclaredBy], d.DeclaredAt, d.EndsOn, d.EndedAt, d.EndReason, conflict.ToEnd(tx, d)})
	}
	for _, w := range r.Waivers {
		out.Waivers = append(out.Waivers, ConflictWaiver{w.ID, who[w.PersonID], who[w.OtherID], w.Kind, w.ShowCaseID,
			w.Reason, who[w.WaivedBy], w.WaivedAt, w.RevokedAt, conflict.ToRevoke(tx, w)})
	}
	return out, err
}

func oneDeclared(tx *store.Tx, d models.DeclaredConflict) (DeclaredConflict, error) {
	all, err := conflictsOf(tx, conflict.Record{Declared: []models.DeclaredConflict{d}})
	return all.Declared[0], err
}

func oneWaiver(tx *store.Tx, w models.ConflictWaiver) (ConflictWaiver, error) {
	all, err := conflictsOf(tx, conflict.Record{Waivers: []models.ConflictWaiver{w}})
	return all.Waivers[0], err
}

func listConflictAnswers(tx *store.Tx, in struct {
	PersonPath
	Paging
}) (models.List[ConflictAnswer], error) {
	page, err := conflict.Answers(tx, in.ID, in.Page())
	if err != nil {
		return models.List[ConflictAnswer]{}, err
	}
	var ids []models.PersonID
	for _, a := range page.Items {
		ids = append(ids, a.OtherID)
	}
	who, err := personRefs(tx, ids...)
	return models.MapList(page, func(a models.ConflictAnswer) ConflictAnswer {
		return ConflictAnswer{who[a.OtherID], a.Answer, a.AskedAt}
	}), err
}

func checkConflicts(tx *store.Tx, in struct {
	Other    models.PersonID    `query:"other" json:"-" validate:"required" description:"The author or candidate."`
	People   []models.PersonID  `query:"people" json:"-" validate:"required,min=1,max=50" description:"Who might judge them."`
	ShowCase *models.ShowCaseID `query:"showCase" json:"-" description:"The show case to be reviewed; none for a candidacy."`
}) (ConflictChecks, error) {
	found, err := conflict.Look(tx, in.Other, in.People, in.ShowCase)
	if err != nil {
		return ConflictChecks{}, err
	}
	who, err := personRefs(tx, in.People...)
	var out ConflictChecks
	actions := conflict.MayWaive(tx, in.Other, in.People, in.ShowCase)
	for _, id := range in.People {
		if _, known := who[id]; known {
			out.Items = append(out.Items, ConflictCheck{who[id], found[id], actions[id]})
		}
	}
	return out, err
}

func declareConflict(tx *store.Tx, in struct {
	PersonPath
	OtherID    models.PersonID `json:"otherId"`
	OtherEmail string          `json:"otherEmail" validate:"max=254" description:"In place of otherId: a verified address."`
	Reason     string          `json:"reason" validate:"required,max=2000"`
	EndsOn     models.Date     `json:"endsOn" description:"Last day, UTC."`
}) (DeclaredConflict, error) {
	if in.OtherEmail != "" {
		other, err := tx.PersonByEmail(in.OtherEmail)
		if err != nil {
			return DeclaredConflict{}, fault.At("/otherEmail", "email-unknown", "Nobody has this verified address.")
		}
		in.OtherID = other.ID
	}
	d, err := conflict.Declare(tx, conflict.Declaration{Person: in.ID, Other: in.OtherID, Reason: in.Reason, EndsOn: in.EndsOn})
	if err != nil {
		return DeclaredConflict{}, err
	}
	return oneDeclared(tx, d)
}

type conflictID struct {
	ID int64 `path:"id" json:"-"`
}

func endConflict(tx *store.Tx, in struct {
	ID     int64  `path:"id" json:"-"`
	Reason string `json:"reason" validate:"required,max=2000"`
}) (DeclaredConflict, error) {
	d, err := conflict.End(tx, in.ID, in.Reason)
	if err != nil {
		return DeclaredConflict{}, err
	}
	return oneDeclared(tx, d)
}

func waiveConflict(tx *store.Tx, in struct {
	PersonID   models.PersonID     `json:"personId" validate:"required" description:"The reviewer or panellist."`
	OtherID    models.PersonID     `json:"otherId" validate:"required" description:"The author or candidate."`
	Kind       models.ConflictKind `json:"kind" validate:"required,oneof=self mentor manager same_case declared declined_for_conflict"`
	ShowCaseID *models.ShowCaseID  `json:"showCaseId" description:"For same_case: the show case to be reviewed; none for a candidacy."`
	Reason     string              `json:"reason" validate:"required,max=2000"`
}) (ConflictWaiver, error) {
	w, err := conflict.Waive(tx, conflict.Waiver{Person: in.PersonID, Other: in.OtherID, Kind: in.Kind, ShowCase: in.ShowCaseID, Reason: in.Reason})
	if err != nil {
		return ConflictWaiver{}, err
	}
	return oneWaiver(tx, w)
}

func revokeWaiver(tx *store.Tx, in conflictID) (ConflictWaiver, error) {
	w, err := conflict.Revoke(tx, in.ID)
	if err != nil {
		return ConflictWaiver{}, err
	}
	return oneWaiver(tx, w)
}
