package showcase

import (
	"cmp"
	"fmt"
	"slices"

	"assay/models"
	"assay/models/phrase"
	"assay/review/guard"
)

// Hit is one of the guard's in a draft. Field is a JSON pointer to the text it is
// in; Start and End are byte offsets into that text.
type Hit struct {
	guard.Hit
	Field     string
	Dismissed *models.GuardDismissal // nil while it is unresolved
}

// hitsOf scans a draft's texts, in the order title, body, answers.
func hitsOf(d models.ShowCaseDraft, dismissals []models.GuardDismissal) []Hit {
	hits := []Hit{}
	for _, t := range textsOf(&d) {
		for _, h := range guard.Scan(*t.text) {
			hits = append(hits, Hit{h, t.field, dismissalOf(h, dismissals)})
		}
	}
	return hits
}

type place struct {
	field string
	text  *string
}

func textsOf(d *models.ShowCaseDraft) []place {
	places := []place{{"/title", &d.Title}, {"/body", &d.Body}}
	for i := range d.Answers {
		places = append(places, place{fmt.Sprintf("/answers/%d/text", i), &d.Answers[i].Text})
	}
	return places
}

func dismissalOf(h guard.Hit, dismissals []models.GuardDismissal) *models.GuardDismissal {
	for i := range dismissals {
		if dismissals[i].Fingerprint == h.Fingerprint {
			return &dismissals[i]
		}
	}
	return nil
}

// redact replaces the hits with these fingerprints wherever they stand.
func redact(d *models.ShowCaseDraft, fingerprints []string) {
	d.Answers = slices.Clone(d.Answers)
	for _, t := range textsOf(d) {
		chosen := slices.DeleteFunc(guard.Scan(*t.text), func(h guard.Hit) bool {
			return !slices.Contains(fingerprints, h.Fingerprint)
		})
		*t.text = guard.Redact(*t.text, chosen)
	}
}

// dismissedIn is what reviewers see of the hits that stay, one line for each
// fingerprint, in the order of the text.
func dismissedIn(hits []Hit) []models.DismissedHit {
	seen := map[string]bool{}
	list := []models.DismissedHit{}
	for _, h := range hits {
		if h.Dismissed == nil || seen[h.Fingerprint] {
			continue
		}
		seen[h.Fingerprint] = true
		list = append(list, models.DismissedHit{Kind: string(h.Kind), Masked: h.Masked, Reason: h.Dismissed.Reason})
	}
	return list
}

func sortAnswers(answers []models.FindingAnswer) []models.FindingAnswer {
	return slices.SortedStableFunc(slices.Values(answers), func(a, b models.FindingAnswer) int {
		return cmp.Compare(a.FindingID, b.FindingID)
	})
}

var kindWords = map[guard.Kind]phrase.Format{
	guard.Secret: "secret", guard.ARN: "ARN", guard.Email: "e-mail address", guard.Phone: "phone number",
	guard.Account: "account number", guard.IP: "IP address", guard.Host: "host name",
}
