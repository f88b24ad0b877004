package demo_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/interview"
	"assay/review/panel"
	"assay/review/showcase"
	"assay/review/standing"
	"assay/review/training"
)

// machines are the tables of the database that hold the states of each machine.
var machines = map[string]struct {
	table  string
	states []string
}{
	"training.PlanMachine":       {"plans", states(training.PlanMachine)},
	"training.TaskMachine":       {"plan_tasks", states(training.TaskMachine)},
	"showcase.CaseMachine":       {"show_cases", states(showcase.CaseMachine)},
	"showcase.AssignmentMachine": {"assignments", states(showcase.AssignmentMachine)},
	"candidacy.Machine":          {"candidacies", states(candidacy.Machine)},
	"interview.Machine":          {"interviews", states(interview.Machine)},
	"interview.SeatMachine":      {"seats", states(interview.SeatMachine)},
	"panel.Machine":              {"ballots", states(panel.Machine)},
	"standing.Machine":           {"standings", states(standing.Machine)},
}

func states[S, E ~string](m review.Machine[S, E]) []string {
	var all []string
	for _, s := range m.States() {
		if s != "none" { // a standing that there is not yet
			all = append(all, string(s))
		}
	}
	return all
}

// everyState fails for a state that no row of the database is in.
func everyState(t *testing.T, db *store.DB) {
	for name, m := range machines {
		found := storetest.Column(t, db, fmt.Sprintf("select distinct state from %s", m.table))
		for _, s := range m.states {
			if !slices.Contains(found, s) {
				t.Errorf("%s: nothing in %s is %s", name, m.table, s)
			}
		}
	}
}

func TestEveryMachineIsInTheDemo(t *testing.T) {
	found := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, name := range machinesIn(file) {
			if file.Name.Name == "jobs" { // its states come from the world outside, which a demo has none of
				continue
			}
			found++
			if _, known := machines[file.Name.Name+"."+name]; !known {
				t.Errorf("%s has the machine %s, and no test asks whether the demo holds its states", path, name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found != len(machines) {
		t.Errorf("the code has %d machines, this test %d", found, len(machines))
	}
}

// machinesIn are the variables of a file that are machines.
func machinesIn(file *ast.File) []string {
	var names []string
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, spec := range g.Specs {
			v := spec.(*ast.ValueSpec)
			if len(v.Values) == 1 && isMachine(v.Values[0]) {
				names = append(names, v.Names[0].Name)
			}
		}
	}
	return names
}

func isMachine(e ast.Expr) bool {
	literal, ok := e.(*ast.CompositeLit)
	if !ok {
		return false
	}
	index, ok := literal.Type.(*ast.IndexListExpr)
	if !ok {
		return false
	}
	sel, ok := index.X.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "Machine"
}
