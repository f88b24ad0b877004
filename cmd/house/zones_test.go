package house

import (
	"fmt"
	"go/ast"
	"strings"
	"testing"
)

// zoned are the names of package time that make local times or zones, with what
// is used instead. Date and ParseInLocation are innocent in UTC.
var zoned = map[string]string{
	"Date":                   "clock.Point",
	"ParseInLocation":        "clock.ParseWall and clock.Point",
	"LoadLocation":           "clock.Zone",
	"LoadLocationFromTZData": "clock.Zone",
	"Local":                  "the zone of a person or a site",
}

// zoneReader is the one file that makes zones from zone data.
const zoneReader = "review/clock/edition.go"

func TestI2_LocalTimesAreResolvedInOnePlace(t *testing.T) {
	inspect(t, zoneComplaints)
}

// zoneComplaints holds in tests too. In a gap or an overlap the answer of time.Date
// is not the one that calendars agreed on; zones loaded elsewhere may be of another
// release.
func zoneComplaints(s source) []string {
	local := s.named("time")
	innocent := map[ast.Expr]bool{}
	var all []string
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if len(n.Args) > 0 && local != "" && selects(n.Args[len(n.Args)-1], local, "UTC") {
				innocent[n.Fun] = true
			}
			if method, ok := n.Fun.(*ast.SelectorExpr); ok && len(n.Args) == 0 && method.Sel.Name == "Local" {
				all = append(all, fmt.Sprintf("%s calls Local(), which depends on the machine: use clock.Local.", s.name))
			}
			if movesIntoZone(s, n) {
				all = append(all, fmt.Sprintf("%s calls In with a zone: ask review/clock what the wall clock shows.", s.name))
			}
		case *ast.SelectorExpr:
			if complaint := zoneComplaint(s, n, local); complaint != "" && !innocent[n] {
				all = append(all, complaint)
			}
		}
		return true
	})
	return all
}

// movesIntoZone finds t.In(loc) by the name of what is given, which is how zones are
// called here; phrases have a method of the same name for languages.
func movesIntoZone(s source, call *ast.CallExpr) bool {
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || method.Sel.Name != "In" || len(call.Args) != 1 || s.room() == "review/clock" {
		return false
	}
	name := ""
	switch arg := call.Args[0].(type) {
	case *ast.Ident:
		name = arg.Name
	case *ast.SelectorExpr:
		name = arg.Sel.Name
	}
	name = strings.ToLower(name)
	return name == "loc" || strings.HasSuffix(name, "zone") || strings.HasSuffix(name, "location")
}

func zoneComplaint(s source, sel *ast.SelectorExpr, local string) string {
	name := sel.Sel.Name
	if name == "IsDST" {
		return fmt.Sprintf("%s asks IsDST, but Dublin's winter is the daylight saving half: compare offsets.", s.name)
	}
	if local == "" || zoned[name] == "" || !selects(sel, local, name) {
		return ""
	}
	if s.name == zoneReader && name == "LoadLocationFromTZData" {
		return ""
	}
	return fmt.Sprintf("%s uses time.%s, but that is for UTC only; with a zone, use %s.", s.name, name, zoned[name])
}
