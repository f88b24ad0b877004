package api_test

import (
	"context"
	"os"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"assay/api"
)

func TestTheDocumentIsValid(t *testing.T) {
	parsed, err := openapi3.NewLoader().LoadFromData(api.Document("1.2.3"))
	if err != nil {
		t.Fatal(err)
	}
	if v := parsed.Info.Version; v != "1.2.3" {
		t.Errorf("it says version %s", v)
	}
	if err := parsed.Validate(context.Background(), openapi3.IsOpenAPI31OrLater()); err != nil {
		t.Error(err)
	}
}

func TestTheDocumentIsCommitted(t *testing.T) {
	doc, err := api.Generate()
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "openapi.json", string(doc))
}

// golden compares with a committed file, or writes it with -update.
func golden(t *testing.T, file, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	committed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(committed) != want {
		t.Errorf("%s is not what the code says; run make generate and read the difference", file)
	}
}

func TestEveryRouteHasANameOfItsOwn(t *testing.T) {
	names := map[string]bool{}
	for _, r := range api.Routes() {
		if names[r.Name] {
			t.Errorf("%s %s: the name %s is taken", r.Method, r.Path, r.Name)
		}
		names[r.Name] = true
	}
}
