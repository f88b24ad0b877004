package house

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
)

const module = "assay/"

// law says which rooms of the house a room may import. "x/..." is x and all below
// it. The first law whose room fits holds.
type law struct {
	room  string
	may   []string
	words string
}

var laws = []law{
	{"models/store/storetest/pgrun", []string{"models/store/storetest/pgtemp"}, "pgrun only starts a server"},
	{"models/store/storetest/pgtemp", nil, "pgtemp uses the standard library only"},
	{"models/store/storetest/...", []string{"models/...", "migrations"}, "storetest knows the models, the store and the migrations"},
	{"models/store/...", []string{"models", "models/fault", "models/phrase", "migrations"}, "the store knows models, fault and migrations"},
	{"models/phrase", nil, "phrase uses the standard library only"},
	{"models/...", []string{"models/phrase"}, "models and fault use phrase and the standard library only"},
	{"migrations", nil, "migrations know nobody in the house"},
	{"frontend/...", nil, "the front end knows nobody in the house"},
	{"review", []string{"models", "models/fault", "models/phrase"}, "package review holds words shared by the rooms below it"},
	{"review/policy", pureRooms, "a pure room knows no store"},
	{"review/clock", pureRooms, "a pure room knows no store"},
	{"review/guard", pureRooms, "a pure room knows no store"},
	{"review/busy", pureRooms, "a pure room knows no store"},
	{"review/forecast", pureRooms, "a pure room knows no store"},
	{"review/assign", pureRooms, "a pure room knows no store"},
	{"review/slots", pureRooms, "a pure room knows no store"},
	{"review/ledger", pureRooms, "a pure room knows no store"},
	{"review/coverage/hours", pureRooms, "a pure room knows no store"},
	{"review/...", []string{"models", "models/fault", "models/phrase", "models/store", "review/..."}, "review knows models, fault, phrase, store and review"},
	{"api/...", []string{"models", "models/fault", "models/phrase", "models/store", "review/...", "api/...", "frontend"}, "api knows review, models, fault and store"},
	{"cmd/...", []string{"models/...", "review/...", "api/...", "migrations", "frontend"}, "cmd wires everything"},
}

var pureRooms = []string{"models", "models/fault", "models/phrase", "review",
	"review/policy", "review/clock", "review/guard", "review/assign", "review/slots", "review/ledger", "review/busy", "review/coverage/hours",
	"review/forecast"}

// testRooms exist to help tests and may not be part of the product.
var testRooms = []string{"models/store/storetest/...", "api/apitest/...", "api/mail/mailtest"}

// guarded are packages from outside that have their own rooms.
var guarded = []struct {
	packages []string
	rooms    []string
	words    string
}{
	{[]string{"gorm.io/..."}, []string{"models/store/...", "migrations"}, "gorm lives in models/store and migrations only"},
	{[]string{"database/sql", "modernc.org/sqlite/...", "github.com/jackc/pgx/...", "github.com/pressly/goose/..."},
		[]string{"models/...", "migrations"}, "SQL lives in models/store and migrations only"},
	{[]string{"net/http", "github.com/gin-gonic/..."}, []string{"api/...", "cmd/...", "frontend"}, "HTTP lives in api and cmd only"},
	{[]string{"testing/...", "pgregory.net/rapid/..."}, testRooms, "test tools live in tests and test rooms only"},
}

func TestWhoMayImportWhom(t *testing.T) {
	inspect(t, importComplaints)
}

func importComplaints(s source) []string {
	var all []string
	for _, imported := range s.imports() {
		if words := forbidden(s, imported); words != "" {
			all = append(all, fmt.Sprintf("%s imports %s, but %s.", s.name, imported, words))
		}
	}
	return all
}

// forbidden returns the rule that an import breaks, in words.
func forbidden(s source, imported string) string {
	if room, ours := strings.CutPrefix(imported, module); ours {
		return forbiddenInside(s, room)
	}
	return forbiddenOutside(s, imported)
}

func forbiddenInside(s source, room string) string {
	if room == s.room() {
		return ""
	}
	if fitsAny(room, testRooms) {
		if s.test() || fitsAny(s.room(), testRooms) {
			return ""
		}
		return "only tests may import what helps tests"
	}
	if pureFile(s) && !fitsAny(room, pureRooms) {
		return "rules.go and state.go are pure and know no store"
	}
	l, ok := lawOf(s.room())
	if !ok {
		return "its room has no law yet: write one in cmd/house/imports_test.go"
	}
	if fitsAny(room, l.may) || (s.test() && fitsAny(room, []string{"models/..."})) {
		return ""
	}
	return l.words
}

func forbiddenOutside(s source, imported string) string {
	if fitsAny(s.room(), []string{"models", "models/fault"}) && !s.test() && !standard(imported) && imported != "gorm.io/gorm/schema" {
		return "models and fault use the standard library only"
	}
	if pure(s) && fitsAny(imported, []string{"context", "os/...", "net/..."}) && imported != "net/url" && imported != "net/netip" && imported != "net/mail" {
		return "what is pure has no context, no files and no network"
	}
	for _, g := range guarded {
		if fitsAny(imported, g.packages) && !fitsAny(s.room(), g.rooms) && !s.test() {
			return g.words
		}
	}
	return ""
}

func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".")
}

// pure code decides from what it is given: no store, no context, no clock.
func pure(s source) bool {
	l, ok := lawOf(s.room())
	return !s.test() && (pureFile(s) || ok && slices.Equal(l.may, pureRooms))
}

func pureFile(s source) bool {
	base := path.Base(s.name)
	return strings.HasPrefix(s.room(), "review") && (base == "rules.go" || base == "state.go")
}

func lawOf(room string) (law, bool) {
	i := slices.IndexFunc(laws, func(l law) bool { return fits(room, l.room) })
	if i < 0 {
		return law{}, false
	}
	return laws[i], true
}

func fits(name, pattern string) bool {
	stem, below := strings.CutSuffix(pattern, "/...")
	return name == stem || below && strings.HasPrefix(name, stem+"/")
}

func fitsAny(name string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return fits(name, p) })
}
