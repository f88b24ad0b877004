package weekly

import (
	"fmt"
	"slices"
	"strings"

	"assay/models"
	"assay/models/phrase"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// service is one as it was told of and as it is.
type service struct {
	models.Service
	was, is models.CoverageSaid
	then    coverage.Lasting // the people of today by the clocks of the week in which it was told
	week    coverage.ThisWeek
	risk    coverage.Risk
	regions []models.Region
}

// sayer gathers what is said.
type sayer struct{ to *[]change }

func (s sayer) worse(weight int, place string, t phrase.Text) {
	*s.to = append(*s.to, change{t, place, weight, true})
}
func (s sayer) better(place string, t phrase.Text) {
	*s.to = append(*s.to, change{t, place, isBetter, false})
}
func (s sayer) different(place string, t phrase.Text) {
	*s.to = append(*s.to, change{t, place, isDifferent, false})
}

// changes are what is different of a service, in words.
func (s service) changes() (all []change) {
	say := sayer{&all}
	s.empty(say)
	s.below(say)
	s.away(say)
	s.promises(say)
	s.people(say)
	s.level(say, slices.ContainsFunc(all, func(c change) bool { return c.worse }))
	return all
}

const riskPage = "/coverage?by=risk"

func (s service) page() string { return fmt.Sprintf("/coverage/%d", s.ID) }

// hour opens the first of some hours beside the page of coverage.
func (s service) hour(at hours.Set) string {
	return fmt.Sprintf("/coverage?service=%d&hour=%d", s.ID, at.List()[0])
}

// moved tells the hours that changed because of people from those that the change of
// clocks changed: what today's people make of the clocks of then is the people's doing.
// Hours that are as they were are in neither, whatever was in between.
func moved(was, then, is hours.Set) (people, clocks hours.Set) {
	return is &^ was & then, is &^ was &^ then
}

func (s service) empty(say sayer) {
	was, is := hours.Set(s.was.Empty), hours.Set(s.is.Empty)
	people, clocks := moved(was, s.then.Empty, is)
	if people != 0 {
		say.worse(hoursEmpty, s.hour(people), phrase.Of("%s has no one on shift at %s UTC now.", s.Name, coverage.Stretches(people)))
	}
	if clocks != 0 {
		say.worse(hoursEmpty, s.hour(clocks), phrase.Of("The change of clocks leaves %s with no one on shift at %s UTC.", s.Name, coverage.Stretches(clocks)))
	}
	people, clocks = moved(^was, ^s.then.Empty, ^is)
	if people != 0 {
		say.better(s.hour(people), phrase.Of("%s has somebody on shift at %s UTC now.", s.Name, coverage.Stretches(people)))
	}
	if clocks != 0 {
		say.better(s.hour(clocks), phrase.Of("With the change of clocks, %s has somebody on shift at %s UTC.", s.Name, coverage.Stretches(clocks)))
	}
}

// below is about hours that have somebody and had.
func (s service) below(say sayer) {
	bad := func(empty, below hours.Set) hours.Set { return empty | below }
	was, is := bad(hours.Set(s.was.Empty), hours.Set(s.was.Below)), bad(hours.Set(s.is.Empty), hours.Set(s.is.Below))
	then, told := bad(s.then.Empty, s.then.Below), hours.Set(s.was.Empty|s.is.Empty)
	people, clocks := moved(was, then, is)
	if h := people &^ told; h != 0 {
		say.worse(hoursBelow, s.hour(h), phrase.Of("%s is below its target at %s UTC now.", s.Name, coverage.Stretches(h)))
	}
	if h := clocks &^ told; h != 0 {
		say.worse(hoursBelow, s.hour(h), phrase.Of("The change of clocks puts %s below its target at %s UTC.", s.Name, coverage.Stretches(h)))
	}
	people, clocks = moved(^was, ^then, ^is)
	if h := people &^ told; h != 0 {
		say.better(s.hour(h), phrase.Of("%s is at its target at %s UTC now.", s.Name, coverage.Stretches(h)))
	}
	if h := clocks &^ told; h != 0 {
		say.better(s.hour(h), phrase.Of("With the change of clocks, %s is at its target at %s UTC.", s.Name, coverage.Stretches(h)))
	}
}

// away is about this week alone, and told once. It is no worse than before: it passes.
func (s service) away(say sayer) {
	if h := s.week.Away &^ hours.Set(s.was.Away); h != 0 {
		place := s.hour(h) + "&day=" + models.DateOf(s.week.At).String()
		text := phrase.Of("This week, %s has no one on shift at %s UTC, first on %s, because people are away.", s.Name, coverage.Stretches(h), models.DateOf(s.week.At))
		*say.to = append(*say.to, change{text, place, thisWeek, false})
	}
}

// promises are what a departure would break, regions, and whether panels can meet.
func (s service) promises(say sayer) {
	came, went := s.came, s.went
	if came(atEdge) && s.was.SMEs >= s.was.Target {
		say.worse(edgeReached, s.page(), phrase.Of("One departure would take %s below its target of %d now.", s.Name, s.is.Target))
	}
	if came(hourAtEdge) && !slices.Contains(s.was.Reasons, hourBroken) {
		say.worse(edgeReached, s.page(), phrase.Of("One departure would leave an hour of %s below its target now.", s.Name))
	}
	if came("no-developer") {
		say.worse(panelsImpossible, s.page(), phrase.Of("Too few developers of %s can sit on a panel now.", s.Name))
	}
	if went("no-developer") {
		say.better(s.page(), phrase.Of("Enough developers of %s can sit on a panel now.", s.Name))
	}
	var no, yes []string
	for _, r := range s.regions {
		s.region(say, r)
		if came("no-panel/" + r.Slug) {
			no = append(no, r.Name)
		}
		if went("no-panel/"+r.Slug) && s.risk.SMEs > 0 && !slices.Contains(s.is.Reasons, "no-developer") {
			yes = append(yes, r.Name)
		}
	}
	if len(no) > 0 {
		say.worse(panelsImpossible, s.page(), phrase.Of("No panel for %s can be formed in waking hours of %s in the next four weeks.", s.Name, phrase.And(no...)))
	}
	if len(yes) > 0 {
		say.better(s.page(), phrase.Of("A panel for %s can be formed in waking hours of %s now.", s.Name, phrase.And(yes...)))
	}
}

func (s service) region(say sayer, r models.Region) {
	page := s.page() + "?region=" + r.Slug
	switch {
	case s.came("region-at-zero/" + r.Slug):
		say.worse(regionEmpty, page, phrase.Of("%s has no SME in %s any more.", s.Name, r.Name))
	case s.went("region-at-zero/"+r.Slug) && s.risk.SMEs > 0:
		say.better(page, phrase.Of("%s has an SME in %s now.", s.Name, r.Name))
	}
	switch {
	case s.came(regionBelow + r.Slug):
		say.worse(regionEmpty, page, phrase.Of("%s is below its target in %s now.", s.Name, r.Name))
	case s.came("departures-region/"+r.Slug) && !slices.Contains(s.was.Reasons, regionBelow+r.Slug):
		say.worse(edgeReached, page, phrase.Of("One departure from %s would take %s below its target there now.", r.Name, s.Name))
	}
}

// level is how the risk rose or fell. Where nothing else that is told explains why it
// rose, the heaviest reason does that is new.
func (s service) level(say sayer, explained bool) {
	was, is := coverage.Level(s.was.Level), s.risk.Level
	if was == is || s.was.Level == "" {
		return
	}
	if coverage.Higher(was, is) {
		fell := phrase.Of("The risk of %s is %s now. Before, it was %s.", s.Name, phrase.Word(is), phrase.Word(was))
		*say.to = append(*say.to, change{fell, riskPage, riskFell, false})
		return
	}
	why := phrase.Text{}
	for _, r := range s.risk.Reasons {
		if !explained && why.IsZero() && (s.came(r.Key()) || strings.HasPrefix(r.Code, "expiring")) {
			why = r.Text
		}
	}
	rose := phrase.Of("The risk of %s is %s now. Before, it was %s.", s.Name, phrase.Word(is), phrase.Word(was))
	if !why.IsZero() {
		rose = phrase.Of("The risk of %s is %s now. Before, it was %s. %s", s.Name, phrase.Word(is), phrase.Word(was), why)
	}
	say.worse(riskRose, riskPage, rose)
}

func (s service) came(key string) bool {
	return slices.Contains(s.is.Reasons, key) && !slices.Contains(s.was.Reasons, key)
}

func (s service) went(key string) bool {
	return slices.Contains(s.was.Reasons, key) && !slices.Contains(s.is.Reasons, key)
}

// Keys of reasons that are told as others than a risk tells them.
const (
	atEdge      = "departures-headcount"
	hourAtEdge  = "departures-hour"
	hourBroken  = "hour-broken"
	regionBelow = "region-below/"
)

// keys are the reasons of a risk, as they are remembered.
func keys(r coverage.Risk) []string {
	all := []string{}
	if h := r.Departures.Hours; h != nil && *h == 0 {
		all = append(all, hourBroken)
	}
	for _, reason := range r.Reasons {
		key := reason.Key()
		switch {
		case reason.Code == "departures-region" && r.Departures.Region.Departures == 0:
			key = regionBelow + reason.Region
		case key == hourAtEdge && *r.Departures.Hours != 1:
			continue
		}
		all = append(all, key)
	}
	return all
}
