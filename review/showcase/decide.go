package showcase

import (
	"slices"

	"assay/models"
)

// ruling is what the submitted reviews of a version amount to. Verdict is empty
// while more are needed; Seats is how many reviews the version needs by now.
type ruling struct {
	Verdict models.Verdict
	Seats   int
}

// rule decides from the verdicts on one version (S3, S6, S7). needed is the
// version's number of reviews, at least 2. Any changes verdict gives the turn to
// the author. Approve against not-accept brings in one reviewer more until the
// majority decides; approval also needs as many approving reviews as were needed.
func rule(needed int, verdicts []models.Verdict) ruling {
	in := len(verdicts)
	if in < needed {
		return ruling{Seats: needed}
	}
	approve := count(verdicts, models.VerdictApprove)
	refuse := count(verdicts, models.VerdictNotAccept)
	switch {
	case slices.Contains(verdicts, models.VerdictChanges):
		return ruling{models.VerdictChanges, in}
	case approve >= needed && approve > refuse:
		return ruling{models.VerdictApprove, in}
	case refuse == in, refuse > approve && in > 2:
		return ruling{models.VerdictNotAccept, in}
	}
	return ruling{Seats: in + 1}
}

func count(verdicts []models.Verdict, v models.Verdict) int {
	n := 0
	for _, verdict := range verdicts {
		if verdict == v {
			n++
		}
	}
	return n
}

// lowerMedian of the levels given (S7); there is at least one.
func lowerMedian(levels []int) int {
	sorted := slices.Sorted(slices.Values(levels))
	return sorted[(len(sorted)-1)/2]
}

func verdictsOf(reviews []models.Review) []models.Verdict {
	verdicts := make([]models.Verdict, len(reviews))
	for i, r := range reviews {
		verdicts[i] = r.Verdict
	}
	return verdicts
}

func levelsOf(reviews []models.Review) []int {
	levels := make([]int, len(reviews))
	for i, r := range reviews {
		levels[i] = r.Level
	}
	return levels
}
