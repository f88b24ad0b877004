package panel

import (
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
)

func TestV2_AVoteHasAReasonOfSubstance(t *testing.T) {
	good := "Explained the control plane from first principles and admitted what was unknown."
	for _, c := range []struct {
		name     string
		choice   models.Choice
		blocking bool
		reason   string
		want     string
	}{
		{"a sentence", pass, false, good, ""},
		{"a blocking concern", notYet, true, good, ""},
		{"Chinese says as much with fewer signs", pass, false, "他清楚說明了控制平面如何運作並承認未知之處", ""},
		{"so does Korean", notYet, false, "제어 영역의 장애 원인을 아직 스스로 설명하지 못했습니다", ""},
		{"a cause", recuse, false, "We share a house.", ""},
		{"nothing", pass, false, "", "/reason too-thin"},
		{"spaces", pass, false, strings.Repeat(" ", 100), "/reason too-thin"},
		{"a repeated word", pass, false, strings.Repeat("good ", 20), "/reason too-thin"},
		{"a few words", pass, false, "Great candidate, would pass.", "/reason too-thin"},
		{"signs", notYet, false, strings.Repeat("!?-. ", 30), "/reason too-thin"},
		{"one Chinese word again and again", pass, false, strings.Repeat("很好", 20), "/reason too-thin"},
		{"too long", pass, false, strings.Repeat(good, 200), "/reason too-long"},
		{"no cause", recuse, false, "no", "/reason too-thin"},
		{"an unknown choice", "maybe", false, good, "/choice unknown-choice"},
		{"a blocking pass", pass, true, good, "/blocking blocking-needs-not-yet"},
		{"a blocking recusal", recuse, true, "We share a house.", "/blocking blocking-needs-not-yet"},
	} {
		err := CheckVote(c.choice, c.blocking, c.reason)
		got := ""
		if f := fault.As(err); f != nil {
			got = f.Fields[0].Pointer + " " + f.Fields[0].Code
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestEveryEventInEveryStateOfABallot(t *testing.T) {
	open, closed, void := models.BallotOpen, models.BallotClosed, models.BallotVoid
	table := map[Event]map[models.BallotState]models.BallotState{
		OnClose: {open: closed, closed: closed},
		OnVoid:  {open: void, void: void},
	}
	if len(Machine.Events()) != len(table) {
		t.Errorf("events %v", Machine.Events())
	}
	for _, e := range Machine.Events() {
		for _, from := range []models.BallotState{open, closed, void} {
			to, changed, no := Machine.Next(from, e)
			want, possible := table[e][from]
			if (no == nil) != possible || possible && (to != want || changed != (from != want)) {
				t.Errorf("%s in %s gave %s, changed %v, %v", e, from, to, changed, no)
			}
		}
	}
}

func TestACommitmentHoldsEverythingAVoteSays(t *testing.T) {
	salt, err := NewSalt(strings.NewReader(strings.Repeat("seed", 8)))
	if err != nil || !saltOK(salt) {
		t.Fatal(salt, err)
	}
	v := models.Vote{BallotID: 1, PersonID: 2, Choice: notYet, Reason: "r", Salt: salt}
	seen := map[string]string{Commitment(v): "itself"}
	change := map[string]func(*models.Vote){
		"ballot": func(v *models.Vote) { v.BallotID = 9 }, "person": func(v *models.Vote) { v.PersonID = 9 },
		"choice": func(v *models.Vote) { v.Choice = pass }, "blocking": func(v *models.Vote) { v.Blocking = true },
		"reason": func(v *models.Vote) { v.Reason = "s" }, "salt": func(v *models.Vote) { v.Salt = strings.Repeat("0", 64) },
	}
	for name, f := range change {
		other := v
		f(&other)
		if before, twice := seen[Commitment(other)]; twice {
			t.Errorf("another %s has the commitment of %s", name, before)
		}
		seen[Commitment(other)] = name
	}
	if _, err := NewSalt(strings.NewReader("short")); err == nil {
		t.Error("a salt was made of too little")
	}
}
