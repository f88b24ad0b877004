package training

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review/library"
)

// Kinds is every kind of task.
var Kinds = []models.TaskKind{
	models.TaskReading, models.TaskCourse, models.TaskLab, models.TaskShadowedCase, models.TaskPractisedCase,
	models.TaskIncidentDrill, models.TaskCertification, models.TaskShowCase,
}

// Bounds of what a curriculum may hold.
const (
	MaxTasks        = 200
	MaxOffsetDays   = 1000
	maxTitle        = 200
	maxInstructions = 20_000
	maxKey          = 60
	maxPassMark     = 100_000
)

// personalPrefix starts the key of every personal task, and of no other.
const personalPrefix = "personal-"

var keyShape = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Flaws lists what keeps a curriculum from being published, each with its pointer.
// services are the slugs that library links may name.
func Flaws(specs []models.TaskSpec, services map[string]bool) []fault.Field {
	var f flaws
	if len(specs) == 0 {
		f.add("/tasks", "tasks-needed", "A curriculum needs at least one task.")
	}
	if len(specs) > MaxTasks {
		f.add("/tasks", "too-many-tasks", "A curriculum may have at most %d tasks.", MaxTasks)
	}
	byKey := map[string]models.TaskSpec{}
	for i, s := range specs {
		at := fmt.Sprintf("/tasks/%d", i)
		f.key(at+"/key", s.Key, byKey)
		f.spec(at, s, services)
		byKey[s.Key] = s
	}
	for i, s := range specs {
		f.prerequisites(fmt.Sprintf("/tasks/%d", i), s, byKey)
	}
	if cycle := Cycle(specs); cycle != nil {
		at := slices.IndexFunc(specs, func(s models.TaskSpec) bool { return s.Key == cycle[0] })
		f.add(fmt.Sprintf("/tasks/%d/prerequisites", at), "prerequisites-in-a-circle",
			"These tasks wait for each other: %s.", strings.Join(titlesOf(cycle, byKey), " → "))
	}
	return f
}

type flaws []fault.Field

func (f *flaws) add(pointer, code string, format phrase.Format, args ...any) {
	*f = append(*f, fault.Field{Pointer: pointer, Code: code, Text: phrase.Of(format, args...)})
}

func (f *flaws) key(at, key string, seen map[string]models.TaskSpec) {
	_, twice := seen[key]
	switch {
	case len(key) > maxKey || !keyShape.MatchString(key):
		f.add(at, "key-shape", "A key has small letters, digits and single hyphens, at most %d, like linux-basics.", maxKey)
	case strings.HasPrefix(key, personalPrefix):
		f.add(at, "key-reserved", "Keys that start with personal- are kept for personal tasks.")
	case twice:
		f.add(at, "key-twice", "Another task has the key %s already.", key)
	}
}

// spec checks one task by itself.
func (f *flaws) spec(at string, s models.TaskSpec, services map[string]bool) {
	if !slices.Contains(Kinds, s.Kind) {
		f.add(at+"/kind", "unknown-kind", "%q is not a kind of task.", string(s.Kind))
	}
	if strings.TrimSpace(s.Title) == "" || utf8.RuneCountInString(s.Title) > maxTitle {
		f.add(at+"/title", "title-shape", "A title is needed, of at most %d characters.", maxTitle)
	}
	if utf8.RuneCountInString(s.Stage) > maxTitle {
		f.add(at+"/stage", "too-long", "The name of a stage may have at most %d characters.", maxTitle)
	}
	if utf8.RuneCountInString(s.Instructions) > maxInstructions {
		f.add(at+"/instructions", "too-long", "Instructions may have at most %d characters.", maxInstructions)
	}
	if s.OffsetDays < 0 || s.OffsetDays > MaxOffsetDays {
		f.add(at+"/offsetDays", "offset-range", "A task is due 0 to %d working days after the start.", MaxOffsetDays)
	}
	f.certification(at+"/certification", s)
	f.library(at+"/library", s.Library, services)
}

