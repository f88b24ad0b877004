package showcase

import (
	"slices"

	"assay/models"
)

// RubricDifference is what one rubric has and another has not. Moved says that the
// criteria both have stand in another order.
type RubricDifference struct {
	Added   []models.Criterion
	Removed []models.Criterion
	Changed []CriterionChange
	Moved   bool
}

// CriterionChange is one criterion in two rubrics. Fields names what differs: title,
// meets, and option-1 to option-4, the worst first.
type CriterionChange struct {
	Before models.Criterion
	After  models.Criterion
	Fields []string
}

// BetweenRubrics compares criteria by their keys, in the order of the newer.
func BetweenRubrics(before, after []models.Criterion) RubricDifference {
	d := RubricDifference{Added: []models.Criterion{}, Removed: []models.Criterion{}, Changed: []CriterionChange{}}
	var stayed []string
	for _, c := range after {
		was := slices.IndexFunc(before, func(o models.Criterion) bool { return o.Key == c.Key })
		if was < 0 {
			d.Added = append(d.Added, c)
			continue
		}
		stayed = append(stayed, c.Key)
		if fields := differingIn(before[was], c); len(fields) > 0 {
			d.Changed = append(d.Changed, CriterionChange{before[was], c, fields})
		}
	}
	var order []string
	for _, c := range before {
		if slices.Contains(stayed, c.Key) {
			order = append(order, c.Key)
		} else {
			d.Removed = append(d.Removed, c)
		}
	}
	d.Moved = !slices.Equal(order, stayed)
	return d
}

var optionNames = []string{"option-1", "option-2", "option-3", "option-4"}

func differingIn(a, b models.Criterion) []string {
	var fields []string
	if a.Title != b.Title {
		fields = append(fields, "title")
	}
	if a.Meets != b.Meets {
		fields = append(fields, "meets")
	}
	for i, name := range optionNames {
		if optionAt(a, i) != optionAt(b, i) {
			fields = append(fields, name)
		}
	}
	return fields
}

func optionAt(c models.Criterion, i int) models.Option {
	if i < len(c.Options) {
		return c.Options[i]
	}
	return models.Option{}
}
