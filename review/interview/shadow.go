package interview

import (
	"slices"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/conflict"
	"assay/review/notify"
	"assay/review/policy"
)

const noteLimit = 500

// AskShadow asks for a shadow seat at an interview to come, to learn (I7): an SME or a
// developer of its service, who answers whether there is a conflict with the candidate
// (P3). Declaring one takes the wish back in the same act. Repeating changes nothing.
// The candidate hears nothing of it. Faults: somebody else, an interview that is not to
// come, no shadow seat left, refused before, everything that speaks against them then.
// Emits seat.shadow_asked.
func AskShadow(tx *store.Tx, id models.InterviewID, note string, answer conflict.Reply) (models.ShadowRequest, error) {
	none := models.ShadowRequest{}
	s, err := lockScene(tx, id)
	if err != nil {
		return none, err
	}
	if err := s.mayLearn(tx); err != nil {
		return none, err
	}
	r, found, err := tx.ShadowRequestOf(id, s.actor)
	if err != nil || found && r.State == models.ShadowAsked {
		return r, err
	}
	if err := s.canAskShadow(r); err != nil {
		return r, err
	}
	if utf8.RuneCountInString(note) > noteLimit {
		return r, fault.At("/note", "too-long", "This may have at most %d characters.", noteLimit)
	}
	if err := conflict.Answer(tx, subject(id), s.actor, s.candidacy.PersonID, answer); err != nil {
		return r, err
	}
	m, err := s.meeting(tx, models.Seat{PersonID: s.actor, Kind: models.SeatShadow})
	if err != nil {
		return r, err
	}
	r.InterviewID, r.PersonID, r.Note, r.AskedAt = id, s.actor, note, tx.Now
	r.State, r.AnsweredBy, r.AnsweredAt, r.Reason = models.ShadowAsked, nil, nil, ""
	if answer == conflict.Declared && len(m.Seats[0].Conflicts) > 0 {
		r.State, r.AnsweredBy, r.AnsweredAt = models.ShadowWithdrawn, &s.actor, &tx.Now
		return r, tx.PutShadowRequest(&r)
	}
	if err := clash("seat-not-possible", "You cannot sit in at that hour.", m.AgainstAsking(m.Seats[0])); err != nil {
		return r, err
	}
	if err := tx.PutShadowRequest(&r); err != nil {
		return r, err
	}
	return r, s.tellAsked(tx, r)
}

func (s scene) tellAsked(tx *store.Tx, r models.ShadowRequest) error {
	who, err := tx.Person(r.PersonID)
	if err != nil {
		return err
	}
	to, err := s.arrangers(tx)
	if err != nil {
		return err
	}
	params := when(s.Interview)
	params["name"] = who.Name
	return notify.Emit(tx, notify.Event{
		Subject: subject(s.ID), Name: "seat.shadow_asked", Facts: map[string]any{"person": r.PersonID},
		To: tell(to, "shadow-asked", params),
	})
}

// WithdrawShadow takes one's own wish back; repeating changes nothing. Faults: not
// theirs, answered already. Emits seat.shadow_withdrawn.
func WithdrawShadow(tx *store.Tx, id models.ShadowRequestID) (models.ShadowRequest, error) {
	r, err := tx.ShadowRequest(id)
	if err != nil {
		return r, err
	}
	if r.PersonID != tx.Actor.Person || tx.Actor.Person == 0 {
		return r, fault.Missing("shadow request")
	}
	s, r, err := lockShadow(tx, r)
	if err != nil || r.State == models.ShadowWithdrawn {
		return r, err
	}
	if err := waiting(r); err != nil {
		return r, err
	}
	return s.answerShadow(tx, r, models.ShadowWithdrawn, "", "seat.shadow_withdrawn")
}

// GrantShadow gives who asked a shadow seat, which they have accepted by asking, after
// the same checks as any seat. Repeating changes nothing. Faults: not who arranges, not
// to come, no shadow seat left, no longer possible for them. Emits seat.shadow_granted.
func GrantShadow(tx *store.Tx, id models.ShadowRequestID) (models.ShadowRequest, error) {
	s, r, err := lockToAnswer(tx, id)
	if err != nil || r.State == models.ShadowGranted {
		return r, err
	}
	ask := Ask{PersonID: r.PersonID, Kind: models.SeatShadow}
	if err := first(waiting(r), s.canArrangeSeats(), s.roomForShadow(ask)); err != nil {
		return r, err
	}
	m, err := s.meeting(tx, models.Seat{PersonID: r.PersonID, Kind: models.SeatShadow})
	if err != nil {
		return r, err
	}
	if err := clash("seat-not-possible", "They can no longer sit there.", m.AgainstAsking(m.Seats[0])); err != nil {
		return r, err
	}
	seat, err := s.seat(tx, ask)
	if err != nil {
		return r, err
	}
	if seat.State, _, err = seatStep(seat.State, OnAccept); err != nil {
		return r, err
	}
	seat.AnsweredAt = &tx.Now
	if err := tx.SaveSeat(&seat); err != nil {
		return r, err
	}
	return s.answerShadow(tx, r, models.ShadowGranted, "", "seat.shadow_granted")
}

