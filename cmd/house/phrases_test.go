package house

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const phrasePackage = module + "models/phrase"

// said is what the product says: each English format and the rooms that say it.
type said struct {
	rooms map[string][]string
	wrong []string
}

// everythingSaid reads the formats out of the source. The commands speak English
// alone, so what they say by themselves is no part of it.
func everythingSaid(all []typedPackage) said {
	s := said{rooms: map[string][]string{}}
	for _, p := range all {
		if strings.HasPrefix(p.room, "cmd/") {
			continue
		}
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool { return s.look(p, n) })
		}
		s.words(p)
	}
	return s
}

// look notes constants of the type phrase.Format, and finds what hides a text from
// the translations.
func (s *said) look(p typedPackage, n ast.Node) bool {
	e, ok := n.(ast.Expr)
	if !ok {
		return true
	}
	if call, ok := e.(*ast.CallExpr); ok {
		s.call(p, call)
	}
	t := p.info.Types[e]
	if !isPhrase(t.Type, "Format") || t.Value == nil || t.Value.Kind() != constant.String {
		return true
	}
	s.add(constant.StringVal(t.Value), path.Base(p.room))
	return false
}

func (s *said) add(format, room string) {
	if strings.TrimSpace(verbs.ReplaceAllString(format, "")) == "" {
		return
	}
	if !slices.Contains(s.rooms[format], room) {
		s.rooms[format] = append(s.rooms[format], room)
	}
}

func (s *said) blame(at token.Pos, text string, args ...any) {
	where := files.Position(at)
	s.wrong = append(s.wrong, fmt.Sprintf("%s:%d: ", strings.TrimPrefix(where.Filename, absolute+"/"), where.Line)+fmt.Sprintf(text, args...))
}

// call checks one call: that no format is made at run time, and that a format gets
// the arguments it has places for.
func (s *said) call(p typedPackage, call *ast.CallExpr) {
	fun := p.info.Types[call.Fun]
	if fun.IsType() && isPhrase(fun.Type, "Format") && p.info.Types[call].Value == nil && p.pkg.Path() != phrasePackage {
		s.blame(call.Pos(), "a text is put together where the translations cannot see it; use the places of a format, or phrase.Verbatim for what people wrote")
	}
	sig, ok := fun.Type.(*types.Signature)
	if !ok || !sig.Variadic() || sig.Params().Len() < 2 || call.Ellipsis.IsValid() {
		return
	}
	last := sig.Params().Len() - 1
	if !isPhrase(sig.Params().At(last-1).Type(), "Format") || len(call.Args) < last {
		return
	}
	format := p.info.Types[call.Args[last-1]].Value
	if format == nil {
		return
	}
	want, given := places(constant.StringVal(format)), len(call.Args)-last
	if last >= 3 && isPhrase(sig.Params().At(last-2).Type(), "One") {
		given++ // Count puts its number first
	}
	if want.most != given {
		s.blame(call.Pos(), "this format has places for %d arguments and gets %d: %s", want.most, given, format)
	}
	for _, a := range call.Args[last:] {
		if named, ok := p.info.Types[a].Type.(*types.Named); ok && isText(named) {
			s.blame(a.Pos(), "%s is a word of the code; say phrase.Word(…) or choose the sentence by it", named)
		}
	}
}

// isText reports a type of the code such as a state, which is English as it is.
func isText(n *types.Named) bool {
	basic, ok := n.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsString != 0
}

// words are the constants of the types that phrase.Word is given, and of the states
// and events of machines.
func (s *said) words(p typedPackage) {
	for id, in := range p.info.Instances {
		o := p.info.Uses[id]
		if o == nil || o.Pkg() == nil {
			continue
		}
		word := o.Pkg().Path() == phrasePackage && o.Name() == "Word"
		machine := o.Pkg().Path() == module+"review" && o.Name() == "Machine"
		if !word && !machine {
			continue
		}
		for t := range in.TypeArgs.Types() {
			if named, ok := t.(*types.Named); ok {
				s.constants(named)
			}
		}
	}
}

func (s *said) constants(t *types.Named) {
	scope := t.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if ok && types.Identical(c.Type(), t) {
			word := strings.ReplaceAll(constant.StringVal(c.Val()), "_", " ")
			s.add(t.Obj().Pkg().Name()+"."+t.Obj().Name()+": "+word, "words")
		}
	}
}

func isPhrase(t types.Type, name string) bool {
	named, ok := t.(*types.Named)
	return ok && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == phrasePackage
}

var verbs = regexp.MustCompile(`%(?:\[(\d+)\])?([sdq%])`)

// arguments are those a format uses, counted from 1, each with its verb.
type arguments struct {
	verb map[int]string
	most int
}

func places(format string) arguments {
	a := arguments{verb: map[int]string{}}
	next := 1
	for _, m := range verbs.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if n, err := strconv.Atoi(m[1]); err == nil {
			next = n
		}
		a.verb[next], a.most = m[2], max(a.most, next)
		next++
	}
	return a
}

// same compares what two formats put where; %q may be said as %s, because the
// marks around a quotation differ between languages.
func (a arguments) same(o arguments) bool {
	return slices.Equal(slices.Sorted(maps.Keys(a.verb)), slices.Sorted(maps.Keys(o.verb)))
}
