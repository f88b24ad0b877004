package house

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"os"
	"slices"
	"strings"
	"testing"
)

const longest = 450

// clockReaders may read the wall clock besides cmd and tests; each says why.
var clockReaders = map[string]string{
	"api/server.go": "measures how long a request took, for the log",
}

var hollowNames = []string{"util", "utils", "common", "helper", "helpers", "types", "errors", "manager"}

var (
	rooms   = []string{"api", "cmd", "frontend", "migrations", "models", "review"}
	ignored = []string{"bin", "data"} // made by building and running, and not committed
)

func TestOnlyCmdReadsTheClock(t *testing.T) {
	inspect(t, clockComplaints)
}

func clockComplaints(s source) []string {
	if s.test() || fits(s.room(), "cmd/...") || fitsAny(s.room(), testRooms) || clockReaders[s.name] != "" {
		return nil
	}
	var all []string
	for _, used := range s.uses("time") {
		if used == "Now" || used == "Since" || used == "Until" {
			all = append(all, fmt.Sprintf("%s calls time.%s, but only cmd reads the wall clock: take the instant as an argument, or tx.Now.", s.name, used))
		}
	}
	return all
}

func selects(e ast.Expr, pkg, name string) bool {
	sel, ok := e.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != name {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == pkg
}

func TestGormIsKeptOnAShortLead(t *testing.T) {
	inspect(t, gormComplaints)
}

func gormComplaints(s source) []string {
	var all []string
	for _, used := range s.uses("gorm.io/gorm") {
		if used == "Model" || used == "DeletedAt" {
			all = append(all, fmt.Sprintf("%s uses gorm.%s, but rows here have neither borrowed columns nor soft deletes.", s.name, used))
		}
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == "AutoMigrate" && !s.test() {
			all = append(all, fmt.Sprintf("%s calls AutoMigrate, but only migrations shape the database.", s.name))
		}
		return true
	})
	return all
}

func TestPackagesAreNamedAfterWhatTheyDo(t *testing.T) {
	inspect(t, nameComplaints)
}

func nameComplaints(s source) []string {
	name := strings.TrimSuffix(s.file.Name.Name, "_test")
	if !slices.Contains(hollowNames, name) {
		return nil
	}
	return []string{fmt.Sprintf("%s is in package %s, but a package is named after what it does.", s.name, name)}
}

func TestFilesStaySmall(t *testing.T) {
	inspect(t, lengthComplaints)
}

func lengthComplaints(s source) []string {
	if s.generated() || s.lines() <= longest {
		return nil
	}
	return []string{fmt.Sprintf("%s has %d lines, but %d is the most: part it by what it is about.", s.name, s.lines(), longest)}
}

func TestEveryFileIsFormatted(t *testing.T) {
	inspect(t, formatComplaints)
}

func formatComplaints(s source) []string {
	formatted, err := format.Source(s.text)
	if err != nil || bytes.Equal(formatted, s.text) {
		return nil
	}
	return []string{fmt.Sprintf("%s is not formatted: run gofmt -w %s.", s.name, s.name)}
}

func TestNothingIsLeftForLater(t *testing.T) {
	inspect(t, laterComplaints)
}

func laterComplaints(s source) []string {
	var all []string
	for _, group := range s.file.Comments {
		for word := range strings.FieldsSeq(group.Text()) {
			if strings.HasPrefix(word, "TODO") || strings.HasPrefix(word, "FIXME") {
				all = append(all, fmt.Sprintf("%s says %s, but what is to be done is done or is an issue.", s.name, word))
			}
		}
	}
	return all
}

func TestTheHouseHasSixRooms(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && !slices.Contains(append(ignored, rooms...), e.Name()) {
			t.Errorf("%s/ is a folder at the root, but the rooms are %s.", e.Name(), strings.Join(rooms, ", "))
		}
	}
}

func TestEveryPackageSaysWhatItDoes(t *testing.T) {
	all, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range undocumented(all) {
		t.Errorf("%s has no package comment, but every package says what it decides, in its own words.", room)
	}
}

func TestEveryVerbSaysWhatItDoes(t *testing.T) {
	inspect(t, verbComplaints)
}

// verbComplaints finds exported functions of review without a word about their
// faults, the event they emit and their times.
func verbComplaints(s source) []string {
	if !fits(s.room(), "review/...") || s.test() || s.generated() {
		return nil
	}
	var all []string
	for _, d := range s.file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if ok && f.Recv == nil && f.Name.IsExported() && f.Doc == nil {
			all = append(all, fmt.Sprintf("%s exports %s without a comment, but every verb says its faults, its event and the zones of its times.", s.name, f.Name.Name))
		}
	}
	return all
}

func undocumented(all []source) []string {
	said := map[string]bool{}
	for _, s := range all {
		if !s.test() {
			said[s.room()] = said[s.room()] || s.file.Doc != nil
		}
	}
	var silent []string
	for room, ok := range said {
		if !ok {
			silent = append(silent, room)
		}
	}
	slices.Sort(silent)
	return silent
}
