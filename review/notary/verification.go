package notary

import (
	"encoding/json"
	"fmt"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/ledger"
	"assay/review/policy"
)

const (
	stepsAtOnce  = 10  // of a batch each, in one reading
	mostFindings = 100 // that are kept and named
)

// Total is how much a verification has to read. Faults: not an administrator.
func Total(tx *store.Tx) (int64, error) {
	if err := policy.Check(policy.LedgerVerify, policy.Of(tx.Actor)); err != nil {
		return 0, err
	}
	n, err := tx.CountLedger()
	return 2 * n, err
}

// Begin starts a verification of the whole ledger, as `assay verify` does it, in
// steps that are taken by [Read] and [Keep] in turn. expect is a root kept elsewhere,
// or nil. Faults: not an administrator.
func Begin(tx *store.Tx, total int64, expect *Expect) (models.LedgerVerification, error) {
	if err := policy.Check(policy.LedgerVerify, policy.Of(tx.Actor)); err != nil {
		return models.LedgerVerification{}, err
	}
	v := models.LedgerVerification{StartedBy: tx.Actor.Person, StartedAt: tx.Now, SteppedAt: tx.Now, Total: total}
	if expect != nil {
		if expect.Size < 1 || expect.Root == "" || len(expect.Root) > 200 {
			return v, fault.At("/expect", "expect-shape", "A root kept elsewhere is its size, a colon and the root, as it was printed.")
		}
		v.ExpectSize, v.ExpectRoot = expect.Size, expect.Root
	}
	state, err := json.Marshal(NewWalk())
	if err != nil {
		return v, err
	}
	v.State = string(state)
	return v, tx.AddLedgerVerification(&v)
}

// Reading is what the next steps of a verification found.
type Reading struct {
	after int // steps it was read after
	walk  Walk
	found []models.LedgerFinding
	more  int
}

// Read takes the next steps of a verification on one picture of the data, and stores
// nothing, because reading that much in an act would make others run again. Faults:
// not an administrator, no such verification.
func Read(tx *store.Tx, id int64) (Reading, error) {
	r := Reading{}
	if err := policy.Check(policy.LedgerVerify, policy.Of(tx.Actor)); err != nil {
		return r, err
	}
	v, err := tx.LedgerVerification(id)
	if err != nil {
		return r, err
	}
	r.after = v.Steps
	if err := json.Unmarshal([]byte(v.State), &r.walk); err != nil {
		return r, fmt.Errorf("notary: verification %d: %w", id, err)
	}
	var expect *Expect
	if v.ExpectSize > 0 {
		expect = &Expect{v.ExpectSize, v.ExpectRoot}
	}
	for range stepsAtOnce {
		if r.walk.Phase == PhaseDone {
			break
		}
		if err := r.walk.Step(tx, expect, r.note); err != nil {
			return r, err
		}
	}
	return r, nil
}

// sealable are kinds of subjects of which exact words would tell what is sealed.
var sealable = []string{"vote", "ballot", "review", "assignment"}

func (r *Reading) note(f ledger.Finding) {
	if slices.Contains(sealable, f.Subject.Kind) {
		f.Position, f.Text = 0, phrase.Of("something here is not as it was written; assay verify says what")
	}
	if len(r.found) == mostFindings {
		r.more++
		return
	}
	r.found = append(r.found, models.LedgerFinding{SubjectKind: f.Subject.Kind, SubjectID: f.Subject.ID, Position: f.Position, Text: phrase.Keep(f.Text)})
}

// Keep stores what was read, unless somebody else took the same steps meanwhile. Of
// how much was read it tells a share alone: exact numbers would count what is sealed
// (V3). Faults: not an administrator.
func Keep(tx *store.Tx, id int64, r Reading) (models.LedgerVerification, error) {
	if err := policy.Check(policy.LedgerVerify, policy.Of(tx.Actor)); err != nil {
		return models.LedgerVerification{}, err
	}
	v, err := tx.LockLedgerVerification(id)
	if err != nil || v.Steps != r.after || v.FinishedAt != nil {
		return v, err
	}
	state, err := json.Marshal(r.walk)
	if err != nil {
		return v, err
	}
	v.Steps++
	v.State, v.SteppedAt = string(state), tx.Now
	v.Broken += len(r.found) + r.more
	v.Findings = append(v.Findings, r.found...)
	v.Findings = v.Findings[:min(len(v.Findings), mostFindings)]
	v.Percent = share(r.walk.Seen(), v.Total)
	if r.walk.Phase == PhaseDone {
		v.Percent, v.FinishedAt = 100, &tx.Now
	}
	return v, tx.SaveLedgerVerification(&v)
}

// share is how much of all was read, in whole percent, short of all of it.
func share(read, total int64) int {
	if total <= 0 {
		return 0
	}
	return int(min(read*100/total, 99))
}

// Verifications lists those there were, the newest first. Faults: not an
// administrator.
func Verifications(tx *store.Tx, p models.Page) (models.List[models.LedgerVerification], error) {
	if err := policy.Check(policy.LedgerVerify, policy.Of(tx.Actor)); err != nil {
		return models.List[models.LedgerVerification]{}, err
	}
	return tx.LedgerVerifications(p)
}
