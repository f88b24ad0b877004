package slots

import (
	"cmp"

	"assay/models"
)

// Fill is who best takes one seat at a start beside people from these sites, exactly
// as a search of the whole panel would have it; nil nobody can.
func (m Meeting) Fill(start int, sme bool, people []Member, beside []models.SiteID) (best *Member) {
	least := uint64(unaffordable)
	for i := range people {
		p := &people[i]
		if !p.starts.Has(start) || !p.seats(sme, start) {
			continue
		}
		cost := p.cost(start, m.Length)
		if allFrom(p.Site, beside) {
			cost += costOfSite
		}
		if best == nil || cmp.Or(cmp.Compare(cost, least), before(p, best)) < 0 {
			best, least = p, cost
		}
	}
	return best
}

func allFrom(site models.SiteID, beside []models.SiteID) bool {
	for _, s := range beside {
		if s != site {
			return false
		}
	}
	return true
}

// Others are how many people could take a kind of seat at a start, and how many of
// them it would cost less than one of them.
func (m Meeting) Others(start int, sme bool, people []Member, than *Member) (could, cheaper int) {
	cost := than.cost(start, m.Length)
	for i := range people {
		p := &people[i]
		if !p.starts.Has(start) || !p.seats(sme, start) {
			continue
		}
		could++
		if p.cost(start, m.Length) < cost {
			cheaper++
		}
	}
	return could, cheaper
}
