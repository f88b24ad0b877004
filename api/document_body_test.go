package api_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"assay/api"
)

// mayBeLeftOut are bodies in which everything is optional, and which say something
// without any of it.
var mayBeLeftOut = []string{
	"beginVerification", "changeAccount", "checkCurriculum", "finishTask", "retireCurriculum", "saveDraft", "saveReview",
	"signAppointment", "signOffTask", "withdrawCandidacy",
}

// A client that is generated from the document takes a body for optional unless it is
// said to be needed.
func TestTheDocumentSaysWhichBodiesAreNeeded(t *testing.T) {
	doc := parsedDocument(t)
	var left []string
	for path, item := range doc.Paths.Map() {
		for method, o := range item.Operations() {
			if o.RequestBody == nil {
				continue
			}
			body := o.RequestBody.Value
			if !body.Required {
				left = append(left, o.OperationID)
			}
			for _, content := range body.Content {
				if needs := content.Schema.Value.Required; len(needs) > 0 && !body.Required {
					t.Errorf("%s %s needs %v, but not a body", method, path, needs)
				}
			}
		}
	}
	slices.Sort(left)
	if !slices.Equal(left, mayBeLeftOut) {
		t.Errorf("bodies that may be left out: %v, want %v", left, mayBeLeftOut)
	}
}

// Whoever manages somebody may compare anybody, and applying is more than comparing.
func TestTheDocumentSaysWhoMayCompare(t *testing.T) {
	paths := parsedDocument(t).Paths
	for path, words := range map[string][]string{
		"/coverage/what-if":       {"For whoever manages somebody, a coordinator or an administrator."},
		"/coverage/what-if/apply": {"For whoever manages somebody, a coordinator or an administrator.", "a last day and another site need admin"},
		"/services/{id}/supply":   {"For whoever manages somebody, a developer of the service"},
	} {
		item := paths.Value(path)
		o := item.Post
		if o == nil {
			o = item.Get
		}
		for _, said := range words {
			if !strings.Contains(o.Description, said) {
				t.Errorf("%s says %q", path, o.Description)
			}
		}
	}
}

func parsedDocument(t *testing.T) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(api.Document("test"))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
