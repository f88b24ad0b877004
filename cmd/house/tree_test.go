package house

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

const root = "../.."

// source is one Go file; name is its path from the root of the house.
type source struct {
	name string
	text []byte
	file *ast.File
}

func (s source) room() string    { return path.Dir(s.name) }
func (s source) test() bool      { return strings.HasSuffix(s.name, "_test.go") }
func (s source) generated() bool { return ast.IsGenerated(s.file) }
func (s source) lines() int      { return bytes.Count(s.text, []byte("\n")) }

func (s source) imports() []string {
	all := make([]string, len(s.file.Imports))
	for i, spec := range s.file.Imports {
		all[i], _ = strconv.Unquote(spec.Path.Value)
	}
	return all
}

// named is what the file calls an imported package, or "" when it does not import it.
func (s source) named(pkg string) string {
	for _, spec := range s.file.Imports {
		if spec.Path.Value != strconv.Quote(pkg) {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return path.Base(pkg)
	}
	return ""
}

// uses lists the exported names of pkg that the file mentions.
func (s source) uses(pkg string) []string {
	local := s.named(pkg)
	if local == "" {
		return nil
	}
	var all []string
	ast.Inspect(s.file, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := sel.X.(*ast.Ident); ok && x.Name == local {
			all = append(all, sel.Sel.Name)
		}
		return true
	})
	return all
}

func parse(name string, text []byte) (source, error) {
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments|parser.SkipObjectResolution)
	return source{name: name, text: text, file: file}, err
}

var sources = sync.OnceValues(func() ([]source, error) {
	var all []source
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != root && outside(d.Name()) {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(p) != ".go" {
			return nil
		}
		text, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		s, err := parse(filepath.ToSlash(name), text)
		all = append(all, s)
		return err
	})
	return all, err
})

// outside folders are no part of the source: hidden ones, built things, packages
// of the front end, and test data.
func outside(folder string) bool {
	return strings.HasPrefix(folder, ".") || slices.Contains([]string{"bin", "node_modules", "dist", "testdata"}, folder)
}

// inspect runs one check over the whole house.
func inspect(t *testing.T, check func(source) []string) {
	t.Helper()
	all, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		for _, complaint := range check(s) {
			t.Error(complaint)
		}
	}
}
