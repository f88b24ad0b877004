package house

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// typedPackage is one package of the product with the types of its expressions.
type typedPackage struct {
	room  string // such as review/training
	files []*ast.File
	info  *types.Info
	pkg   *types.Package
}

type listed struct {
	ImportPath string
	Export     string
	Dir        string
	GoFiles    []string
}

// typed checks the types of every package of the product. What they import is read
// from what the compiler left in its cache.
var typed = sync.OnceValues(func() ([]typedPackage, error) {
	all, err := list()
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	for _, l := range all {
		exports[l.ImportPath] = l.Export
	}
	imports := importer.ForCompiler(files, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	var checked []typedPackage
	for _, l := range all {
		room, ours := strings.CutPrefix(l.ImportPath, module)
		if !ours {
			continue
		}
		p, err := check(l, room, imports)
		if err != nil {
			return nil, err
		}
		checked = append(checked, p)
	}
	return checked, nil
})

// files places what is found in a file and line.
var files = token.NewFileSet()

func list() ([]listed, error) {
	run := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles", "./...")
	run.Dir = root
	run.Stderr = os.Stderr
	out, err := run.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var l listed
		if err := d.Decode(&l); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
}

func check(l listed, room string, imports types.Importer) (typedPackage, error) {
	p := typedPackage{room: room, info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Instances: map[*ast.Ident]types.Instance{},
	}}
	for _, name := range l.GoFiles {
		f, err := parser.ParseFile(files, filepath.Join(l.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return p, err
		}
		p.files = append(p.files, f)
	}
	var err error
	p.pkg, err = (&types.Config{Importer: imports}).Check(l.ImportPath, files, p.files, p.info)
	return p, err
}
