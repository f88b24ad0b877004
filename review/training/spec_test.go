package training

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"assay/models"
)

func spec(key string, after ...string) models.TaskSpec {
	return models.TaskSpec{Key: key, Kind: models.TaskReading, Title: "Read " + key, Prerequisites: after}
}

func TestFlawsNameTheirPlace(t *testing.T) {
	good := func() models.TaskSpec { return spec("a") }
	with := func(change func(*models.TaskSpec)) []models.TaskSpec {
		s := good()
		change(&s)
		return []models.TaskSpec{s}
	}
	cert := &models.CertSpec{Vendor: "CNCF", Name: "CKA"}
	for _, c := range []struct {
		name    string
		specs   []models.TaskSpec
		pointer string
		code    string
	}{
		{"nothing", nil, "/tasks", "tasks-needed"},
		{"too many", slices.Repeat(with(func(*models.TaskSpec) {}), MaxTasks+1), "/tasks", "too-many-tasks"},
		{"empty key", with(func(s *models.TaskSpec) { s.Key = "" }), "/tasks/0/key", "key-shape"},
		{"key with spaces", with(func(s *models.TaskSpec) { s.Key = "a b" }), "/tasks/0/key", "key-shape"},
		{"long key", with(func(s *models.TaskSpec) { s.Key = strings.Repeat("a", 61) }), "/tasks/0/key", "key-shape"},
		{"personal key", with(func(s *models.TaskSpec) { s.Key = "personal-1" }), "/tasks/0/key", "key-reserved"},
		{"key twice", []models.TaskSpec{good(), good()}, "/tasks/1/key", "key-twice"},
		{"unknown kind", with(func(s *models.TaskSpec) { s.Kind = "dance" }), "/tasks/0/kind", "unknown-kind"},
		{"no title", with(func(s *models.TaskSpec) { s.Title = " " }), "/tasks/0/title", "title-shape"},
		{"long title", with(func(s *models.TaskSpec) { s.Title = strings.Repeat("長", 201) }), "/tasks/0/title", "title-shape"},
		{"long instructions", with(func(s *models.TaskSpec) { s.Instructions = strings.Repeat("x", 20_001) }), "/tasks/0/instructions", "too-long"},
		{"negative offset", with(func(s *models.TaskSpec) { s.OffsetDays = -1 }), "/tasks/0/offsetDays", "offset-range"},
		{"far offset", with(func(s *models.TaskSpec) { s.OffsetDays = 1001 }), "/tasks/0/offsetDays", "offset-range"},
		{"no certification", with(func(s *models.TaskSpec) { s.Kind = models.TaskCertification }), "/tasks/0/certification", "certification-needed"},
		{"stray certification", with(func(s *models.TaskSpec) { s.Certification = cert }), "/tasks/0/certification", "certification-misplaced"},
		{"nameless certification", with(func(s *models.TaskSpec) {
			s.Kind, s.Certification = models.TaskCertification, &models.CertSpec{Vendor: "CNCF"}
		}), "/tasks/0/certification/name", "name-needed"},
		{"negative pass mark", with(func(s *models.TaskSpec) {
			s.Kind, s.Certification = models.TaskCertification, &models.CertSpec{Vendor: "CNCF", Name: "CKA", PassMark: -1}
		}), "/tasks/0/certification/passMark", "pass-mark-range"},
		{"unknown service", with(func(s *models.TaskSpec) { s.Library = &models.LibraryLink{Service: "s9"} }), "/tasks/0/library/service", "unknown-service"},
		{"level 5", with(func(s *models.TaskSpec) { s.Library = &models.LibraryLink{MinLevel: 5} }), "/tasks/0/library/minLevel", "level-range"},
		{"empty link", with(func(s *models.TaskSpec) { s.Library = &models.LibraryLink{} }), "/tasks/0/library", "library-link-empty"},
		{"unaskable link", with(func(s *models.TaskSpec) { s.Library = &models.LibraryLink{Query: "?!"} }), "/tasks/0/library/query", "no-words"},
		{"due before what it waits for", []models.TaskSpec{
			{Key: "a", Kind: models.TaskLab, Title: "A", OffsetDays: 9}, spec("b", "a"),
		}, "/tasks/1/offsetDays", "due-before-prerequisite"},
	} {
		t.Run(c.name, func(t *testing.T) {
			flaws := Flaws(c.specs, map[string]bool{"eks": true})
			for _, f := range flaws {
				if f.Pointer == c.pointer && f.Code == c.code {
					return
				}
			}
			t.Errorf("%v has no %s at %s", flaws, c.code, c.pointer)
		})
	}
	sound := []models.TaskSpec{
		spec("a"), spec("b", "a"),
		{Key: "c", Kind: models.TaskCertification, Title: "C", Certification: cert, Library: &models.LibraryLink{Service: "eks", MinLevel: 2}},
	}
	if flaws := Flaws(sound, map[string]bool{"eks": true}); len(flaws) > 0 {
		t.Errorf("sound, but %v", flaws)
	}
}

