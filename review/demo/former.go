package demo

import (
	"fmt"
	"slices"

	"assay/models"
	"assay/models/store"
	"assay/review/roster"
)

// former brings in SMEs who have left since, so that the organisation has seen enough
// terms end, and enough people leave, to learn from. They wind up what they did: they
// count and give back until they go, and take no new work.
func (s *story) former() {
	for _, p := range s.content.former {
		who, leaves := s.join(0, p), s.ago(p["left"])
		s.act(who, func(tx *store.Tx) error {
			_, err := roster.AddAbsence(tx, who, roster.NewAbsence{Kind: models.FinishOnly, From: models.DateOf(s.opens), To: models.DateOf(leaves)})
			return err
		})
		for _, slug := range p.words("sme") {
			if !slices.Contains(p.words("idle"), slug) {
				s.begin(fmt.Sprintf("upkeep of %s at %s", p["key"], slug), s.opens.Add(10*day), func(u *story) { u.contribute(who, slug) })
			}
		}
		s.begin(p["key"]+" leaves", leaves, func(l *story) {
			l.leave(p["key"])
			delete(l.member, who)
		})
	}
	s.accredit(s.content.former)
}
