package hours

// InOrdinary is an ordinary week of a season with the people of this one, to ask of it who
// is there: nobody is away, begins or leaves, and no day is a holiday. [World.Ordinary]
// counts the same.
func (w *World) InOrdinary(week Week) *World {
	to := NewWorld(week, nil)
	to.patterns = w.patterns
	to.Expect(len(w.People))
	for _, p := range w.People {
		to.Add(Person{ID: p.ID, Pattern: p.Pattern, Site: p.Site, Region: p.Region})
	}
	for i, s := range w.Services {
		to.AddService(s.ID)
		for _, h := range s.Holders {
			to.Services[i].Holders = append(to.Services[i].Holders, to.AllWeek(h.Person))
		}
	}
	return to
}

// Lowest is the first hour of a week that has the fewest over days, as a cell.
func (g *Grid) Lowest(on Weekdays) (cell int) {
	lowest := -1
	for n := range Cells {
		heads := g[n/24][n%24]
		if on.Has(weekdayOf(n/24)) && (lowest < 0 || heads < lowest) {
			cell, lowest = n, heads
		}
	}
	return cell
}
