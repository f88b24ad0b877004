package api

import (
	"encoding/json"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// LedgerEntry is one decision. It has no number of its own: gaps between numbers
// would tell of what is sealed.
type LedgerEntry struct {
	SubjectKind string           `json:"subjectKind"`
	SubjectID   int64            `json:"subjectId"`
	Position    int              `json:"position" description:"1, 2, 3 … about the same subject."`
	Event       string           `json:"event"`
	ActorID     *models.PersonID `json:"actorId"`
	ActorSystem string           `json:"actorSystem"`
	Via         models.Via       `json:"via"`
	At          time.Time        `json:"at"`
	Facts       json.RawMessage  `json:"facts"`
	PrevHash    string           `json:"prevHash"`
	Hash        string           `json:"hash" description:"SHA-256, hex."`
}

func listLedger(tx *store.Tx, in struct {
	Paging
	SubjectKind string          `query:"subjectKind" json:"-" validate:"max=50"`
	SubjectID   int64           `query:"subjectId" json:"-" validate:"min=0"`
	Actor       models.PersonID `query:"actor" json:"-" validate:"min=0"`
}) (models.List[LedgerEntry], error) {
	if err := policy.Check(policy.LedgerSee, policy.Of(tx.Actor)); err != nil {
		return models.List[LedgerEntry]{}, err
	}
	page, err := tx.Ledger(store.LedgerFilter{Subject: models.Subject{Kind: in.SubjectKind, ID: in.SubjectID}, Actor: in.Actor}, in.Page())
	return models.MapList(page, func(e models.LedgerEntry) LedgerEntry {
		return LedgerEntry{e.SubjectKind, e.SubjectID, e.Position, e.Event, e.ActorID, e.ActorSystem, e.Via, e.At, json.RawMessage(e.Payload), e.PrevHash, e.Hash}
	}), err
}
