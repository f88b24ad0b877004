package showcase

import (
	"slices"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/guard"
	"assay/review/notify"
)

// Redact replaces the guard's hits with these fingerprints in the draft, wherever
// they stand; revision is the draft's. Fingerprints that are not there any more are
// no error. Faults: a decided case, a stale revision. Emits nothing.
func Redact(tx *store.Tx, id models.ShowCaseID, revision int64, fingerprints []string) (models.ShowCaseDraft, error) {
	f, d, err := openDraft(tx, id)
	if err != nil {
		return d, err
	}
	before := d
	redact(&d, fingerprints)
	if sameText(before, Writing{Title: d.Title, Body: d.Body, ClaimedLevel: d.ClaimedLevel, Answers: d.Answers}) {
		return before, nil
	}
	if err := fault.Fresh(revision, before.Revision); err != nil {
		return before, err
	}
	return d, f.keepDraft(tx, &d)
}

// Dismiss keeps the guard's hit with this fingerprint in the draft, with a reason
// that reviewers see; the reason itself may show nothing of a customer. Faults: a
// decided case, no such hit, no reason. Emits show_case.hit_dismissed.
func Dismiss(tx *store.Tx, id models.ShowCaseID, fingerprint, reason string) error {
	f, d, err := openDraft(tx, id)
	if err != nil {
		return err
	}
	reason = strings.TrimSpace(reason)
	if err := checkReason(reason); err != nil {
		return err
	}
	dismissals, err := tx.Dismissals(id)
	if err != nil {
		return err
	}
	hits := hitsOf(d, dismissals)
	i := slices.IndexFunc(hits, func(h Hit) bool { return h.Fingerprint == fingerprint })
	if i < 0 {
		return fault.Missing("hit")
	}
	if before := hits[i].Dismissed; before != nil && before.Reason == reason {
		return nil
	}
	kept := models.GuardDismissal{ShowCaseID: id, Fingerprint: fingerprint, Kind: string(hits[i].Kind), Reason: reason, At: tx.Now}
	if err := tx.PutDismissal(&kept); err != nil {
		return err
	}
	return notify.Emit(tx, notify.Event{Subject: subject(f.c.ID), Name: "show_case.hit_dismissed",
		Facts: map[string]any{"kind": kept.Kind}})
}

func checkReason(reason string) error {
	switch {
	case reason == "":
		return fault.At("/reason", "reason-missing", "Say why this may stay; reviewers see the reason.")
	case len([]rune(reason)) > MaxText:
		return fault.Wrong(tooLong("/reason", MaxText))
	case len(guard.Scan(reason)) > 0:
		return fault.At("/reason", "customer-data", "The reason itself may show a customer's data. Say it without naming it.")
	}
	return nil
}

// Undismiss takes a dismissal back; without one it changes nothing. Faults: a
// decided case. Emits nothing.
func Undismiss(tx *store.Tx, id models.ShowCaseID, fingerprint string) error {
	if _, _, err := openDraft(tx, id); err != nil {
		return err
	}
	return tx.RemoveDismissal(id, fingerprint)
}
