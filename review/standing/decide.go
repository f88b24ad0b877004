package standing

import (
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
	"assay/review/roster"
)

// Suspend rests the rights of a standing, with a reason; its term runs on. By an
// administrator, never for their own. Repeating changes nothing. Emits
// standing.suspended.
func Suspend(tx *store.Tx, id models.StandingID, reason string) (models.Standing, error) {
	return decide(tx, id, reason, decision{
		action: policy.StandingSuspend, others: true,
		move: move{event: EventSuspend, kind: "standing-suspended", name: "suspended"},
	})
}

// Lift ends a suspension, with a reason: the standing is what it was before, or
// lapses where the term ended meanwhile. By an administrator, never for their own.
// Emits standing.lifted or standing.lapsed.
func Lift(tx *store.Tx, id models.StandingID, reason string) (models.Standing, error) {
	return decide(tx, id, reason, decision{
		action: policy.StandingSuspend, others: true,
		move: move{event: EventLift, kind: "standing-lifted", name: "lifted"},
		prepare: func(tx *store.Tx, s *models.Standing, m *move) (done bool, err error) {
			if s.State != models.StandingSuspended {
				return live(s.State), nil
			}
			if m.event = lifted(*s, models.DateOf(tx.Now)); m.event == EventLapse {
				m.kind, m.name = "standing-lapsed", "lapsed"
			}
			return false, nil
		},
	})
}

// Retire makes somebody emeritus, with honour and a reason: their own wish, or an
// administrator's word. Repeating changes nothing. Emits standing.retired.
func Retire(tx *store.Tx, id models.StandingID, reason string) (models.Standing, error) {
	return decide(tx, id, reason, decision{
		action: policy.StandingEmeritus,
		move:   move{event: EventRetire, kind: "standing-retired", name: "retired"},
	})
}

// Revoke takes a standing away for cause, with a reason. By an administrator,
// never for their own. A new candidacy stays possible. Repeating changes nothing.
// Emits standing.revoked.
func Revoke(tx *store.Tx, id models.StandingID, reason string) (models.Standing, error) {
	return decide(tx, id, reason, decision{
		action: policy.StandingRevoke, others: true,
		move: move{event: EventRevoke, kind: "standing-revoked", name: "revoked"},
	})
}

// Restore gives back a standing that lapsed or became emeritus within twelve
// months, with a reason, for six months from today (UTC). Work since the start of
// the term before counts towards its renewal. By an administrator, never for their
// own. Repeating changes nothing. Emits standing.restored.
func Restore(tx *store.Tx, id models.StandingID, reason string) (models.Standing, error) {
	return decide(tx, id, reason, decision{
		action: policy.StandingRestore, others: true,
		move: move{event: EventRestore, kind: "standing-restored", name: "restored"},
		prepare: func(tx *store.Tx, s *models.Standing, m *move) (done bool, err error) {
			if s.State == models.StandingActive {
				return true, nil
			}
			today := models.DateOf(tx.Now)
			if no := restorable(*s, today); no != nil {
				return false, no.Err()
			}
			bar, err := newestBar(tx, s.ServiceID)
			s.ExpiresOn = restoredUntil(today, bar.Rules.ValidMonths)
			return false, err
		},
	})
}

// decision is one verb of a person about a standing.
type decision struct {
	action  policy.Action
	others  bool // never about one's own
	move    move
	prepare func(tx *store.Tx, s *models.Standing, m *move) (done bool, err error)
}

func decide(tx *store.Tx, id models.StandingID, reason string, d decision) (models.Standing, error) {
	s, err := tx.LockStanding(id)
	if err != nil {
		return s, err
	}
	h, err := roster.HoldsOf(tx, s.PersonID)
	if err != nil {
		return s, err
	}
	if err := policy.See(policy.StandingSee, h, "standing"); err != nil {
		return s, err
	}
	if err := mayDecide(d.action, h, d.others); err != nil {
		return s, err
	}
	if err := reasoned("/reason", reason); err != nil {
		return s, err
	}
	d.move.reason = phrase.Verbatim(strings.TrimSpace(reason))
	if d.prepare != nil {
		if done, err := d.prepare(tx, &s, &d.move); done || err != nil {
			return s, err
		}
	}
	_, err = apply(tx, &s, d.move)
	return s, err
}

func mayDecide(a policy.Action, h policy.Holds, others bool) error {
	if err := policy.Check(a, h); err != nil {
		return err
	}
	if others && h.Has(policy.Self) {
		return fault.Refused("own-standing", "Somebody else has to decide about your own standing.")
	}
	return nil
}

// Actions are what the actor can do with a standing now, and why not.
func Actions(s models.Standing, p Progress, h policy.Holds, on models.Date) []review.Action {
	possible := func(e Event) error {
		_, changed, no := Machine.Next(s.State, e)
		if no == nil && !changed {
			no = review.No("already-so", "This standing is %s already.", phrase.Word(s.State))
		}
		return no.Err()
	}
	lifting := possible(EventLift)
	return []review.Action{
		review.Can("renew", policy.Check(policy.StandingRenew, h), renewable(s, p.Missing, on).Err()),
		review.Can("suspend", mayDecide(policy.StandingSuspend, h, true), possible(EventSuspend)),
		review.Can("lift", mayDecide(policy.StandingSuspend, h, true), lifting),
		review.Can("retire", policy.Check(policy.StandingEmeritus, h), possible(EventRetire)),
		review.Can("restore", mayDecide(policy.StandingRestore, h, true), restorable(s, on).Err()),
		review.Can("revoke", mayDecide(policy.StandingRevoke, h, true), possible(EventRevoke)),
	}
}
