package showcase

import (
	"encoding/json"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/ledger"
)

const verifyBatch = 200

// Verify is VerifyAfter for all show cases; it returns how many there were.
func Verify(tx *store.Tx, found func(ledger.Finding)) (int, error) {
	read := 0
	var last models.ShowCaseID
	for {
		next, n, err := VerifyAfter(tx, last, found)
		if err != nil || n == 0 {
			return read, err
		}
		read, last = read+n, next
	}
}

// VerifyAfter compares the next few hundred show cases after one with the ledger
// (V9): every version with the hash it was submitted with (S1), every review that is
// in with its commitment, and what was released with what is there. It tells found
// what is not as it was written, and returns the last case and how many there were.
func VerifyAfter(tx *store.Tx, after models.ShowCaseID, found func(ledger.Finding)) (last models.ShowCaseID, n int, err error) {
	ids, err := tx.ShowCasesAfter(after, verifyBatch)
	if err != nil || len(ids) == 0 {
		return after, 0, err
	}
	return ids[len(ids)-1], len(ids), verifyPage(tx, ids, found)
}

// proof is what is there of one case, and what the ledger says of it.
type proof struct {
	versions []models.ShowCaseVersion
	reviews  map[models.ReviewID]models.Review
	chain    []models.LedgerEntry
	handedIn map[models.ReviewID]string // commitments
}

func verifyPage(tx *store.Tx, ids []models.ShowCaseID, found func(ledger.Finding)) error {
	versions, err := tx.VersionsOf(ids)
	if err != nil {
		return err
	}
	reviews, err := tx.ReviewsOf(ids)
	if err != nil {
		return err
	}
	var subjects, judged []int64
	for _, id := range ids {
		subjects = append(subjects, int64(id))
		for _, r := range reviews[id] {
			judged = append(judged, int64(r.ID))
		}
	}
	chains, err := tx.LedgerOf("show_case", subjects)
	if err != nil {
		return err
	}
	sealed, err := tx.LedgerOf("review", judged)
	if err != nil {
		return err
	}
	for _, id := range ids {
		p := proof{versions: versions[id], reviews: map[models.ReviewID]models.Review{}, chain: chains[int64(id)], handedIn: map[models.ReviewID]string{}}
		for _, r := range reviews[id] {
			p.reviews[r.ID] = r
			p.handedIn[r.ID] = commitmentIn(sealed[int64(r.ID)])
		}
		p.check(id, found)
	}
	return nil
}

// commitmentIn is the commitment that a review was handed in with, "" where the
// ledger has none.
func commitmentIn(chain []models.LedgerEntry) string {
	var facts struct{ Commitment string }
	for _, e := range chain {
		if e.Event == "review.submitted" && json.Unmarshal([]byte(e.Payload), &facts) != nil {
			return ""
		}
	}
	return facts.Commitment
}

func (p proof) check(id models.ShowCaseID, found func(ledger.Finding)) {
	say := func(text phrase.Text) { found(ledger.Finding{Subject: subject(id), Text: text}) }
	submitted, released := p.said()
	for _, v := range p.versions {
		if hash := ContentHash(v); hash != v.Hash || hash != submitted[v.Number] {
			say(phrase.Of("version %d was altered after it was submitted", v.Number))
		}
		delete(submitted, v.Number)
	}
	for number := range submitted {
		say(phrase.Of("version %d is missing", number))
	}
	for _, was := range released {
		if r, here := p.reviews[was.Review]; !here || r.ReviewerID != was.Reviewer || r.Verdict != was.Verdict || r.Level != was.Level || r.Commitment != was.Commitment {
			say(phrase.Of("review %d is not the one that was released", int64(was.Review)))
		}
	}
	for rid, r := range p.reviews {
		if r.SubmittedAt != nil && (r.Commitment != Commitment(r) || r.Commitment != p.handedIn[rid]) {
			found(ledger.Finding{Subject: models.Subject{Kind: "review", ID: int64(rid)}, Text: phrase.Of("it was altered after it was handed in")})
		}
	}
}

// said are the hashes of the versions that the ledger has, and the reviews that it
// has released.
func (p proof) said() (submitted map[int]string, open []released) {
	submitted = map[int]string{}
	for _, e := range p.chain {
		var facts struct {
			Version int
			Hash    string
			Reviews json.RawMessage // a number at the submission, a list at the release
		}
		if json.Unmarshal([]byte(e.Payload), &facts) != nil {
			continue
		}
		switch e.Event {
		case "show_case.submitted":
			submitted[facts.Version] = facts.Hash
		case "show_case.released":
			var list []released
			if json.Unmarshal(facts.Reviews, &list) == nil {
				open = append(open, list...)
			}
		}
	}
	return submitted, open
}
