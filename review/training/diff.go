package training

import (
	"slices"

	"assay/models"
)

// Difference is what one version of a curriculum has and the other has not.
type Difference struct {
	Added   []models.TaskSpec
	Removed []models.TaskSpec
	Changed []Change
}

// Change is one task in two versions; Fields names what differs, as on the wire.
type Change struct {
	Before models.TaskSpec
	After  models.TaskSpec
	Fields []string
}

// Empty reports whether both are the same, the order of tasks left aside.
func (d Difference) Empty() bool { return len(d.Added)+len(d.Removed)+len(d.Changed) == 0 }

// Between compares two versions by the tasks' keys, in the order of the newer.
func Between(before, after []models.TaskSpec) Difference {
	d := Difference{Added: []models.TaskSpec{}, Removed: []models.TaskSpec{}, Changed: []Change{}}
	old := byKey(before)
	for _, spec := range after {
		was, known := old[spec.Key]
		if !known {
			d.Added = append(d.Added, spec)
			continue
		}
		if fields := differing(was, spec); len(fields) > 0 {
			d.Changed = append(d.Changed, Change{was, spec, fields})
		}
	}
	kept := byKey(after)
	for _, spec := range before {
		if _, stays := kept[spec.Key]; !stays {
			d.Removed = append(d.Removed, spec)
		}
	}
	return d
}

func byKey(specs []models.TaskSpec) map[string]models.TaskSpec {
	m := make(map[string]models.TaskSpec, len(specs))
	for _, s := range specs {
		m[s.Key] = s
	}
	return m
}

func differing(a, b models.TaskSpec) []string {
	var fields []string
	add := func(name string, differs bool) {
		if differs {
			fields = append(fields, name)
		}
	}
	add("stage", a.Stage != b.Stage)
	add("kind", a.Kind != b.Kind)
	add("title", a.Title != b.Title)
	add("instructions", a.Instructions != b.Instructions)
	add("offsetDays", a.OffsetDays != b.OffsetDays)
	add("judged", a.Judged != b.Judged)
	add("prerequisites", !sameSet(a.Prerequisites, b.Prerequisites))
	add("certification", !samePointed(a.Certification, b.Certification))
	add("library", !samePointed(a.Library, b.Library))
	return fields
}

func sameSet(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

func samePointed[T comparable](a, b *T) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
