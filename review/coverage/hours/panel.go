package hours

import "assay/review/slots"

// Bench is how many people who can meet at the same starts could take seats: as SMEs
// alone, as developers alone, and as either.
type Bench struct {
	Member     *slots.Member
	SMEs       int
	Developers int
	Either     int
}

// CanMeet reports whether some start gives a candidate a whole panel. It finds one
// exactly where a search of panels does, because people on a bench are alike and any
// of them may sit.
func CanMeet(m slots.Meeting, candidate *slots.Member, benches []Bench) bool {
	for start := range m.Grid.Quarters {
		if candidate.Can(start) && seated(m, start, benches) {
			return true
		}
	}
	return false
}

func seated(m slots.Meeting, start int, benches []Bench) bool {
	smes, developers, either := 0, 0, 0
	for _, b := range benches {
		if b.Member.Can(start) {
			smes += b.SMEs
			developers += b.Developers
			either += b.Either
		}
		if max(0, m.SMEs-smes)+max(0, m.Developers-developers) <= either {
			return true
		}
	}
	return false
}
