package house

import (
	"go/ast"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// rules are the numbers of the product's rules that the code keeps. A test proves
// a rule when its name starts with the number: TestT4_OnlyTheCurrentMentorSignsOff,
// TestS1S2_….
const rules = `
P1 P2 P3 P4 P5
T1 T2 T3 T4 T5
S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12 S13
C1 C2 C3 C4
I1 I2 I3 I4 I5 I6 I7
V1 V2 V3 V4 V5 V6 V7 V8 V9
G1 G2 G3 G4`

var (
	provesRules = regexp.MustCompile(`^Test((?:[A-Z][0-9]+)+)_[A-Z]`)
	ruleNumber  = regexp.MustCompile(`[A-Z][0-9]+`)
)

// proof is one test that names rules.
type proof struct {
	test    string
	rules   []string
	asserts bool // something in it can fail
	stored  bool // it reaches a database on both engines
}

func TestEveryNamedRuleExists(t *testing.T) {
	all, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Fields(rules)
	for _, p := range proofsIn(all) {
		for _, r := range p.rules {
			if !slices.Contains(known, r) {
				t.Errorf("%s names rule %s, which is not in the list in cmd/house/coverage_test.go.", p.test, r)
			}
		}
	}
}

func unproven(rules []string, proofs []proof) (untested, unstored []string) {
	for _, r := range rules {
		names := func(p proof) bool { return slices.Contains(p.rules, r) && p.asserts }
		stored := func(p proof) bool { return names(p) && p.stored }
		switch {
		case !slices.ContainsFunc(proofs, names):
			untested = append(untested, r)
		case !slices.ContainsFunc(proofs, stored):
			unstored = append(unstored, r)
		}
	}
	return untested, unstored
}

func proofsIn(all []source) []proof {
	helpers := functionsByRoom(all)
	var proofs []proof
	for _, s := range all {
		if !s.test() {
			continue
		}
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv != nil {
				continue
			}
			named := provesRules.FindStringSubmatch(f.Name.Name)
			if named == nil {
				continue
			}
			proofs = append(proofs, proof{
				test:    s.name + ": " + f.Name.Name,
				rules:   ruleNumber.FindAllString(named[1], -1),
				asserts: asserts(f),
				stored:  stores(f, helpers[s.room()], map[string]bool{}),
			})
		}
	}
	return proofs
}

// functionsByRoom finds the functions that a test may call to get at a database.
func functionsByRoom(all []source) map[string]map[string]*ast.FuncDecl {
	rooms := map[string]map[string]*ast.FuncDecl{}
	for _, s := range all {
		if rooms[s.room()] == nil {
			rooms[s.room()] = map[string]*ast.FuncDecl{}
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
				rooms[s.room()][f.Name.Name] = f
			}
		}
	}
	return rooms
}

// asserts says whether a test can fail: it calls t.Error and its like, or hands t
// to something that may.
func asserts(f *ast.FuncDecl) bool {
	if f.Body == nil || len(f.Type.Params.List) == 0 || len(f.Type.Params.List[0].Names) == 0 {
		return false
	}
	able := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		for _, name := range []string{"Error", "Errorf", "Fatal", "Fatalf", "Fail", "FailNow"} {
			able = able || selects(call.Fun, "t", name)
		}
		for _, arg := range call.Args {
			x, ok := arg.(*ast.Ident)
			able = able || ok && x.Name == f.Type.Params.List[0].Names[0].Name
		}
		return true
	})
	return able
}

// stores says whether a function runs something on both engines, itself or through
// functions of its own package.
func stores(f *ast.FuncDecl, helpers map[string]*ast.FuncDecl, seen map[string]bool) bool {
	if f.Body == nil || seen[f.Name.Name] {
		return false
	}
	seen[f.Name.Name] = true
	found := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || found {
			return !found
		}
		found = selects(call.Fun, "storetest", "Run") || selects(call.Fun, "apitest", "Run")
		if local, ok := call.Fun.(*ast.Ident); ok && helpers[local.Name] != nil {
			found = stores(helpers[local.Name], helpers, seen)
		}
		return !found
	})
	return found
}
