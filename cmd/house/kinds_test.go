package house

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"
)

const notifyPackage = module + "review/notify"

// told are the kinds of messages that the rooms send, the beginnings of those that
// they put together, and the kinds that have a title.
type told struct {
	kinds, beginnings, titled []string
}

func TestEveryMessageHasATitle(t *testing.T) {
	all, err := typed()
	if err != nil {
		t.Fatal(err)
	}
	var sent told
	for _, p := range all {
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool { return sent.look(p, n) })
		}
	}
	for _, k := range sent.kinds {
		if !slices.Contains(sent.titled, k) {
			t.Errorf("Messages of the kind %s have no title in review/notify.", k)
		}
	}
	for _, k := range sent.titled {
		if !sent.knows(k) {
			t.Errorf("Nobody sends messages of the kind %s any more.", k)
		}
	}
}

func (s told) knows(kind string) bool {
	kind = strings.TrimSuffix(kind, "-soon")
	return slices.Contains(s.kinds, kind) || slices.ContainsFunc(s.beginnings, func(b string) bool { return strings.HasPrefix(kind, b) })
}

func (s *told) look(p typedPackage, n ast.Node) bool {
	e, ok := n.(ast.Expr)
	if !ok {
		return true
	}
	t := p.info.Types[e]
	if !isKind(t.Type) {
		return true
	}
	if t.Value == nil {
		s.begin(p, e)
		return true
	}
	if kind := constant.StringVal(t.Value); p.pkg.Path() == notifyPackage {
		s.titled = append(s.titled, kind)
	} else if kind != "" && kind[0] != '-' && !strings.HasSuffix(kind, "-") {
		s.kinds = append(s.kinds, kind)
	}
	return false
}

// begin notes "team-" of "team-" + kind.
func (s *told) begin(p typedPackage, e ast.Expr) {
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 {
		e = call.Args[0]
	}
	if sum, ok := e.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		if v := p.info.Types[sum.X].Value; v != nil && v.Kind() == constant.String {
			s.beginnings = append(s.beginnings, constant.StringVal(v))
		}
	}
}

func isKind(t types.Type) bool {
	named, ok := t.(*types.Named)
	return ok && named.Obj().Name() == "Kind" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == notifyPackage
}
