package forecast

import "assay/models"

// Weeks are how many the forecast looks ahead.
const Weeks = 52

// Past is what became of those who entered a stage, by how many whole weeks after it.
// The zero Past is one in which nobody did.
type Past struct {
	certified, ended, going []int
}

// Add says that of so many people this became, after so many weeks.
func (p *Past) Add(fate models.Fate, weeks, people int) {
	weeks = max(0, weeks)
	for len(p.certified) <= weeks {
		p.certified, p.ended, p.going = append(p.certified, 0), append(p.ended, 0), append(p.going, 0)
	}
	switch fate {
	case models.FateCertified:
		p.certified[weeks] += people
	case models.FateEnded:
		p.ended[weeks] += people
	default:
		p.going[weeks] += people
	}
}

// Observed is how many came to an end, one or the other.
func (p Past) Observed() int { return total(p.certified) + total(p.ended) }

// Enough reports whether a service that saw this is forecast by it.
func (p Past) Enough() bool { return p.Observed() >= Enough }

func total(counts []int) (sum int) {
	for _, n := range counts {
		sum += n
	}
	return sum
}

// Learnt is the past of a stage that a service is forecast by.
type Learnt struct {
	Past
	Pooled bool
}

// ChoosePast is [Choose] for stages.
func ChoosePast(own, everywhere Past) Learnt {
	if own.Enough() {
		return Learnt{Past: own}
	}
	return Learnt{Past: everywhere, Pooled: true}
}

// arrivals are how likely somebody who has been in the stage for so many weeks is
// certified in each week to come, the first included. Who is still on the way counts
// among those who could have been by then, and no longer. Beyond the longest that
// anybody took, nobody arrives.
func (p Past) arrivals(waited int) []float64 {
	left := total(p.certified) + total(p.ended) + total(p.going)
	for week := range min(waited, len(p.certified)) {
		left -= p.at(week)
	}
	var likely []float64
	still := 1.0
	for week := waited; week < len(p.certified) && left > 0; week++ {
		certified := still * float64(p.certified[week]) / float64(left)
		still -= certified + still*float64(p.ended[week])/float64(left)
		left -= p.at(week)
		likely = append(likely, certified)
	}
	return likely
}

func (p Past) at(week int) int { return p.certified[week] + p.ended[week] + p.going[week] }

// Conversion is how likely it is to be certified in the end for somebody who enters
// the stage.
func (p Past) Conversion() float64 { return sum(p.arrivals(0)) }

// Median is after how many weeks half of those who were certified had been; false
// where nobody was.
func (p Past) Median() (weeks int, known bool) {
	all := total(p.certified)
	seen := 0
	for week, n := range p.certified {
		seen += n
		if n > 0 && 2*seen >= all {
			return week, true
		}
	}
	return 0, false
}

// Within is how likely somebody who has been in the stage for so many weeks is
// certified within a year.
func (p Past) Within(waited int) float64 {
	likely := p.arrivals(waited)
	return sum(likely[:min(len(likely), Weeks)])
}

func sum(of []float64) (all float64) {
	for _, v := range of {
		all += v
	}
	return min(1, all)
}
