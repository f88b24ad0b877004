package demo

import (
	"assay/models"
	"assay/models/store"
	"assay/review/panel"
)

// ballot opens the ballot of a held interview.
func (s *story) ballot(i models.Interview) (b models.Ballot) {
	s.act(s.seats(i.ID)[0].PersonID, func(tx *store.Tx) (err error) {
		b, err = panel.Open(tx, i.ID)
		return err
	})
	return b
}

// vote lets the first of the roll vote, each as told, in up to three days.
func (s *story) vote(b models.Ballot, as ...panel.Cast) {
	for n, x := range s.rollOf(b) {
		if n >= len(as) {
			return
		}
		s.atWork(x.PersonID, s.hours(2, 16))
		s.cast(b.ID, x.PersonID, as[n])
	}
}

func (s *story) cast(id models.BallotID, who models.PersonID, in panel.Cast) {
	var err error
	if in.Salt, err = panel.NewSalt(s.random); err != nil {
		panic(err)
	}
	s.act(who, func(tx *store.Tx) error {
		_, err := panel.Vote(tx, id, in)
		return err
	})
}

func (s *story) rollOf(b models.Ballot) (roll []models.BallotSeat) {
	s.look(func(tx *store.Tx) error {
		by, err := tx.Rolls([]models.BallotID{b.ID})
		roll = by[b.ID]
		return err
	})
	return roll
}

func (s *story) pass() panel.Cast {
	return panel.Cast{Choice: models.ChoicePass, Reason: pick(s.chance, s.words.Vote.Pass)}
}

func (s *story) notYet() panel.Cast {
	return panel.Cast{Choice: models.ChoiceNotYet, Reason: pick(s.chance, s.words.Vote.NotYet)}
}

func (s *story) blocking() panel.Cast {
	return panel.Cast{Choice: models.ChoiceNotYet, Blocking: true, Reason: s.words.Vote.Blocking}
}

func (s *story) recuse() panel.Cast {
	return panel.Cast{Choice: models.ChoiceRecuse, Reason: s.words.Vote.Recuse}
}

// feedback is written by the chair a day after the ballot closed.
func (s *story) feedback(b models.Ballot) {
	var chair models.PersonID
	for _, x := range s.rollOf(b) {
		if x.Chair {
			chair = x.PersonID
		}
	}
	s.atWork(chair, s.hours(4, 30))
	s.act(chair, func(tx *store.Tx) error {
		now, err := tx.Ballot(b.ID)
		if err != nil {
			return err
		}
		_, err = panel.WriteFeedback(tx, b.ID, pick(s.chance, s.words.Feedback[now.Outcome]))
		return err
	})
}