func TestT3_PrerequisitesExistAndFormNoCircle(t *testing.T) {
	for _, c := range []struct {
		name  string
		specs []models.TaskSpec
		cycle string
		code  string
	}{
		{"a line", []models.TaskSpec{spec("a"), spec("b", "a"), spec("c", "b")}, "", ""},
		{"a diamond", []models.TaskSpec{spec("a"), spec("b", "a"), spec("c", "a"), spec("d", "b", "c")}, "", ""},
		{"itself", []models.TaskSpec{spec("a", "a")}, "a a", "prerequisites-in-a-circle"},
		{"two", []models.TaskSpec{spec("a", "b"), spec("b", "a")}, "a b a", "prerequisites-in-a-circle"},
		{"behind a line", []models.TaskSpec{spec("a"), spec("b", "a", "d"), spec("c", "b"), spec("d", "c")}, "b d c b", "prerequisites-in-a-circle"},
		{"unknown", []models.TaskSpec{spec("a", "z")}, "", "unknown-prerequisite"},
		{"twice", []models.TaskSpec{spec("a"), spec("b", "a", "a")}, "", "prerequisite-twice"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(Cycle(c.specs), " "); got != c.cycle {
				t.Errorf("cycle %q, want %q", got, c.cycle)
			}
			flaws := Flaws(c.specs, nil)
			if c.code == "" && len(flaws) == 0 {
				return
			}
			if len(flaws) != 1 || flaws[0].Code != c.code {
				t.Errorf("flaws %v, want one of %q", flaws, c.code)
			}
		})
	}
}

func TestT3_ACircleIsToldByTitles(t *testing.T) {
	for _, f := range Flaws([]models.TaskSpec{spec("a", "b"), spec("b", "a")}, nil) {
		if want := "These tasks wait for each other: Read a → Read b → Read a."; f.Text.String() != want {
			t.Errorf("%q, want %q", f.Text, want)
		}
	}
}

// A graph without a circle is one whose tasks can all be done, one after another.
func TestT3_WithoutACircleEveryTaskCanBeReached(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(t, "tasks")
		keys := make([]string, n)
		for i := range keys {
			keys[i] = string(rune('a' + i))
		}
		specs := make([]models.TaskSpec, n)
		for i, key := range keys {
			specs[i] = spec(key, rapid.SliceOfNDistinct(rapid.SampledFrom(keys), 0, 3, rapid.ID).Draw(t, key)...)
		}
		done := map[string]bool{}
		for range n {
			for _, s := range specs {
				ready := !slices.ContainsFunc(s.Prerequisites, func(k string) bool { return !done[k] })
				done[s.Key] = done[s.Key] || ready
			}
		}
		reachable := !slices.ContainsFunc(keys, func(k string) bool { return !done[k] })
		if cycle := Cycle(specs); (cycle == nil) != reachable {
			t.Errorf("reachable %v, but cycle %v", reachable, cycle)
		}
	})
}
