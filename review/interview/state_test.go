package interview

import (
	"testing"

	"assay/models"
)

// Every pair of state and event: what follows, "" where it is refused.
func TestEveryEventInEveryStateOfAnInterview(t *testing.T) {
	p, c, h, x := models.InterviewProposed, models.InterviewConfirmed, models.InterviewHeld, models.InterviewCancelled
	table := map[Event]map[models.InterviewState]models.InterviewState{
		OnConfirm: {p: c, c: c},
		OnUnseat:  {p: p, c: p},
		OnMove:    {p: p, c: p},
		OnHold:    {c: h, h: h},
		OnCancel:  {p: x, c: x, x: x},
	}
	if len(Machine.Events()) != len(table) {
		t.Errorf("events %v", Machine.Events())
	}
	for _, e := range Machine.Events() {
		for _, from := range []models.InterviewState{p, c, h, x} {
			to, changed, err := step(from, e)
			want, possible := table[e][from]
			if (err == nil) != possible {
				t.Errorf("%s in %s: %v", e, from, err)
				continue
			}
			if possible && (to != want || changed != (want != from)) {
				t.Errorf("%s in %s gave %s, changed %v", e, from, to, changed)
			}
		}
	}
}

func TestEveryEventInEveryStateOfASeat(t *testing.T) {
	i, a, d, r := models.SeatInvited, models.SeatAccepted, models.SeatDeclined, models.SeatReplaced
	table := map[SeatEvent]map[models.SeatState]models.SeatState{
		OnAccept:   {i: a, a: a},
		OnDecline:  {i: d, a: d, d: d},
		OnReinvite: {i: i, a: i},
		OnReplace:  {i: r, a: r, d: r, r: r},
	}
	if len(SeatMachine.Events()) != len(table) {
		t.Errorf("events %v", SeatMachine.Events())
	}
	for _, e := range SeatMachine.Events() {
		for _, from := range []models.SeatState{i, a, d, r} {
			to, _, err := seatStep(from, e)
			want, possible := table[e][from]
			if (err == nil) != possible || possible && to != want {
				t.Errorf("%s in %s gave %s, %v", e, from, to, err)
			}
			if err != nil && answered[from] == "" {
				t.Errorf("%s in %s is refused without words", e, from)
			}
		}
	}
}

func TestI7_AShadowIsNoClass(t *testing.T) {
	var q Quorum
	q.Add(models.SeatShadow)
	if (q != Quorum{}) || voting(models.SeatShadow) {
		t.Error("a shadow counts")
	}
}

func TestAQuorumIsNeverBelowThePanelNorTheThreshold(t *testing.T) {
	for _, c := range []struct {
		rule models.BallotRule
		want Quorum
	}{
		{models.BallotRule{}, Quorum{2, 1}},
		{models.BallotRule{PanelSMEs: 3, PanelDevelopers: 2, Vote: models.VoteRule{Unanimous: true, SMEs: 9}}, Quorum{3, 2}},
		{models.BallotRule{PanelSMEs: 2, PanelDevelopers: 1, Vote: models.VoteRule{SMEs: 3, Developers: 1}}, Quorum{3, 1}},
		{models.BallotRule{PanelSMEs: 3, PanelDevelopers: 1, Vote: models.VoteRule{SMEs: 2, Developers: 2}}, Quorum{3, 2}},
	} {
		if got := QuorumOf(c.rule); got != c.want {
			t.Errorf("%+v: got %+v, want %+v", c.rule, got, c.want)
		}
	}
}

func TestALanguageIsSpokenInItsRegionalForms(t *testing.T) {
	for _, c := range []struct {
		tags []string
		want string
		ok   bool
	}{
		{[]string{"en"}, "en", true}, {[]string{"en-GB"}, "en", true}, {[]string{"EN"}, "en", true},
		{[]string{"de", "fr"}, "en", false}, {nil, "en", false}, {[]string{"eng"}, "en", false}, {nil, "", true},
	} {
		if Speaks(c.tags, c.want) != c.ok {
			t.Errorf("%v speaks %s: %v", c.tags, c.want, !c.ok)
		}
	}
}
