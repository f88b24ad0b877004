package panel

import (
	"encoding/json"
	"slices"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/ledger"
)

const verifyBatch = 500

// Verify compares every vote with its commitment in the ledger, and every closed
// ballot with what its votes come to (V9). It reads in bounded memory and tells
// found about each ballot that is not as it was voted; it returns how many ballots
// it read.
func Verify(tx *store.Tx, found func(ledger.Finding)) (int, error) {
	read := 0
	var last models.BallotID
	for {
		next, n, err := VerifyAfter(tx, last, found)
		if err != nil || n == 0 {
			return read, err
		}
		read += n
		last = next
	}
}

// VerifyAfter is Verify for the next few hundred ballots after one: it returns the
// last of them, and how many there were.
func VerifyAfter(tx *store.Tx, after models.BallotID, found func(ledger.Finding)) (last models.BallotID, n int, err error) {
	ballots, err := tx.BallotsAfter(after, verifyBatch)
	if err != nil || len(ballots) == 0 {
		return after, 0, err
	}
	return ballots[len(ballots)-1].ID, len(ballots), verifyPage(tx, ballots, found)
}

func verifyPage(tx *store.Tx, ballots []models.Ballot, found func(ledger.Finding)) error {
	ids := make([]models.BallotID, len(ballots))
	chains := make([]int64, len(ballots))
	for i, b := range ballots {
		ids[i], chains[i] = b.ID, int64(b.ID)
	}
	votes, err := tx.Votes(ids)
	if err != nil {
		return err
	}
	rolls, err := tx.Rolls(ids)
	if err != nil {
		return err
	}
	entries, err := tx.LedgerOf(SealedKind, chains)
	if err != nil {
		return err
	}
	for _, b := range ballots {
		for _, text := range checkBallot(b, rolls[b.ID], votes[b.ID], entries[int64(b.ID)]) {
			found(ledger.Finding{Subject: subject(b.ID), Text: text})
		}
	}
	return nil
}

// checkBallot says in words what is not as it was voted.
func checkBallot(b models.Ballot, roll []models.BallotSeat, votes []models.Vote, chain []models.LedgerEntry) []phrase.Text {
	var commitments []string
	var reveal *opened
	for _, e := range chain {
		switch e.Event {
		case castEvent:
			var c committed
			if json.Unmarshal([]byte(e.Payload), &c) == nil {
				commitments = append(commitments, c.Commitment)
			}
		case openEvent:
			reveal = &opened{}
			if json.Unmarshal([]byte(e.Payload), reveal) != nil {
				reveal = nil
			}
		}
	}
	wrong := checkVotes(votes, commitments)
	if b.State == models.BallotOpen || len(commitments) == 0 {
		return wrong
	}
	if reveal == nil || !slices.Equal(reveal.Openings, openings(votes)) {
		wrong = append(wrong, phrase.Of("what was revealed is not what was voted"))
	}
	s := scene{roll: roll, votes: map[models.PersonID]models.Vote{}}
	for _, v := range votes {
		if v.SupersededAt == nil {
			s.votes[v.PersonID] = v
		}
	}
	if (Tally(b.Rule, s.lines()) != Verdict{b.State, b.Outcome}) {
		wrong = append(wrong, phrase.Of("its votes do not come to %s %s", string(b.State), string(b.Outcome)))
	}
	return wrong
}

func checkVotes(votes []models.Vote, commitments []string) []phrase.Text {
	var wrong []phrase.Text
	if len(votes) != len(commitments) {
		wrong = append(wrong, phrase.Of("it has %d votes, and %d are in the ledger", len(votes), len(commitments)))
	}
	for i, v := range votes {
		if v.Commitment != Commitment(v) || i < len(commitments) && v.Commitment != commitments[i] {
			wrong = append(wrong, phrase.Of("vote %d of person %d was altered after it was cast", int64(v.ID), int64(v.PersonID)))
		}
	}
	return wrong
}
