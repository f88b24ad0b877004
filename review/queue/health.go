package queue

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

const (
	day       = 24 * time.Hour
	lateAfter = 10 * time.Minute // what should have begun since then is late
)

// Health is how the jobs of one kind go.
type Health struct {
	Kind    string
	Waiting int
	Running int
	Dead    int
	Done    int            // in the last day
	NextAt  *time.Time     // when the first of those that wait may begin
	LastAt  *time.Time     // when the last was done, of those still known
	Late    bool           // something should have begun, or ended, over ten minutes ago
	Oldest  *time.Time     // when the first of what should have begun, or ended, should have
	Setback *store.Setback // the last, of those still known
}

// Healths are all kinds, in the order in which they are shown; those of newer versions
// come last. Faults: not an administrator.
func Healths(tx *store.Tx) ([]Health, error) {
	if err := policy.Check(policy.JobSee, policy.Of(tx.Actor)); err != nil {
		return nil, err
	}
	counts, err := tx.CountJobs(tx.Now.Add(-day))
	if err != nil {
		return nil, err
	}
	last, err := tx.LastDoneJobs(allKinds(counts))
	if err != nil {
		return nil, err
	}
	setbacks, err := tx.LastSetbacks(allKinds(counts))
	if err != nil {
		return nil, err
	}
	var all []Health
	for _, kind := range allKinds(counts) {
		h := Health{Kind: kind}
		if at, ok := last[kind]; ok {
			h.LastAt = &at
		}
		if s, ok := setbacks[kind]; ok {
			h.Setback = &s
		}
		for _, c := range counts {
			if c.Kind == kind {
				h.add(c, tx.Now)
			}
		}
		all = append(all, h)
	}
	return all, nil
}

// MailServer is what mail goes through; empty while no mail goes out, and nothing is
// made for it. Faults: not an administrator.
func MailServer(tx *store.Tx) (string, error) {
	if err := policy.Check(policy.JobSee, policy.Of(tx.Actor)); err != nil {
		return "", err
	}
	return tx.Setting(models.SettingMail)
}

// InvitationsFrom is the address that invitations come from; empty while none go out.
// Faults: not an administrator.
func InvitationsFrom(tx *store.Tx) (string, error) {
	if err := policy.Check(policy.JobSee, policy.Of(tx.Actor)); err != nil {
		return "", err
	}
	return tx.Setting(models.SettingInvitations)
}

// Webhooks is how people's endpoints go, whosever they are. Faults: not an
// administrator.
func Webhooks(tx *store.Tx) (store.WebhookCount, error) {
	if err := policy.Check(policy.JobSee, policy.Of(tx.Actor)); err != nil {
		return store.WebhookCount{}, err
	}
	return tx.CountWebhooks()
}

// add takes in how many jobs of the kind are in one state.
func (h *Health) add(c store.JobCount, now time.Time) {
	switch c.State {
	case models.JobWaiting:
		h.Waiting, h.NextAt = c.Number, &c.First
	case models.JobRunning:
		h.Running = c.Number
	case models.JobDead:
		h.Dead = c.Number
	case models.JobDone:
		h.Done = c.Number
	}
	live := c.State == models.JobWaiting || c.State == models.JobRunning
	if live && !c.First.After(now) && (h.Oldest == nil || c.First.Before(*h.Oldest)) {
		h.Oldest = &c.First
	}
	h.Late = h.Oldest != nil && now.Sub(*h.Oldest) > lateAfter
}

func allKinds(counts []store.JobCount) []string {
	var all []string
	for _, k := range kinds {
		all = append(all, k.kind)
	}
	for _, c := range counts {
		if !slices.Contains(all, c.Kind) {
			all = append(all, c.Kind)
		}
	}
	return all
}
