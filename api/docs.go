package api

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"slices"
	"strconv"
	"strings"
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

// docsPolicy lets the one style of the pages in by its hash, and nothing else.
var docsPolicy = "default-src 'none'; style-src 'sha256-" + hashOf(between(docsHTML, "<style>", "</style>")) +
	"'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

func between(text, before, after string) string {
	_, rest, _ := strings.Cut(text, before)
	inner, _, _ := strings.Cut(rest, after)
	return inner
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// docs are the API's pages for people: the same document, without a script.
func docs(document []byte) ([]byte, error) {
	var page bytes.Buffer
	err := template.Must(template.New("docs").Parse(docsHTML)).Execute(&page, docsOf(document))
	return page.Bytes(), err
}

// must is for what a test has seen to work: the document of the committed routes.
func must(b []byte, err error) []byte {
	if err != nil {
		panic("api: " + err.Error())
	}
	return b
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
			Parameters  []json.RawMessage
			Description string
		}
	}
	if err := json.Unmarshal(document, &doc); err != nil {
		panic("api: the OpenAPI document: " + err.Error())
	}
	page := docsPage{Base: Base, About: description}
	for _, r := range routes {
		found := doc.Paths[r.path][strings.ToLower(r.method)]
		entry := docsRoute{Method: r.method, Path: r.path, Name: r.name, Summary: r.summary, Who: found.Description, Status: r.status}
		if len(found.Parameters) > 0 {
			entry.In = pretty(found.Parameters)
		}
		for _, content := range found.RequestBody.Content {
			entry.In += pretty(content.Schema)
		}
		for _, content := range found.Responses[strconv.Itoa(r.status)].Content {
			entry.Out = pretty(content.Schema)
		}
		at := slices.IndexFunc(page.Sections, func(s docsSection) bool { return s.Name == r.tag() })
		if at < 0 {
			page.Sections = append(page.Sections, docsSection{Name: r.tag()})
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

// tag is the first segment of the path, a noun.
func (r route) tag() string {
	first, _, _ := strings.Cut(strings.TrimPrefix(r.path, "/"), "/")
	return first
}
