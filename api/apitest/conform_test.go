package apitest

import (
	"net/http/httptest"
	"testing"
)

func TestAnAnswerThatIsNotAsTheDocumentSaysIsFound(t *testing.T) {
	doc, err := document()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, kind, body string
		status           int
		conforms         bool
	}{
		{"as written", "application/json; charset=utf-8", `{"items": [], "next": ""}`, 200, true},
		{"a property missing", "application/json", `{"next": ""}`, 200, false},
		{"a wrong type", "application/json", `{"items": {}, "next": ""}`, 200, false},
		{"another content type", "text/plain", `{"items": [], "next": ""}`, 200, false},
		{"a success of another status", "application/json", `{"items": [], "next": ""}`, 201, false},
		{"a problem", "application/problem+json", `{"type": "about:blank", "title": "Not found", "status": 404, "detail": "Nothing here.", "code": "not-found"}`, 404, true},
		{"a problem without its code", "application/problem+json", `{"type": "about:blank", "title": "Not found", "status": 404, "detail": "Nothing here."}`, 404, false},
	} {
		route, _, err := doc.FindRoute(httptest.NewRequest("GET", "/api/v1/sites", nil))
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		w.Header().Set("Content-Type", c.kind)
		w.WriteHeader(c.status)
		w.WriteString(c.body)
		if err := doc.check(route, w); (err == nil) != c.conforms {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
