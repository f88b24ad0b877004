package showcase

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"assay/models"
)

// ContentHash identifies what a version says: SHA-256, hex, over the JSON array
//
//	["assay-show-case-1", title, body, claimedLevel,
//	 [[findingId, answer], …] by finding, [[kind, masked, reason], …] in order]
//
// as Go's encoding/json writes it, with texts exactly as submitted. The number,
// the author and the time are no part of it: the same content submitted again has
// the same hash.
func ContentHash(v models.ShowCaseVersion) string {
	answers := [][]any{}
	byFinding := func(a, b models.FindingAnswer) int { return cmp.Compare(a.FindingID, b.FindingID) }
	for _, a := range slices.SortedFunc(slices.Values(v.Answers), byFinding) {
		answers = append(answers, []any{a.FindingID, a.Text})
	}
	dismissals := [][]any{}
	for _, d := range v.Dismissals {
		dismissals = append(dismissals, []any{d.Kind, d.Masked, d.Reason})
	}
	return digest("assay-show-case-1", v.Title, v.Body, v.ClaimedLevel, answers, dismissals)
}

// Commitment binds a sealed review without telling anything of it: SHA-256, hex,
// over the JSON array
//
//	["assay-review-1", salt, id, showCase, version, reviewer, rubric,
//	 [[criterion, option, comment], …], level, verdict, summary,
//	 [[criterion, blocking, text, quote, offset], …]]
//
// The salt is shown with the review once it is released.
func Commitment(r models.Review) string {
	scores := [][]any{}
	for _, s := range r.Scores {
		scores = append(scores, []any{s.Criterion, s.Option, s.Comment})
	}
	points := [][]any{}
	for _, p := range r.Points {
		points = append(points, []any{p.Criterion, p.Blocking, p.Text, p.Quote, p.Offset})
	}
	return digest("assay-review-1", r.Salt, r.ID, r.ShowCaseID, r.VersionNumber, r.ReviewerID, r.RubricID,
		scores, r.Level, r.Verdict, r.Summary, points)
}

func digest(fields ...any) string {
	b, err := json.Marshal(fields)
	if err != nil {
		panic(fmt.Sprintf("showcase: content that is not JSON: %v", err))
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
