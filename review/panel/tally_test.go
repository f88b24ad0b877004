package panel

import (
	"math/rand"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"assay/models"
	"assay/review/interview"
)

const (
	pass   = models.ChoicePass
	notYet = models.ChoiceNotYet
	recuse = models.ChoiceRecuse
)

func sme(c models.Choice) Line       { return Line{Kind: models.SeatSME, Choice: c} }
func developer(c models.Choice) Line { return Line{Kind: models.SeatDeveloper, Choice: c} }

func blocking(l Line) Line {
	l.Blocking = true
	return l
}

func TestV4V5_WhatTheVotesComeTo(t *testing.T) {
	unanimous := models.BallotRule{PanelSMEs: 2, PanelDevelopers: 1, Vote: models.VoteRule{Unanimous: true}}
	most := models.BallotRule{PanelSMEs: 2, PanelDevelopers: 1, Vote: models.VoteRule{SMEs: 2, Developers: 1}}
	three := models.BallotRule{PanelSMEs: 2, PanelDevelopers: 1, Vote: models.VoteRule{SMEs: 3, Developers: 1}}
	passed := Verdict{models.BallotClosed, models.OutcomePass}
	refused := Verdict{models.BallotClosed, models.OutcomeNotYet}
	void := Verdict{State: models.BallotVoid}
	open := Verdict{State: models.BallotOpen}
	for _, c := range []struct {
		name string
		rule models.BallotRule
		roll []Line
		want Verdict
	}{
		{"all pass", unanimous, []Line{sme(pass), sme(pass), developer(pass)}, passed},
		{"one not yet", unanimous, []Line{sme(pass), sme(notYet), developer(pass)}, refused},
		{"one has not voted", unanimous, []Line{sme(pass), sme(""), developer(pass)}, open},
		{"a missing vote is not a no, even beside one", unanimous, []Line{sme(notYet), sme(""), developer(pass)}, open},
		{"a recusal shrinks the roll", unanimous, []Line{sme(pass), sme(pass), sme(recuse), developer(pass)}, passed},
		{"not below the SMEs of the panel", unanimous, []Line{sme(pass), sme(recuse), developer(pass)}, void},
		{"not below its developers", unanimous, []Line{sme(pass), sme(pass), developer(recuse)}, void},
		{"all recused", unanimous, []Line{sme(recuse), sme(recuse), developer(recuse)}, void},
		{"nobody", unanimous, nil, void},
		{"a shadow is no SME", unanimous, []Line{sme(pass), {Kind: models.SeatShadow, Choice: pass}, developer(pass)}, void},
		{"2 of 3 SMEs", most, []Line{sme(pass), sme(pass), sme(notYet), developer(pass)}, passed},
		{"1 of 3 SMEs", most, []Line{sme(pass), sme(notYet), sme(notYet), developer(pass)}, refused},
		{"the developers' class is missing", most, []Line{sme(pass), sme(pass), sme(pass), developer(notYet)}, refused},
		{"a blocking concern blocks", most, []Line{sme(pass), sme(pass), blocking(sme(notYet)), developer(pass)}, refused},
		{"a recused concern does not", most, []Line{sme(pass), sme(pass), blocking(sme(recuse)), developer(pass)}, passed},
		{"recusals alone cannot make a threshold fail", three, []Line{sme(pass), sme(pass), sme(recuse), developer(pass)}, void},
		{"no rule at all asks one of each class", models.BallotRule{}, []Line{sme(notYet), sme(notYet), developer(notYet)}, refused},
	} {
		if got := Tally(c.rule, c.roll); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func anyRule(t *rapid.T) models.BallotRule {
	return models.BallotRule{
		PanelSMEs: rapid.IntRange(0, 4).Draw(t, "panel SMEs"), PanelDevelopers: rapid.IntRange(0, 3).Draw(t, "panel developers"),
		Vote: models.VoteRule{Unanimous: rapid.Bool().Draw(t, "unanimous"), SMEs: rapid.IntRange(0, 4).Draw(t, "k SMEs"),
			Developers: rapid.IntRange(0, 3).Draw(t, "k developers")},
	}
}

func anyRoll(choices ...models.Choice) *rapid.Generator[[]Line] {
	line := rapid.Custom(func(t *rapid.T) Line {
		l := Line{Kind: rapid.SampledFrom([]models.SeatKind{models.SeatSME, models.SeatDeveloper}).Draw(t, "kind"),
			Choice: rapid.SampledFrom(choices).Draw(t, "choice")}
		l.Blocking = l.Choice == notYet && rapid.Bool().Draw(t, "blocking")
		return l
	})
	return rapid.Map(rapid.SliceOfN(line, 0, 9), func(roll []Line) []Line {
		for i := range roll {
			roll[i].Person = models.PersonID(i + 1)
		}
		return roll
	})
}

var passed = Verdict{models.BallotClosed, models.OutcomePass}

func TestV5_PassImpliesEveryClassMetByPeopleWhoVotedPass(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, roll := anyRule(t), anyRoll(pass, notYet, recuse, "").Draw(t, "roll")
		if Tally(rule, roll) != passed {
			return
		}
		people := map[models.PersonID]bool{}
		var yes, voting interview.Quorum
		for _, l := range roll {
			if l.Choice == "" || l.Blocking {
				t.Fatalf("passed with %+v", l)
			}
			if l.Choice == pass {
				yes.Add(l.Kind)
				people[l.Person] = true
			}
			if l.Choice != recuse {
				voting.Add(l.Kind)
			}
		}
		if yes.SMEs < max(rule.Vote.SMEs, 1) && !rule.Vote.Unanimous || yes.Developers < max(rule.Vote.Developers, 1) && !rule.Vote.Unanimous {
			t.Fatalf("passed below the thresholds: %+v", yes)
		}
		if rule.Vote.Unanimous && yes != voting {
			t.Fatalf("passed without unanimity: %+v of %+v", yes, voting)
		}
		if voting.SMEs < max(rule.PanelSMEs, 2) || voting.Developers < max(rule.PanelDevelopers, 1) {
			t.Fatalf("passed below the panel: %+v", voting)
		}
		if len(people) != yes.SMEs+yes.Developers {
			t.Fatal("somebody counted twice")
		}
	})
}

