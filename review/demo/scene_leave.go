package demo

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/interview"
	"assay/review/panel"
	"assay/review/roster"
	"assay/review/training"
)

// leave removes somebody; what they hold goes to their manager, their judgements
// stay.
func (s *story) leave(key string) {
	administrator, who := s.who(administratorKey), s.who(key)
	s.atWork(administrator, 0)
	successor := s.manager(who)
	mentees := func(tx *store.Tx, leaving models.PersonID) error { return training.Leave(tx, leaving, successor) }
	votes := panel.Releasing(func() (string, error) { return panel.NewSalt(s.random) })
	s.act(administrator, func(tx *store.Tx) error {
		_, err := roster.Remove(tx, who, "Has taken up work elsewhere; we wish them well.", mentees, interview.Leave, votes)
		return err
	})
}

// leaveAndReturn is a career break of two months.
func (s *story) leaveAndReturn(key string) {
	s.leave(key)
	s.wait(60 * 24 * time.Hour)
	s.act(s.who(administratorKey), func(tx *store.Tx) error {
		_, err := roster.Return(tx, s.who(key))
		return err
	})
}