func (f *flaws) certification(at string, s models.TaskSpec) {
	switch {
	case s.Kind == models.TaskCertification && s.Certification == nil:
		f.add(at, "certification-needed", "Say which certification this task asks for.")
	case s.Kind != models.TaskCertification && s.Certification != nil:
		f.add(at, "certification-misplaced", "Only a task of the kind certification asks for one.")
	case s.Certification != nil:
		if strings.TrimSpace(s.Certification.Vendor) == "" {
			f.add(at+"/vendor", "vendor-needed", "Say who issues the certification.")
		}
		if strings.TrimSpace(s.Certification.Name) == "" {
			f.add(at+"/name", "name-needed", "Say what the certification is called.")
		}
		if s.Certification.PassMark < 0 || s.Certification.PassMark > maxPassMark {
			f.add(at+"/passMark", "pass-mark-range", "A pass mark is 0 to %d; 0 leaves it to who issues the certification.", maxPassMark)
		}
	}
}

func (f *flaws) library(at string, l *models.LibraryLink, services map[string]bool) {
	if l == nil {
		return
	}
	if l.Service != "" && !services[l.Service] {
		f.add(at+"/service", "unknown-service", "There is no service %q.", l.Service)
	}
	if l.MinLevel < 0 || l.MinLevel > 4 {
		f.add(at+"/minLevel", "level-range", "A level is 1 to 4, or 0 for any.")
	}
	if strings.TrimSpace(l.Query) != "" && len(library.Asked(l.Query)) == 0 {
		f.add(at+"/query", "no-words", "Please give at least one letter or digit to look for.")
	}
	if l.Service == "" && l.MinLevel == 0 && strings.TrimSpace(l.Query) == "" {
		f.add(at, "library-link-empty", "A library link names a service, a level or words to look for.")
	}
}

func (f *flaws) prerequisites(at string, s models.TaskSpec, byKey map[string]models.TaskSpec) {
	seen := map[string]bool{}
	for i, key := range s.Prerequisites {
		pointer := fmt.Sprintf("%s/prerequisites/%d", at, i)
		before, known := byKey[key]
		switch {
		case !known:
			f.add(pointer, "unknown-prerequisite", "There is no task %s here.", key)
		case seen[key]:
			f.add(pointer, "prerequisite-twice", "This names %s twice.", titleOf(before))
		case before.OffsetDays > s.OffsetDays:
			f.add(at+"/offsetDays", "due-before-prerequisite",
				"This is due on working day %d, before %s, which it waits for, on day %d.", s.OffsetDays, titleOf(before), before.OffsetDays)
		}
		seen[key] = true
	}
}

// titleOf is what people call a task: its title, and its key as long as it has none.
func titleOf(s models.TaskSpec) string { return cmp.Or(strings.TrimSpace(s.Title), s.Key) }

func titlesOf(keys []string, byKey map[string]models.TaskSpec) []string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = titleOf(byKey[key])
	}
	return names
}

// Cycle returns keys that wait for each other, the first one again at the end, or
// nil (T3). Prerequisites that are not among specs are passed over.
func Cycle(specs []models.TaskSpec) []string {
	waits := make(map[string][]string, len(specs))
	for _, s := range specs {
		waits[s.Key] = s.Prerequisites
	}
	done := map[string]bool{}
	var path []string
	var visit func(key string) []string
	visit = func(key string) []string {
		if at := slices.Index(path, key); at >= 0 {
			return append(slices.Clone(path[at:]), key)
		}
		if done[key] {
			return nil
		}
		path = append(path, key)
		for _, before := range waits[key] {
			if cycle := visit(before); cycle != nil {
				return cycle
			}
		}
		path = path[:len(path)-1]
		done[key] = true
		return nil
	}
	for _, s := range specs {
		if cycle := visit(s.Key); cycle != nil {
			return cycle
		}
	}
	return nil
}
