package web_test

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"assay/api/web"
)

const page = `<html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script></html>`

func built() fs.FS {
	return fstest.MapFS{
		".keep":                {},
		".vite/manifest.json":  {Data: []byte("{}")},
		"index.html":           {Data: []byte(page)},
		"boot.js":              {Data: []byte("boot")},
		"assets/a-1.js":        {Data: []byte("plain")},
		"assets/a-1.js.br":     {Data: []byte("br")},
		"assets/a-1.js.gz":     {Data: []byte("gz")},
		"assets/font-2.woff2":  {Data: []byte("font")},
		"assets/strange.xyzzy": {Data: []byte("?")},
	}
}

func ask(t *testing.T, dist fs.FS, method, path string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	site, err := web.New(dist)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	site.ServeHTTP(w, r)
	return w
}

func TestEveryAddressHasThePageWithAFreshNonce(t *testing.T) {
	nonces := map[string]bool{}
	for _, path := range []string{"/", "/inbox", "/cases/SC-1042/review", "/a.b/c", "/index.html"} {
		w := ask(t, built(), "GET", path)
		if w.Code != http.StatusOK || w.Header().Get("Cache-Control") != "no-cache" {
			t.Fatalf("%s: %d, %v", path, w.Code, w.Header())
		}
		found := regexp.MustCompile(`script-src 'self' 'nonce-([A-Z2-7]{26,})'; style-src 'self' 'nonce-([A-Z2-7]{26,})';`).
			FindStringSubmatch(w.Header().Get("Content-Security-Policy"))
		if found == nil || found[1] != found[2] || nonces[found[1]] {
			t.Fatalf("%s: %s", path, w.Header().Get("Content-Security-Policy"))
		}
		nonces[found[1]] = true
		if want := strings.ReplaceAll(page, "__CSP_NONCE__", found[1]); w.Body.String() != want {
			t.Errorf("%s: %s", path, w.Body)
		}
	}
}

func TestThePolicyAllowsNothingInline(t *testing.T) {
	policy := ask(t, built(), "GET", "/").Header().Get("Content-Security-Policy")
	nonce := regexp.MustCompile(`nonce-\w+`)
	want := "default-src 'none'; script-src 'self' 'N'; style-src 'self' 'N'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
		"manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
	if got := nonce.ReplaceAllString(policy, "N"); got != want {
		t.Error(got)
	}
}

func TestHashedFilesAreKeptForEver(t *testing.T) {
	w := ask(t, built(), "GET", "/assets/a-1.js")
	if w.Code != 200 || w.Body.String() != "plain" || w.Header().Get("Cache-Control") != "public, max-age=31536000, immutable" {
		t.Errorf("%d %q %v", w.Code, w.Body, w.Header())
	}
	if kind := w.Header().Get("Content-Type"); kind != "text/javascript; charset=utf-8" {
		t.Error(kind)
	}
	w = ask(t, built(), "GET", "/boot.js")
	tag := w.Header().Get("ETag")
	if w.Header().Get("Cache-Control") != "no-cache" || tag == "" {
		t.Error(w.Header())
	}
	if w = ask(t, built(), "GET", "/boot.js", "If-None-Match", tag); w.Code != http.StatusNotModified {
		t.Error(w.Code)
	}
}

func TestAnAssetThatIsGoneIsNotThePage(t *testing.T) {
	if w := ask(t, built(), "GET", "/assets/old-0.js"); w.Code != http.StatusNotFound {
		t.Error(w.Code)
	}
}

func TestTheBuildsOwnNotesStayInside(t *testing.T) {
	for _, path := range []string{"/.vite/manifest.json", "/.keep", "/assets/a-1.js.br"} {
		if body := ask(t, built(), "GET", path).Body.String(); body == "{}" || body == "" || body == "br" {
			t.Errorf("%s: %q", path, body)
		}
	}
}

func TestTheSmallestFormThatTheClientTakes(t *testing.T) {
	for accept, want := range map[string]string{
		"": "plain", "gzip, deflate, br, zstd": "br", "gzip": "gz", "GZIP;q=0.5": "gz", "br;q=0, gzip;q=1.0": "gz",
		"br;q=0.000, gzip;q=0": "plain", "br;q=0.001": "br", "deflate": "plain",
	} {
		w := ask(t, built(), "GET", "/assets/a-1.js", "Accept-Encoding", accept)
		if w.Body.String() != want || w.Header().Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: %q %v", accept, w.Body, w.Header())
		}
		if encoded := w.Header().Get("Content-Encoding") != ""; encoded == (want == "plain") {
			t.Errorf("%q: %v", accept, w.Header())
		}
	}
	if w := ask(t, built(), "GET", "/assets/font-2.woff2", "Accept-Encoding", "br"); w.Body.String() != "font" || w.Header().Get("Vary") != "" {
		t.Error(w.Body, w.Header())
	}
}

func TestHeadHasNoBody(t *testing.T) {
	for _, path := range []string{"/", "/assets/a-1.js"} {
		if w := ask(t, built(), "HEAD", path); w.Code != 200 || w.Body.Len() != 0 {
			t.Errorf("%s: %d %q", path, w.Code, w.Body)
		}
	}
}

func TestWithoutAnInterfaceTheSiteSaysHowToBuildIt(t *testing.T) {
	w := ask(t, fstest.MapFS{".keep": {}}, "GET", "/inbox")
	if w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "make run") || !strings.Contains(w.Body.String(), `href="/docs"`) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

const routes = `{"/people/$id": ["assets/person.js", "assets/person.css"], "/people/new": ["assets/new.js"],
	"/people": ["assets/people.js"], "/$any/old": [], "/": ["assets/start.js"]}`

func TestAPageAsksForWhatItsAddressNeeds(t *testing.T) {
	dist := fstest.MapFS{"index.html": {Data: []byte("<head></head>")}, ".vite/ahead.json": {Data: []byte(routes)}}
	link := regexp.MustCompile(`<link rel="(modulepreload|preload" as="style)" crossorigin href="/assets/(\w+)\.(?:js|css)" nonce="[A-Z2-7]{26,}">`)
	for path, want := range map[string]string{
		"/": "start", "/people": "people", "/people/": "people", "/people/7": "person person", "/people/new": "new",
		"/people/7/edit": "", "/nowhere": "", `/people/"><script>`: "person person",
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.URL.Path = path
		site, err := web.New(dist)
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		site.ServeHTTP(w, r)
		var asked []string
		for _, found := range link.FindAllStringSubmatch(w.Body.String(), -1) {
			asked = append(asked, found[2])
		}
		if got := strings.Join(asked, " "); got != want {
			t.Errorf("%s asks for %q, not %q", path, got, want)
		}
		if rest := link.ReplaceAllString(w.Body.String(), ""); strings.TrimSpace(strings.ReplaceAll(rest, "\n", "")) != "<head></head>" {
			t.Errorf("%s: %s", path, rest)
		}
	}
}

func TestNotesThatCannotBeReadAreSaidAtTheStart(t *testing.T) {
	if _, err := web.New(fstest.MapFS{".vite/ahead.json": {Data: []byte("[")}}); err == nil {
		t.Error("nothing was said")
	}
}
