package clock

import (
	"regexp"
	"slices"
	"strings"

	"assay/models/phrase"
)

// ZoneError refuses a name that is not a zone. Code is stable; Text is for people
// and contains the suggestions, which are canonical names, best first.
type ZoneError struct {
	Name        string
	Code        string
	Text        phrase.Text
	Suggestions []string
}

func (e *ZoneError) Error() string { return e.Text.String() }

// Said is the refusal for people.
func (e *ZoneError) Said() phrase.Text { return e.Text }

var offsetLike = regexp.MustCompile(`^(?i:utc|gmt)?[+-]\d{1,2}(:?\d{2})?$`)

const longestName = 64

func refuse(name string) *ZoneError {
	e := &ZoneError{Name: name}
	trimmed := strings.TrimSpace(name)
	switch {
	case trimmed == "":
		e.Code = "zone-missing"
		e.Text = phrase.Of("A time zone is needed, such as Asia/Taipei or Europe/Dublin.")
	case len(name) > longestName:
		e.Code = "zone-unknown"
		e.Text = phrase.Of("This is too long to be a time zone; choose one such as Asia/Taipei.")
	case strings.EqualFold(trimmed, "local"):
		e.Code = "zone-local"
		e.Text = phrase.Of("“Local” differs from computer to computer; choose the zone of the place, such as Asia/Taipei.")
	case offsetLike.MatchString(trimmed):
		e.Code = "zone-offset"
		e.Text = phrase.Of("%q is an offset, which does not know when clocks change; choose the zone of the place, such as Asia/Taipei.", name)
	case abbreviations[strings.ToUpper(trimmed)] != nil:
		e.Code = "zone-abbreviation"
		e.Suggestions = abbreviations[strings.ToUpper(trimmed)]
		e.Text = phrase.Of("%q is an abbreviation, not a full zone name. Did you mean %s?", name, phrase.Or(e.Suggestions...))
	default:
		e.Code = "zone-unknown"
		e.Suggestions = nearest(trimmed)
		e.Text = phrase.Of("%q is not a time zone known here; choose one such as Asia/Taipei.", name)
		if len(e.Suggestions) > 0 {
			e.Text = phrase.Of("%q is not a full zone name known here. Did you mean %s?", name, phrase.Or(e.Suggestions...))
		}
	}
	return e
}

const mostSuggestions = 3

type candidate struct {
	canonical string
	distance  int
}

// nearest compares, without regard to case and with _ for blanks, the whole name
// and the last part of every known name, and gives the closest few.
func nearest(name string) []string {
	wanted := plain(name)
	if zone, ok := cities[wanted[strings.LastIndex(wanted, "/")+1:]]; ok {
		return []string{zone}
	}
	limit := max(1, len(wanted)/4)
	var found []candidate
	consider := func(known, canonical string) {
		d := distance(wanted, plain(known))
		if last := known[strings.LastIndex(known, "/")+1:]; !strings.Contains(wanted, "/") {
			d = min(d, distance(wanted, plain(last)))
		}
		if d <= limit {
			found = append(found, candidate{canonical, d})
		}
	}
	for _, known := range ZoneNames() {
		consider(known, known)
	}
	for alias, canonical := range links() {
		consider(alias, canonical)
	}
	return closest(found)
}

func closest(found []candidate) []string {
	slices.SortFunc(found, func(a, b candidate) int {
		if a.distance != b.distance {
			return a.distance - b.distance
		}
		return strings.Compare(a.canonical, b.canonical)
	})
	var names []string
	for _, c := range found {
		exactFound := found[0].distance == 0
		if exactFound && c.distance > 0 || len(names) == mostSuggestions {
			break
		}
		if !slices.Contains(names, c.canonical) {
			names = append(names, c.canonical)
		}
	}
	return names
}

func plain(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), "_"))
}

// distance is the number of single-byte edits, a swap of neighbours being one,
// between a and b.
func distance(a, b string) int {
	before := make([]int, len(b)+1)
	above := make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
