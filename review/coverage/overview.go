package coverage

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
)

// Row is one service: its numbers in the world and in each region.
type Row struct {
	Service models.Service
	World   Numbers
	Regions []Cell
	Few     bool // fewer than five in the world
	Promise Promise
	Notes   []review.Reason
}

// Cell are a service's numbers in one region.
type Cell struct {
	Region models.Region
	Numbers
}

// Filter narrows an overview. Region leaves the other regions' cells out; what is
// said of the world stays.
type Filter struct {
	Family string
	Region string
	Only   Only
}

// Only keeps the services that need a look.
type Only string

const (
	BelowTarget Only = "below_target"
	FewerThan   Only = "fewer_than_five"
)

// Overview lists services that are not retired, by slug: a constant number of
// queries, however many services and people there are. An unknown region or family
// is a fault of its field.
func Overview(tx *store.Tx, f Filter, page models.Page) (models.List[Row], error) {
	v, err := look(tx, f.Region)
	if err != nil {
		return models.List[Row]{}, err
	}
	if err := known(tx, f.Family); err != nil {
		return models.List[Row]{}, err
	}
	stored := store.CoverageFilter{Family: f.Family, BelowTarget: f.Only == BelowTarget}
	if f.Only == FewerThan {
		stored.FewerThan = Few
	}
	services, err := tx.CoverageServices(stored, v.on, page)
	if err != nil {
		return models.List[Row]{}, err
	}
	rows, err := v.rows(tx, services.Items)
	return models.List[Row]{Items: rows, Next: services.Next}, err
}

func known(tx *store.Tx, family string) error {
	if family == "" {
		return nil
	}
	services, err := tx.ServicesOfFamily(family)
	if err == nil && len(services) == 0 {
		err = fault.At("query:family", "unknown-family", "There is no family of services with this name.")
	}
	return err
}

// Of shows one service, retired or not.
func Of(tx *store.Tx, slug, region string) (Row, error) {
	v, err := look(tx, region)
	if err != nil {
		return Row{}, err
	}
	s, err := tx.ServiceBySlug(slug)
	if err != nil {
		return Row{}, err
	}
	rows, err := v.rows(tx, []models.Service{s})
	if err != nil {
		return Row{}, err
	}
	return rows[0], nil
}

// view is one look at coverage: the day, the regions shown, and what the reader
// may know.
type view struct {
	on      models.Date
	regions []models.Region
	knows   knows
}

func look(tx *store.Tx, region string) (view, error) {
	v := view{on: models.DateOf(tx.Now)}
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return v, err
	}
	regions, err := tx.Regions()
	if err != nil {
		return v, err
	}
	for _, r := range regions {
		if region == "" || r.Slug == region {
			v.regions = append(v.regions, r)
		}
	}
	if region != "" && len(v.regions) == 0 {
		return v, fault.At("query:region", "unknown-region", "There is no region with this slug.")
	}
	v.knows, err = whatIsKnown(tx, v.on)
	return v, err
}

func (v view) rows(tx *store.Tx, services []models.Service) ([]Row, error) {
	ids := make([]models.ServiceID, len(services))
	for i, s := range services {
		ids[i] = s.ID
	}
	standings, err := tx.CountStandings(ids, v.on, v.on.AddDays(Soon))
	if err != nil {
		return nil, err
	}
	candidacies, err := tx.CountCandidacies(ids, v.on)
	if err != nil {
		return nil, err
	}
	rows := make([]Row, len(services))
	sums := make(map[models.ServiceID]*sum, len(services))
	for i, s := range services {
		sums[s.ID] = newSum(v.knows.candidatesOf(s.ID))
		rows[i].Service = s
	}
	for _, c := range standings {
		sums[c.ServiceID].standings(c)
	}
	for _, c := range candidacies {
		sums[c.ServiceID].candidacies(c)
	}
	for i := range rows {
		rows[i].fill(sums[rows[i].Service.ID], v)
	}
	return rows, nil
}

func (r *Row) fill(s *sum, v view) {
	r.World = s.world
	r.Regions = make([]Cell, len(v.regions))
	for i, region := range v.regions {
		r.Regions[i] = Cell{region, *s.region(region.ID)}
	}
	r.Few = r.World.Counting() < Few
	r.Promise = promise(r.Service.TargetSMEs, r.World.Counting())
	r.Notes = notes(r.Service, r.World, r.Promise, v.on)
}

// sum adds up what is counted for one service.
type sum struct {
	knows   bool
	world   Numbers
	regions map[models.RegionID]*Numbers
}

func newSum(knows bool) *sum {
	s := &sum{knows: knows, regions: map[models.RegionID]*Numbers{}}
	s.world = s.empty()
	return s
}

func (s *sum) empty() Numbers {
	if s.knows {
		return Numbers{Coming: &Coming{}}
	}
	return Numbers{}
}

func (s *sum) region(id models.RegionID) *Numbers {
	if s.regions[id] == nil {
		n := s.empty()
		s.regions[id] = &n
	}
	return s.regions[id]
}

func (s *sum) standings(c store.StandingCount) {
	for _, n := range []*Numbers{&s.world, s.region(c.RegionID)} {
		n.add(models.StandingState(c.Class), c.People, c.Ending)
	}
}

func (s *sum) candidacies(c store.StageCount) {
	if !s.knows {
		return
	}
	for _, n := range []*Numbers{&s.world, s.region(c.RegionID)} {
		n.Coming.add(c.State, c.People)
	}
}
