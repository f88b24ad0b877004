package clock

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// SCHEDULING §1: one resolver. Outside this package no Go file of the module, tests
// included, may make an instant from a local time or load a zone by itself; in
// this package only what reads the zone data may.
func TestI2_OnlyTheResolverMakesInstantsFromLocalTimes(t *testing.T) {
	root := moduleRoot(t)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if path != root && (strings.HasPrefix(name, ".") || name == "node_modules" || name == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		relative, _ := filepath.Rel(root, path)
		for _, finding := range breaches(t, relative, source) {
			t.Error(finding)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestI2_TheLintFindsWhatItForbids(t *testing.T) {
	const head = "package p\nimport clk \"time\"\n"
	for statement, forbidden := range map[string]bool{
		"var t = clk.Date(2026, 1, 1, 0, 0, 0, 0, clk.UTC)":                        false,
		"var t = clk.Date(2026, 1, 1, 0, 0, 0, 0, (clk.UTC))":                      false,
		"var t = clk.Date(2026, 1, 1, 0, 0, 0, 0, loc)":                            true,
		"var t = clk.Date(2026, 1, 1, 0, 0, 0, 0, clk.Local)":                      true,
		"var make = clk.Date":                                                      true,
		"var t, err = clk.ParseInLocation(layout, text, loc)":                      true,
		"var t, err = clk.ParseInLocation(layout, text, clk.UTC)":                  false,
		"var t, err = clk.Parse(layout, text)":                                     false,
		"var loc, err = clk.LoadLocation(\"Asia/Taipei\")":                         true,
		"var loc, err = clk.LoadLocationFromTZData(\"Asia/Taipei\", data)":         true,
		"var loc = clk.Local":                                                      true,
		"var t = now.Local()":                                                      true,
		"var t = clock.Local(now, loc)":                                            false,
		"var d = models.Date{}":                                                    false,
		"func f(time clock) { time.Date(2026, 1, 1, 0, 0, 0, 0, time.Elsewhere) }": false,
	} {
		got := breaches(t, "room/file.go", []byte(head+statement+"\n"))
		if (len(got) > 0) != forbidden {
			t.Errorf("%s: %v", statement, got)
		}
	}
}

// breaches names the uses that SCHEDULING §1 forbids in one file.
func breaches(t *testing.T, name string, source []byte) []string {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	pkg := timeName(file)
	readsZoneData := strings.HasPrefix(filepath.ToSlash(name), "review/clock/")
	allowed := map[ast.Node]bool{}
	var found []string
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			last := len(call.Args) - 1
			if last >= 0 && of(call.Args[last], pkg) == "UTC" {
				allowed[call.Fun] = true
			}
			if method, ok := call.Fun.(*ast.SelectorExpr); ok && last < 0 && method.Sel.Name == "Local" {
				found = append(found, fmt.Sprintf("%s: Local() depends on the machine; use clock.Local", files.Position(n.Pos())))
			}
		}
		expr, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		used := of(expr, pkg)
		instead := map[string]string{
			"Date":                   "clock.Point",
			"ParseInLocation":        "clock.ParseWall and clock.Point",
			"LoadLocation":           "clock.Zone",
			"LoadLocationFromTZData": "clock.Zone",
			"Local":                  "a person's zone",
		}[used]
		if instead == "" || allowed[n] || readsZoneData && used == "LoadLocationFromTZData" {
			return true
		}
		found = append(found, fmt.Sprintf("%s: time.%s is for UTC only; use %s", files.Position(n.Pos()), used, instead))
		return true
	})
	return found
}

// of is the name that an expression takes from the package imported as pkg.
func of(e ast.Expr, pkg string) string {
	if p, ok := e.(*ast.ParenExpr); ok {
		return of(p.X, pkg)
	}
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if x, ok := s.X.(*ast.Ident); !ok || pkg == "" || x.Name != pkg {
		return ""
	}
	return s.Sel.Name
}

func timeName(file *ast.File) string {
	i := slices.IndexFunc(file.Imports, func(s *ast.ImportSpec) bool {
		path, _ := strconv.Unquote(s.Path.Value)
		return path == "time"
	})
	if i < 0 {
		return ""
	}
	if file.Imports[i].Name != nil {
		return file.Imports[i].Name.Name
	}
	return "time"
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	t.Fatal("no go.mod above the test")
	return ""
}
