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
	const quarter = int64(Quarter / time.Second)
	begins, ends := g.From.Unix(), int64(g.Quarters)*quarter
	for _, i := range all {
		from, to := i.From.Unix()-begins, i.To.Unix()-begins
		if i.To.Nanosecond() > 0 {
			to++
		}
		from, to = max(from, 0), min(to, ends)
		if from < to {
			b.Fill(int(from/quarter), int((to+quarter-1)/quarter))
		}
	}
}

// word is a word of [Grid.All].
func (g Grid) word(i int) uint64 {
	if left := g.Quarters - i<<6; left < 64 {
		return 1<<left - 1
	}
	return ^uint64(0)
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

// mostRun is the longest run that can be looked for, in quarters: 16 hours.
const mostRun = 64

// run finds the bits from which so many are set without a gap, one word after the
// other from the last to the first. It takes as many steps as the length has binary
// digits, of which each needs what the step before made of the word behind.
type run struct {
	steps  [6]uint
	number int
	later  [6]uint64
}

// runOf is ready for the last word.
func runOf(length int) (r run) {
	for have := 1; have < length; r.number++ {
		step := min(have, length-have)
		r.steps[r.number] = uint(step)
		have += step
	}
	return r
}

// word is what is left of the word before those that it was given so far.
func (r *run) word(w uint64) uint64 {
	for n, step := range r.steps[:r.number] {
		behind := r.later[n]
		r.later[n] = w
		w &= w>>(step&63) | behind<<(-step&63)
	}
	return w
}
