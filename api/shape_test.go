package api

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"

	"assay/models"
	"assay/models/fault"
)

type sample struct {
	Paging
	narrowed
	ID    models.ServiceID `path:"id" json:"-"`
	Title string           `json:"title" validate:"required,max=10"`
	Due   models.Date      `json:"due"`
	Tasks []struct {
		Name string      `json:"name" validate:"notblank"`
		On   models.Date `json:"on"`
	} `json:"tasks" validate:"max=3,dive"`
	Dates
}

type narrowed struct {
	Language string `query:"language" json:"-"`
}

type Dates struct {
	Since models.Date `json:"since"`
	Note  string      `json:"note"`
}

func TestATypeWithoutANameNamesItsFieldsToo(t *testing.T) {
	err := checkShape(struct {
		Paging
		Reason string `json:"reason" validate:"required"`
		Items  []struct {
			Note string `json:"note" validate:"max=1"`
		} `json:"items" validate:"dive"`
	}{Items: []struct {
		Note string `json:"note" validate:"max=1"`
	}{{"ab"}}})
	f := fault.As(err)
	if f == nil || len(f.Fields) != 2 || f.Fields[0].Pointer != "/reason" || f.Fields[1].Pointer != "/items/0/note" {
		t.Errorf("got %+v", f)
	}
}

func TestBadInputNamesItsField(t *testing.T) {
	gin.SetMode(gin.ReleaseMode)
	for _, c := range []struct{ name, query, body, pointer, code string }{
		{"unknown field", "", `{"title":"x","colour":1}`, "/colour", "unknown-field"},
		{"nested unknown field", "", `{"title":"x","tasks":[{"name":"a"},{"name":"b","colour":1}]}`, "/tasks/1/colour", "unknown-field"},
		{"a field in another case", "", `{"Title":"x"}`, "/Title", "unknown-field"},
		{"a field twice", "", `{"title":"x","title":"y"}`, "/title", "field-twice"},
		{"a nested field twice", "", `{"title":"x","tasks":[{"name":"a","name":"b"}]}`, "/tasks/0/name", "field-twice"},
		{"too deep", "", `{"title":` + strings.Repeat("[", 20000) + strings.Repeat("]", 20000) + `}`, "", "not-json"},
		{"wrong type", "", `{"title":1}`, "/title", "wrong-type"},
		{"nested wrong type", "", `{"title":"x","tasks":[{"name":3}]}`, "/tasks/0/name", "wrong-type"},
		{"missing", "", `{}`, "/title", "shape-required"},
		{"too long", "", `{"title":"12345678901"}`, "/title", "shape-max"},
		{"nested blank", "", `{"title":"x","tasks":[{"name":"a"},{"name":" "}]}`, "/tasks/1/name", "shape-notblank"},
		{"no date", "", `{"title":"x","due":"2026-02-30"}`, "/due", "unreadable-value"},
		{"nested no date", "", `{"title":"x","tasks":[{"name":"a","on":"2026-02-28"},{"name":"b","on":"2026-02-30"}]}`, "/tasks/1/on", "unreadable-value"},
		{"nested beside an embedded struct", "", `{"title":"x","since":"soon"}`, "/since", "unreadable-value"},
		{"NUL", "", `{"title":"a\u0000b"}`, "/title", "nul-character"},
		{"NUL in an embedded struct", "", `{"title":"x","note":"a\u0000b"}`, "/note", "nul-character"},
		{"NUL in a parameter", "?cursor=a%00b", `{"title":"x"}`, "query:cursor", "nul-character"},
		{"NUL in a parameter of an embedded struct of this package", "?language=a%00b", `{"title":"x"}`, "query:language", "nul-character"},
		{"a text that looks like ours", "", `{"title":"\u001e{\"say\":\"Yes.\"}"}`, "/title", "control-character"},
		{"limit not a number", "?limit=many", `{"title":"x"}`, "query:limit", "wrong-type"},
		{"limit too large", "?limit=1000", `{"title":"x"}`, "query:limit", "shape-max"},
		{"a filter with a slip in its name", "?limti=1", `{"title":"x"}`, "query:limti", "unknown-field"},
		{"one value twice", "?limit=1&limit=2", `{"title":"x"}`, "query:limit", "field-twice"},
		{"one value twice in an embedded struct", "?language=en&language=", `{"title":"x"}`, "query:language", "field-twice"},
		{"broken", "", `{"title":`, "", "not-json"},
		{"not UTF-8", "", "{\"title\":\"\xff\"}", "", "not-utf8"},
		{"two bodies", "", `{"title":"x"} {}`, "", "not-json"},
		{"Go's name of a parameter", "", `{"title":"x","ID":7}`, "/ID", "unknown-field"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := gin.New()
			g.POST("/:id", func(gc *gin.Context) {
				_, err := bind[sample](gc)
				f := fault.As(err)
				if f == nil {
					t.Fatalf("no fault but %v", err)
				}
				got := ""
				code := f.Code
				if len(f.Fields) > 0 {
					got, code = f.Fields[0].Pointer, f.Fields[0].Code
				}
				if got != c.pointer || code != c.code {
					t.Errorf("got %q %q, want %q %q", got, code, c.pointer, c.code)
				}
			})
			req := httptest.NewRequest(http.MethodPost, "/5"+c.query, strings.NewReader(c.body))
			g.ServeHTTP(httptest.NewRecorder(), req)
		})
	}
}