func TestV5_AddingANotYetNeverTurnsNotYetIntoPass(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, roll := anyRule(t), anyRoll(pass, notYet, recuse).Draw(t, "roll")
		if Tally(rule, roll).Outcome != models.OutcomeNotYet {
			return
		}
		more := anyRoll(notYet).Draw(t, "more")
		if Tally(rule, append(slices.Clone(roll), more...)) == passed {
			t.Fatal("a not_yet made it pass")
		}
		for i, l := range roll {
			if l.Choice == pass {
				turned := slices.Clone(roll)
				turned[i].Choice = notYet
				if Tally(rule, turned) == passed {
					t.Fatal("turning a pass into a not_yet made it pass")
				}
			}
		}
	})
}

func TestV5_TheOrderOfVotesIsIrrelevant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, roll := anyRule(t), anyRoll(pass, notYet, recuse, "").Draw(t, "roll")
		shuffled := slices.Clone(roll)
		seed := rapid.Int64().Draw(t, "seed")
		rand.New(rand.NewSource(seed)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if Tally(rule, roll) != Tally(rule, shuffled) {
			t.Fatalf("%+v, in another order %+v", Tally(rule, roll), Tally(rule, shuffled))
		}
		if Tally(rule, roll) != Tally(rule, slices.Clone(roll)) {
			t.Fatal("the same votes gave another outcome")
		}
	})
}

func TestV4_AllRecusedIsNotPass(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if got := Tally(anyRule(t), anyRoll(recuse).Draw(t, "roll")); got.State != models.BallotVoid {
			t.Fatalf("got %+v", got)
		}
	})
}

func TestV5_AMissingVoteIsNeitherYesNorNo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, roll := anyRule(t), anyRoll(pass, notYet, recuse).Draw(t, "roll")
		roll = append(roll, sme(""))
		if got := Tally(rule, roll); got.State != models.BallotOpen || got.Outcome != "" {
			t.Fatalf("decided without a vote: %+v", got)
		}
	})
}
