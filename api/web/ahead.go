package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// notes is where the build says what each route of the interface needs beside
// what every page has.
const notes = ".vite/ahead.json"

// route is a route of the interface, as /cases/$id, and the links that ask for
// its files with the page, so that they need not wait for the scripts that
// would ask for them.
type route struct {
	steps []string
	links string
}

// routes reads the build's notes; a build without them has pages that load a
// little later.
func routes(dist fs.FS) ([]route, error) {
	body, err := fs.ReadFile(dist, notes)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var files map[string][]string
	if err := json.Unmarshal(body, &files); err != nil {
		return nil, fmt.Errorf("%s: %w", notes, err)
	}
	out := make([]route, 0, len(files))
	for _, address := range slices.SortedFunc(maps.Keys(files), namesFirst) {
		out = append(out, route{steps(address), links(files[address])})
	}
	return out, nil
}

// namesFirst puts /people/new before /people/$id, which would take it for a
// number.
func namesFirst(a, b string) int {
	last := strings.NewReplacer("$", "\U0010FFFF")
	return slices.Compare(steps(last.Replace(a)), steps(last.Replace(b)))
}

func steps(address string) []string {
	return strings.FieldsFunc(address, func(r rune) bool { return r == '/' })
}

func links(files []string) string {
	var out strings.Builder
	for _, name := range files {
		switch path.Ext(name) {
		case ".js":
			fmt.Fprintf(&out, `<link rel="modulepreload" crossorigin href="/%s" nonce="%s">`+"\n", name, place)
		case ".css":
			fmt.Fprintf(&out, `<link rel="preload" as="style" crossorigin href="/%s" nonce="%s">`+"\n", name, place)
		}
	}
	return out.String()
}

// ahead is what the page at an address asks for first.
func (s *Site) ahead(address string) string {
	asked := steps(address)
	for _, r := range s.routes {
		if slices.EqualFunc(r.steps, asked, fits) {
			return r.links
		}
	}
	return ""
}

func fits(step, asked string) bool {
	return step == asked || strings.HasPrefix(step, "$")
}
