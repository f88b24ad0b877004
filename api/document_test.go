package api

import (
	"context"
	"os"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

func TestTheDocumentIsValid(t *testing.T) {
	doc, err := Document("dev")
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := openapi3.NewLoader().LoadFromData(doc)
	if err != nil {
		t.Fatal(err)
	}
	if err := parsed.Validate(context.Background(), openapi3.IsOpenAPI31OrLater()); err != nil {
		t.Error(err)
	}
}

func TestTheDocumentIsCommitted(t *testing.T) {
	doc, err := Document("dev")
	if err != nil {
		t.Fatal(err)
	}
	committed, err := os.ReadFile("openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(committed) != string(doc) {
		t.Error("api/openapi.json is not what the routes say; run make generate")
	}
}

func TestEveryRouteHasANameAndAnAction(t *testing.T) {
	names := map[string]bool{}
	for _, r := range routes {
		if names[r.name] {
			t.Errorf("%s %s: the name %s is taken", r.method, r.path, r.name)
		}
		names[r.name] = true
		if r.summary == "" || r.action == "" {
			t.Errorf("%s %s: no summary or no action", r.method, r.path)
		}
	}
}
