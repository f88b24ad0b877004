package forecast

import (
	"math"
	"slices"
)

// spread is the distribution of how many of independent things come to pass: at n,
// how likely exactly n do.
func spread(likely []float64) []float64 {
	all := []float64{1}
	sorted := slices.Clone(likely)
	slices.Sort(sorted)
	for from := 0; from < len(sorted); {
		to := from
		for to < len(sorted) && sorted[to] == sorted[from] {
			to++
		}
		all = together(all, binomial(to-from, sorted[from]))
		from = to
	}
	return all
}

// binomial is the distribution of n things that are equally likely.
func binomial(n int, p float64) []float64 {
	all := make([]float64, n+1)
	switch {
	case p <= 0:
		all[0] = 1
		return all
	case p >= 1:
		all[n] = 1
		return all
	}
	logs, yes, no := 0.0, math.Log(p), math.Log1p(-p)
	for k := range n + 1 {
		all[k] = math.Exp(logs + float64(k)*yes + float64(n-k)*no)
		logs += math.Log(float64(n-k)) - math.Log(float64(k+1))
	}
	return all
}

func together(a, b []float64) []float64 {
	all := make([]float64, len(a)+len(b)-1)
	for i, x := range a {
		for j, y := range b {
			all[i+j] += x * y
		}
	}
	return all
}

// The band leaves out the lowest and the highest tenth.
const (
	tenth      = 0.1
	nineTenths = 0.9
	rounding   = 1e-9
)

// atMost is the smallest number with at least that much of the distribution at or
// below it.
func atMost(distribution []float64, part float64) int {
	seen := 0.0
	for n, p := range distribution {
		if seen += p; seen >= part-rounding {
			return n
		}
	}
	return len(distribution) - 1
}
