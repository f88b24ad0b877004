package phrase

import (
	"fmt"
	"strconv"
	"strings"
)

// render puts args into format. A place that has no argument stays as it is,
// which the test of the catalogue finds.
func render(format string, args []any, l Lang) string {
	var b strings.Builder
	next := 0
	for {
		before, rest, found := strings.Cut(format, "%")
		writeLiteral(&b, before, l)
		if !found {
			return b.String()
		}
		if after, literal := strings.CutPrefix(rest, "%"); literal {
			b.WriteByte('%')
			format = after
			continue
		}
		p, after, ok := place(rest)
		if !ok {
			b.WriteByte('%')
			format = rest
			continue
		}
		if p.index == 0 {
			p.index = next + 1
		}
		next = p.index
		if next <= len(args) {
			b.WriteString(say(args[next-1], p.verb, l))
		}
		format = after
	}
}

// spot is where an argument goes. Index counts from 1; 0 is the next one.
type spot struct {
	index int
	verb  byte
}

// mostPlaces is more than any sentence has.
const mostPlaces = 100

// place reads what follows a percent sign: s, d, q or [n] and one of these.
func place(s string) (spot, string, bool) {
	var p spot
	if inner, ok := strings.CutPrefix(s, "["); ok {
		n, after, closed := strings.Cut(inner, "]")
		index, err := strconv.Atoi(n)
		if !closed || err != nil || index < 1 || index > mostPlaces {
			return p, s, false
		}
		p.index, s = index, after
	}
	if s == "" || !strings.Contains("sdq", s[:1]) {
		return p, s, false
	}
	p.verb = s[0]
	return p, s[1:], true
}

func say(arg any, verb byte, l Lang) string {
	var s string
	switch a := arg.(type) {
	case Text:
		s = a.In(l)
	case Day:
		s = a.in(l)
	case Spelled:
		s = a.in(l)
	default:
		s = fmt.Sprint(a)
	}
	if verb == 'q' {
		return strconv.Quote(s)
	}
	return s
}

func (d Day) in(l Lang) string {
	if d == (Day{}) {
		return ""
	}
	switch l {
	case Chinese:
		return fmt.Sprintf("%d年%d月%d日", d.Year, d.Month, d.Day)
	case Korean:
		return fmt.Sprintf("%d년 %d월 %d일", d.Year, d.Month, d.Day)
	}
	return fmt.Sprintf("%d %s %d", d.Day, shortMonths[(d.Month-1)%12], d.Year)
}
