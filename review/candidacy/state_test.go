package candidacy

import (
	"testing"
	"time"

	"assay/models"
)

var every = []models.CandidacyState{models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling, models.CandidacyScheduled,
	models.CandidacyVoting, models.CandidacyCertified, models.CandidacyNotYet, models.CandidacyWithdrawn}

func TestC1_EveryEventInEveryState(t *testing.T) {
	const no, b, r, g, d, v, c, y, w = "", "building", "ready", "scheduling", "scheduled", "voting", "certified", "not_yet", "withdrawn"
	table := map[Event][8]string{
		//             b   r   g   d   v   c   y   w
		EventMeet:     {r, r, no, no, no, no, no, no},
		EventFallBack: {b, b, no, no, no, no, no, no},
		EventArrange:  {no, g, g, no, no, no, no, no},
		EventSchedule: {no, no, d, d, no, no, no, no},
		EventMove:     {no, no, g, g, no, no, no, no},
		EventCancel:   {no, r, r, r, no, no, no, no},
		EventVote:     {no, no, no, v, v, no, no, no},
		EventVoid:     {no, no, g, no, g, no, no, no},
		EventCertify:  {no, no, no, no, c, c, no, no},
		EventNotYet:   {no, no, no, no, y, no, y, no},
		EventWithdraw: {w, w, w, w, no, no, no, w},
	}
	if got, want := len(Machine.Events()), len(table); got != want {
		t.Fatalf("the machine has %d events, the table %d", got, want)
	}
	if got, want := len(Machine.States()), len(every); got != want {
		t.Fatalf("the machine has %d states, the table %d", got, want)
	}
	for event, row := range table {
		for i, from := range every {
			to, changed, refused := Machine.Next(from, event)
			want := row[i]
			if (want == no) != (refused != nil) {
				t.Errorf("%s in %s: refused %v, want %q", event, from, refused, want)
				continue
			}
			if want != no && (string(to) != want || changed != (to != from)) {
				t.Errorf("%s in %s leads to %s (changed %v), not %s", event, from, to, changed, want)
			}
		}
	}
}

func TestC4_EnteringAStateSetsAndClearsWhatBelongsToIt(t *testing.T) {
	now := time.Date(2026, 11, 16, 23, 59, 0, 0, time.UTC)
	bar := models.BarRules{CoolDownDays: 90}
	c := models.Candidacy{State: models.CandidacyBuilding, CheckOn: models.Date{Year: 2027, Month: 1, Day: 1}}
	for _, e := range []Event{EventMeet, EventArrange, EventSchedule, EventVote} {
		if moved, no := advance(&c, e, now, bar); !moved || no != nil {
			t.Fatalf("%s: %v %v", e, moved, no)
		}
		if c.ReadyAt == nil || c.EndedAt != nil || !c.CoolDownUntil.IsZero() {
			t.Errorf("after %s: %+v", e, c)
		}
	}
	if moved, _ := advance(&c, EventNotYet, now, bar); !moved || c.EndedAt == nil || c.CoolDownUntil.String() != "2027-02-14" || !c.CheckOn.IsZero() {
		t.Errorf("after not yet: %+v", c)
	}
	again := c
	if moved, no := advance(&c, EventNotYet, now.Add(time.Hour), bar); moved || no != nil || c != again {
		t.Errorf("not yet again changed it: %+v", c)
	}
	fallen := models.Candidacy{State: models.CandidacyReady, ReadyAt: &now}
	if advance(&fallen, EventFallBack, now, bar); fallen.ReadyAt != nil {
		t.Error("a candidacy that fell back is still ready since then")
	}
}
