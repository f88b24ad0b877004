package api

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"html/template"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

//go:embed docs.html
var docsHTML string

type docsPage struct {
	Base     string
	About    string
	Sections []docsSection
	Schemas  []docsSchema
}

type docsSection struct {
	Name   string
	Routes []docsRoute
}

type docsRoute struct {
	Method, Path, Name, Summary, Who string
	Status                           int
	In, Out                          string
}

type docsSchema struct{ Name, JSON string }

// docs are the API's pages for people: the same document, without a script.
func docs(document []byte) gin.HandlerFunc {
	var page bytes.Buffer
	err := template.Must(template.New("docs").Parse(docsHTML)).Execute(&page, docsOf(document))
	if err != nil {
		panic("api: the pages at /docs: " + err.Error())
	}
	return func(c *gin.Context) {
		c.Header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		c.Data(http.StatusOK, "text/html; charset=utf-8", page.Bytes())
	}
}

func docsOf(document []byte) docsPage {
	var doc struct {
		Components struct {
			Schemas map[string]json.RawMessage
		}
		Paths map[string]map[string]struct {
			RequestBody struct {
				Content map[string]struct{ Schema json.RawMessage }
			}
			Responses map[string]struct {
				Content map[string]struct{ Schema json.RawMessage }
			}
			Parameters []json.RawMessage
		}
	}
	if err := json.Unmarshal(document, &doc); err != nil {
		panic("api: the OpenAPI document: " + err.Error())
	}
	page := docsPage{Base: Base, About: description}
	for _, r := range routes {
		o := r.operation()
		entry := docsRoute{Method: r.method, Path: r.path, Name: r.name, Summary: r.summary, Who: o.Description, Status: r.status}
		found := doc.Paths[r.path][strings.ToLower(r.method)]
		if len(found.Parameters) > 0 {
			entry.In = pretty(found.Parameters)
		}
		for _, content := range found.RequestBody.Content {
			entry.In += pretty(content.Schema)
		}
		for _, content := range found.Responses[strconv.Itoa(r.status)].Content {
			entry.Out = pretty(content.Schema)
		}
		at := slices.IndexFunc(page.Sections, func(s docsSection) bool { return s.Name == o.Tag })
		if at < 0 {
			page.Sections = append(page.Sections, docsSection{Name: o.Tag})
			at = len(page.Sections) - 1
		}
		page.Sections[at].Routes = append(page.Sections[at].Routes, entry)
	}
	for name, schema := range doc.Components.Schemas {
		page.Schemas = append(page.Schemas, docsSchema{name, pretty(schema)})
	}
	slices.SortFunc(page.Schemas, func(a, b docsSchema) int { return strings.Compare(a.Name, b.Name) })
	return page
}

func pretty(v any) string {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return ""
	}
	return string(b) + "\n"
}
