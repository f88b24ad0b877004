package slots

import (
	"math/bits"
	"time"

	"assay/review/clock"
)

// Quarter is the step of every grid.
const Quarter = 15 * time.Minute

// Grid is the horizon of a search: so many quarters from an instant in UTC that is a
// whole quarter itself.
type Grid struct {
	From     time.Time
	Quarters int
}

// At is the instant at which a quarter begins.
func (g Grid) At(quarter int) time.Time { return g.From.Add(time.Duration(quarter) * Quarter) }

// To is the end of the horizon.
func (g Grid) To() time.Time { return g.At(g.Quarters) }

// None is an empty row of bits.
func (g Grid) None() Bits { return make(Bits, (g.Quarters+63)/64) }

// All is a full row of bits.
func (g Grid) All() Bits {
	b := g.None()
	b.Fill(0, g.Quarters)
	return b
}

// Touched are the quarters that intervals reach into, however little.
func (g Grid) Touched(all []clock.Interval) Bits {
	b := g.None()
	g.Touch(b, all)
	return b
}

// Touch adds the quarters that intervals reach into.
func (g Grid) Touch(b Bits, all []clock.Interval) {
	for _, i := range all {
		from := i.From.Sub(g.From) / Quarter
		to := (i.To.Sub(g.From) + Quarter - 1) / Quarter
		if i.From.Before(g.From) {
			from = 0
		}
		if i.To.After(g.From) {
			b.Fill(int(from), min(int(to), g.Quarters))
		}
	}
}

// Bits is a row of bits, one for each quarter of a grid. Those behind its end are
// never set.
type Bits []uint64

// Has reports whether a bit is set.
func (b Bits) Has(i int) bool { return b[i>>6]>>(i&63)&1 == 1 }

// Fill sets the bits from from to to, which is not set itself.
func (b Bits) Fill(from, to int) {
	for from < to {
		end := min(to, (from>>6+1)<<6)
		b[from>>6] |= (^uint64(0) >> (64 - (end - from))) << (from & 63)
		from = end
	}
}

// Clear unsets one bit.
func (b Bits) Clear(i int) { b[i>>6] &^= 1 << (i & 63) }

// And keeps what other has too.
func (b Bits) And(other Bits) {
	for i, w := range other {
		b[i] &= w
	}
}

// Or adds what other has.
func (b Bits) Or(other Bits) {
	for i, w := range other {
		b[i] |= w
	}
}

// AndNot takes away what other has.
func (b Bits) AndNot(other Bits) {
	for i, w := range other {
		b[i] &^= w
	}
}

// Count is how many bits are set.
func (b Bits) Count() (n int) {
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// Meets reports whether any bit is set in both.
func (b Bits) Meets(other Bits) bool {
	for i, w := range other {
		if b[i]&w != 0 {
			return true
		}
	}
	return false
}

// runs leaves the bits from which length bits are set without a gap, in as many steps
// as length has binary digits.
func (b Bits) runs(length int) {
	for have := 1; have < length; {
		step := min(have, length-have)
		b.andShifted(step)
		have += step
	}
}

// andShifted keeps the bits whose bit n places on is set too.
func (b Bits) andShifted(n int) {
	words, rest := n>>6, n&63
	at := func(i int) uint64 {
		if i < len(b) {
			return b[i]
		}
		return 0
	}
	for i := range b {
		later := at(i+words) >> rest
		if rest > 0 {
			later |= at(i+words+1) << (64 - rest)
		}
		b[i] &= later
	}
}
