package conflict

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/phrase"
)

func date(y int, m time.Month, d int) models.Date { return models.Date{Year: y, Month: m, Day: d} }

func TestP2_AMentorshipIsFeltForTwelveMonths(t *testing.T) {
	for ended, last := range map[time.Time]models.Date{
		time.Date(2026, 3, 31, 23, 59, 0, 0, time.UTC): date(2027, 3, 31),
		time.Date(2028, 2, 29, 0, 0, 0, 0, time.UTC):   date(2029, 2, 28),
		time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC):    date(2027, 1, 1),
	} {
		if got := lastDay(ended); got != last {
			t.Errorf("ended %s: felt until %s, want %s", ended, got, last)
		}
	}
}

func TestOfOneKindTheLongestConflictIsKept(t *testing.T) {
	mentor := func(until models.Date) Found { return Found{Kind: models.ConflictMentor, Until: until} }
	open, short, long := mentor(models.Date{}), mentor(date(2027, 1, 1)), mentor(date(2027, 6, 1))
	self := Found{Kind: models.ConflictSelf}
	for _, c := range []struct {
		name string
		in   []Found
		want Found
	}{
		{"longer after shorter", []Found{short, long}, long},
		{"shorter after longer", []Found{long, short}, long},
		{"without end after dated", []Found{long, open}, open},
		{"dated after one without end", []Found{open, long}, open},
	} {
		got := merge(append(c.in, self))
		if len(got) != 2 || got[0].Kind != self.Kind || got[1].Kind != c.want.Kind || got[1].Until != c.want.Until {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestUnwaivedKeepsWhatStandsInTheWay(t *testing.T) {
	got := Unwaived([]Found{{Kind: models.ConflictMentor, Waived: true}, {Kind: models.ConflictManager}})
	if len(got) != 1 || got[0].Kind != models.ConflictManager {
		t.Errorf("got %v", got)
	}
}

func TestP4_AWaiverIsForOneKindOnePersonAndOneCase(t *testing.T) {
	one, two := models.ShowCaseID(1), models.ShowCaseID(2)
	waivers := []models.ConflictWaiver{
		{PersonID: 7, Kind: models.ConflictMentor},
		{PersonID: 7, Kind: models.ConflictSameCase, ShowCaseID: &one},
	}
	for _, c := range []struct {
		person   models.PersonID
		kind     models.ConflictKind
		showCase *models.ShowCaseID
		want     bool
	}{
		{7, models.ConflictMentor, nil, true},
		{7, models.ConflictMentor, &two, true},
		{7, models.ConflictManager, nil, false},
		{8, models.ConflictMentor, nil, false},
		{7, models.ConflictSameCase, &one, true},
		{7, models.ConflictSameCase, &two, false},
		{7, models.ConflictSameCase, nil, false},
	} {
		got := lift([]Found{{Kind: c.kind}}, c.person, c.showCase, waivers)
		if got[0].Waived != c.want {
			t.Errorf("%+v: waived %v", c, got[0].Waived)
		}
	}
}

func TestP4_NobodyWaivesForThemselfOrWhileConflicted(t *testing.T) {
	conflicted := []Found{{Kind: models.ConflictManager, Reason: phrase.Of("Is the line manager of %s.", "Lin Mei"), Waived: true}}
	for _, c := range []struct {
		name          string
		administrator models.PersonID
		own           []Found
		code          string
	}{
		{"unconflicted", 1, nil, ""},
		{"the reviewer", 2, nil, "own-conflict"},
		{"the author", 3, nil, "own-conflict"},
		{"conflicted, though waived", 1, conflicted, "administrator-conflicted"},
	} {
		no := impartial(c.administrator, 2, 3, c.own)
		if (no == nil) != (c.code == "") || no != nil && no.Code != c.code {
			t.Errorf("%s: %v", c.name, no)
		}
	}
	if no := stands([]Found{{Kind: models.ConflictSelf}}, models.ConflictSelf); no == nil {
		t.Error("a conflict with oneself was waived")
	}
}
