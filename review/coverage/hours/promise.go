package hours

// Departures are how many people have to leave from the worst hour that has a target
// before the target is broken, and which hour of the week that is; 0 where it is
// broken already. Where nothing is promised there is no such hour.
func (g *Grid) Departures(targets Grid) (departures, cell int, promised bool) {
	for day := range g {
		for hour, heads := range g[day] {
			target := targets[day][hour]
			if target == 0 {
				continue
			}
			spare := max(0, heads-target+1)
			if !promised || spare < departures {
				departures, cell, promised = spare, day*24+hour, true
			}
		}
	}
	return departures, cell, promised
}

// Below are the hours of the day at which some of the days are below their target.
func (g *Grid) Below(targets Grid, on Weekdays) []int {
	below := []int{}
	for hour := range 24 {
		for day := range g {
			if on.Has(weekdayOf(day)) && g[day][hour] < targets[day][hour] {
				below = append(below, hour)
				break
			}
		}
	}
	return below
}

// Target is so many people at hours of some days, up to To.
type Target struct {
	Heads    int
	From, To int // 0 … 24
	On       Weekdays
}

// Targets lays targets over a week. Where several meet the highest counts.
func Targets(all []Target) (g Grid) {
	for _, t := range all {
		for day := range g {
			if !t.On.Has(weekdayOf(day)) {
				continue
			}
			for hour := t.From; hour < t.To; hour++ {
				g[day][hour] = max(g[day][hour], t.Heads)
			}
		}
	}
	return g
}