// RefuseShadow answers a wish with a reason, which who asked alone reads. Repeating
// changes nothing. Faults: not who arranges, no reason, answered otherwise. Emits
// seat.shadow_refused.
func RefuseShadow(tx *store.Tx, id models.ShadowRequestID, reason string) (models.ShadowRequest, error) {
	s, r, err := lockToAnswer(tx, id)
	if err != nil || r.State == models.ShadowRefused {
		return r, err
	}
	if err := first(waiting(r), checkReason(reason)); err != nil {
		return r, err
	}
	return s.answerShadow(tx, r, models.ShadowRefused, reason, "seat.shadow_refused")
}

// answerShadow stores the answer. Who asked may not open the interview, so they are
// told about the candidacy, which they know.
func (s scene) answerShadow(tx *store.Tx, r models.ShadowRequest, to models.ShadowState, reason, event string) (models.ShadowRequest, error) {
	r.State, r.Reason, r.AnsweredBy, r.AnsweredAt = to, reason, person(tx), &tx.Now
	if err := tx.PutShadowRequest(&r); err != nil {
		return r, err
	}
	e := notify.Event{Subject: subject(s.ID), Name: event, Facts: map[string]any{"person": r.PersonID}}
	if to == models.ShadowGranted {
		e.To = []notify.Message{{Person: r.PersonID, Kind: "shadow-granted", Params: when(s.Interview)}}
	}
	if err := notify.Emit(tx, e); err != nil || to != models.ShadowRefused {
		return r, err
	}
	params := when(s.Interview)
	params["reason"] = reason
	about := models.Subject{Kind: "candidacy", ID: int64(s.CandidacyID)}
	return r, notify.Tell(tx, about, notify.Message{Person: r.PersonID, Kind: "shadow-refused", Params: params})
}

func lockShadow(tx *store.Tx, r models.ShadowRequest) (scene, models.ShadowRequest, error) {
	s, err := lockScene(tx, r.InterviewID)
	if err != nil {
		return s, r, err
	}
	r, err = tx.ShadowRequest(r.ID)
	return s, r, err
}

// lockToAnswer takes a wish for who arranges the interview.
func lockToAnswer(tx *store.Tx, id models.ShadowRequestID) (scene, models.ShadowRequest, error) {
	r, err := tx.ShadowRequest(id)
	if err != nil {
		return scene{}, r, err
	}
	s, r, err := lockShadow(tx, r)
	if err != nil {
		return s, r, err
	}
	if s.see() != nil {
		return s, r, fault.Missing("shadow request")
	}
	return s, r, policy.Check(policy.InterviewArrange, s.holds)
}

func waiting(r models.ShadowRequest) error {
	if r.State == models.ShadowAsked {
		return nil
	}
	return fault.Clash("answered", "This wish for a shadow seat has its answer already.")
}

// mayLearn holds for SMEs and developers of the service; whom the interview does not
// concern otherwise is told that there is none.
func (s scene) mayLearn(tx *store.Tx) error {
	h := s.holds
	if s.actor != 0 && s.actor != s.candidacy.PersonID {
		today := models.DateOf(tx.Now)
		smes, err := counting(tx, s.candidacy.ServiceID, today)
		if err != nil {
			return err
		}
		developers, err := developing(tx, s.candidacy.ServiceID, today)
		if err != nil {
			return err
		}
		h = h.With(policy.SME, smes[s.actor]).With(policy.Developer, developers[s.actor] != "")
	}
	if s.see() == nil {
		return policy.Check(policy.ShadowAsk, h)
	}
	return policy.See(policy.ShadowAsk, h, "interview")
}

// canAskShadow is nil while somebody may ask; r is their wish so far, if any.
func (s scene) canAskShadow(r models.ShadowRequest) error {
	if slices.ContainsFunc(s.panel(), func(x models.Seat) bool { return x.PersonID == s.actor }) {
		return fault.Clash("seated", "You have a seat there already.")
	}
	switch r.State {
	case models.ShadowAsked:
		return fault.Clash("already", "You have asked. Who arranges the interview answers.")
	case models.ShadowRefused:
		return fault.Clash("refused", "Not this time: %s", phrase.Recall(r.Reason))
	}
	return first(s.open(), s.ongoing(), s.before(), s.roomForShadow(Ask{Kind: models.SeatShadow}))
}
