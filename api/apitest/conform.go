package apitest

import (
	"bytes"
	"fmt"
	"mime"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"assay/api"
)

// contract is the OpenAPI document as tests hold responses against it. A schema is
// compiled once: for each response anew, that took a fifth of the time of all tests.
type contract struct {
	routers.Router
	mu       sync.Mutex
	compiler *jsonschema.Compiler
}

var document = sync.OnceValues(func() (*contract, error) {
	raw := api.Document("test")
	doc, err := openapi3.NewLoader().LoadFromData(raw)
	if err != nil {
		return nil, err
	}
	router, err := legacy.NewRouter(doc, openapi3.IsOpenAPI31OrLater())
	if err != nil {
		return nil, err
	}
	whole, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	return &contract{Router: router, compiler: compiler}, compiler.AddResource("openapi.json", whole)
})

// conforms fails the test when a response is not what the document says. A
// request to no known route answers with a problem all the same.
func conforms(t testing.TB, req *http.Request, w *httptest.ResponseRecorder) {
	t.Helper()
	doc, err := document()
	if err != nil {
		t.Fatalf("the OpenAPI document: %v", err)
	}
	route, _, err := doc.FindRoute(req)
	if err != nil {
		if w.Code != http.StatusNotFound && w.Code != http.StatusMethodNotAllowed {
			t.Errorf("%s %s answered %d but is not in the document", req.Method, req.URL.Path, w.Code)
		}
		return
	}
	if err := doc.check(route, w); err != nil {
		t.Errorf("%s %s: the response is not what the document says: %v\n%s", req.Method, req.URL.Path, err, w.Body.Bytes())
	}
}

func (doc *contract) check(route *routers.Route, w *httptest.ResponseRecorder) error {
	answers := route.Operation.Responses
	status := strconv.Itoa(w.Code)
	if answers.Value(status) == nil {
		status = "default"
	}
	answer := answers.Value(status)
	if answer == nil || status == "default" && w.Code < 400 {
		return fmt.Errorf("no status %d", w.Code)
	}
	content := answer.Value.Content
	if len(content) == 0 {
		return nil
	}
	kind, _, _ := mime.ParseMediaType(w.Header().Get("Content-Type"))
	if content[kind] == nil {
		return fmt.Errorf("no content of type %q", w.Header().Get("Content-Type"))
	}
	if !strings.HasSuffix(kind, "json") {
		return nil
	}
	schema, err := doc.schema("paths", route.Path, strings.ToLower(route.Method), "responses", status, "content", kind, "schema")
	if err != nil {
		return err
	}
	body, err := jsonschema.UnmarshalJSON(bytes.NewReader(w.Body.Bytes()))
	if err != nil {
		return err
	}
	return schema.Validate(body)
}

// pointed escapes one step of a JSON pointer in the fragment of an address.
var pointed = strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D")

func (doc *contract) schema(steps ...string) (*jsonschema.Schema, error) {
	at := "openapi.json#"
	for _, step := range steps {
		at += "/" + pointed.Replace(step)
	}
	doc.mu.Lock()
	defer doc.mu.Unlock()
	return doc.compiler.Compile(at)
}
