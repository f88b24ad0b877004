package forecast

import "math"

// Enough is how many observations of its own a service is forecast by.
const Enough = 30

// certainty is how many standard deviations hold four times out of five.
const certainty = 1.2816

// Share is how often something came to pass of how often it could have.
type Share struct {
	Yes, Of int
}

// Rate is a share that something is forecast by. Of 0: nobody has seen any yet.
type Rate struct {
	Share
	Pooled bool // the whole organisation's, because there are too few of its own
}

// Choose takes what a service saw itself, or where that is too little, what the whole
// organisation saw.
func Choose(own, everywhere Share) Rate {
	if own.Enough() {
		return Rate{Share: own}
	}
	return Rate{Share: everywhere, Pooled: true}
}

// Enough reports whether a service that saw this is forecast by it.
func (s Share) Enough() bool { return s.Of >= Enough }

// Known reports whether there is anything to say.
func (s Share) Known() bool { return s.Of > 0 }

// Value is the share itself; 0 where nothing is known.
func (s Share) Value() float64 {
	if s.Of == 0 {
		return 0
	}
	return float64(s.Yes) / float64(s.Of)
}

// limits are between which values the share may well be, by Wilson's score; anything
// where nothing is known.
func limits(value float64, of int) (low, high float64) {
	if of == 0 {
		return 0, 1
	}
	n := float64(of)
	z2 := certainty * certainty
	middle := (value + z2/(2*n)) / (1 + z2/n)
	half := certainty / (1 + z2/n) * math.Sqrt(value*(1-value)/n+z2/(4*n*n))
	return max(0, min(value, middle-half)), min(1, max(value, middle+half))
}
