package panel

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"assay/models"
	"assay/models/store"
	"assay/review/notify"
)

// WriteFeedback stores the panel's joint feedback, written by the chair when the
// ballot is closed (V6); where the chair stepped back from it, by the first SME who
// did not. It may be corrected; the candidate is told each time. Emits
// ballot.feedback_given with the text's hash.
func WriteFeedback(tx *store.Tx, id models.BallotID, text string) (models.Ballot, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Ballot, err
	}
	if err := s.canWriteFeedback(); err != nil {
		return s.Ballot, err
	}
	text = strings.TrimSpace(text)
	if err := CheckFeedback(text); err != nil || text == s.Feedback {
		return s.Ballot, err
	}
	b := s.Ballot
	by := tx.Actor.Person
	b.Feedback, b.FeedbackBy, b.FeedbackAt = text, &by, &tx.Now
	if err := tx.SaveBallot(&b); err != nil {
		return b, err
	}
	sum := sha256.Sum256([]byte(text))
	to := tell([]models.PersonID{s.candidacy.PersonID}, "feedback-given", nil)
	to = append(to, tell(s.voters(), "feedback-written", nil)...)
	return b, notify.Emit(tx, notify.Event{
		Subject: subject(id), Name: "ballot.feedback_given", Facts: map[string]any{"sha256": hex.EncodeToString(sum[:])}, To: to,
	})
}
