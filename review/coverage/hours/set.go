package hours

// Set are hours of the day in UTC, a bit for each.
type Set uint32

// EveryHour are all of them.
const EveryHour Set = 1<<24 - 1

// SetOf are some of them.
func SetOf(hours []int) (s Set) {
	for _, h := range hours {
		s |= 1 << h
	}
	return s
}

// Has reports whether an hour is among them.
func (s Set) Has(hour int) bool { return s>>hour&1 == 1 }

// Without are those that are not among others.
func (s Set) Without(others Set) Set { return s &^ others }

// List are the hours in their order.
func (s Set) List() (hours []int) {
	for h := range 24 {
		if s.Has(h) {
			hours = append(hours, h)
		}
	}
	return hours
}
