// Package web serves the built web interface: one page for every address, with
// a nonce of its own, and the files that the page asks for. The page names what
// the route at its address needs, so that the browser loads it at once.
//
// Files under assets carry a hash in their names and are kept for ever; whatever
// was compressed beside them when they were built is sent as it is. What a page
// shows at an address is the interface's matter, so every address has the page.
package web

import (
	"bytes"
	"crypto/rand"
	"io/fs"
	"net/http"
	"strings"
)

// Site is a built interface, or none.
type Site struct {
	page   []byte
	files  map[string]*file
	routes []route
}

// New reads what was built. Without an index.html there is no interface, and
// the site says how to build one.
func New(dist fs.FS) (*Site, error) {
	files, err := read(dist)
	if err != nil {
		return nil, err
	}
	s := &Site{files: files}
	if s.routes, err = routes(dist); err != nil {
		return nil, err
	}
	if index, ok := files["index.html"]; ok {
		s.page = index.plain
		delete(files, "index.html")
	}
	return s, nil
}

func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if f, ok := s.files[name]; ok {
		f.serve(w, r)
		return
	}
	switch {
	case strings.HasPrefix(name, assets):
		// Not the page: a script that is HTML hides that the file is gone.
		http.NotFound(w, r)
	case s.page == nil:
		missing(w)
	default:
		s.index(w, r)
	}
}

// place is where the build left room for the nonce.
const place = "__CSP_NONCE__"

// head is before where the links of a route go.
const head = "</head>"

func (s *Site) index(w http.ResponseWriter, r *http.Request) {
	nonce := rand.Text()
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy(nonce))
	h.Set("Cache-Control", "no-cache")
	if r.Method == http.MethodHead {
		return
	}
	page := bytes.Replace(s.page, []byte(head), []byte(s.ahead(r.URL.Path)+head), 1)
	_, _ = w.Write(bytes.ReplaceAll(page, []byte(place), []byte(nonce)))
}

func policy(nonce string) string {
	return strings.ReplaceAll("default-src 'none'; script-src 'self' 'nonce-N'; style-src 'self' 'nonce-N'; img-src 'self' data:; "+
		"font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "+
		"frame-ancestors 'none'; object-src 'none'", "nonce-N", "nonce-"+nonce)
}

func missing(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusServiceUnavailable)
	_, _ = w.Write([]byte(howToBuild))
}

const howToBuild = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Assay: the web interface is not built</title>
<h1>The web interface is not built</h1>
<p>This server was compiled without it. Build both and start anew with:</p>
<pre>make run</pre>
<p>The API works without it: read <a href="/docs">its pages</a>.</p>
</html>
`
