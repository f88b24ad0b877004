// Package openapi writes the OpenAPI 3.1 document by reflection over the routes'
// own types, so that document and code cannot disagree. Shape tags of validator
// become schema keywords.
package openapi

import (
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/swaggest/jsonschema-go"
	oapi "github.com/swaggest/openapi-go"
	"github.com/swaggest/openapi-go/openapi31"

	"assay/api/problem"
	"assay/models"
)

// Operation is one route as the document needs it. In and Out are nil where
// there is none.
type Operation struct {
	Method, Path, Name, Summary, Description, Tag string
	Scope                                         models.Scope // "" where no sign-in is needed
	Status                                        int
	In, Out                                       reflect.Type
	ContentType                                   string // of a raw Out; "" is JSON
	Filled                                        bool   // refused without a body, though no one field of it is required
}

// Build returns the document as indented JSON, the same bytes every time.
func Build(title, version, description, base string, operations []Operation) ([]byte, error) {
	b := &builder{inputs: map[reflect.Type]bool{}, names: map[string]reflect.Type{}}
	for _, o := range operations {
		b.reach(o.In)
	}
	r := openapi31.NewReflector()
	r.Spec.Info.WithTitle(title).WithVersion(version).WithDescription(description)
	r.Spec.WithServers(openapi31.Server{URL: base})
	r.SpecEns().SetHTTPBearerTokenSecurity("token", "", "A personal access token with scopes.")
	r.SpecEns().SetAPIKeySecurity("session", "__Host-assay", oapi.InCookie, "A signed-in browser.")
	s := r.JSONSchemaReflector()
	s.DefaultOptions = append(s.DefaultOptions,
		jsonschema.InterceptProp(b.property), jsonschema.InterceptSchema(schema), jsonschema.InterceptDefName(b.define),
		jsonschema.InterceptNullability(func(p jsonschema.InterceptNullabilityParams) {
			if p.NullAdded && p.Type.Kind() != reflect.Pointer {
				p.Schema.RemoveType(jsonschema.Null)
			}
		}))
	for _, o := range operations {
		if err := add(r, o); err != nil {
			return nil, err
		}
	}
	if b.clash != nil {
		return nil, b.clash
	}
	doc, err := r.Spec.MarshalJSON()
	if err != nil {
		return nil, err
	}
	var any map[string]any
	if err := json.Unmarshal(doc, &any); err != nil {
		return nil, err
	}
	doc, err = json.MarshalIndent(any, "", "  ")
	return append(doc, '\n'), err
}

func add(r *openapi31.Reflector, o Operation) error {
	op, err := r.NewOperationContext(o.Method, o.Path)
	if err != nil {
		return err
	}
	op.SetID(o.Name)
	op.SetSummary(o.Summary)
	op.SetDescription(o.Description)
	op.SetTags(o.Tag)
	if o.Scope != "" {
		op.AddSecurity("token", string(o.Scope))
		op.AddSecurity("session")
	}
	if o.In != nil {
		op.AddReqStructure(reflect.New(o.In).Interface())
	}
	ok := oapi.WithHTTPStatus(o.Status)
	switch {
	case o.Out == nil:
		op.AddRespStructure(nil, ok, describe("Done."))
	case o.ContentType != "":
		op.AddRespStructure(new(string), ok, oapi.WithContentType(o.ContentType), describe("The file."))
	default:
		op.AddRespStructure(reflect.New(o.Out).Interface(), ok, describe(http.StatusText(o.Status)+"."))
	}
	op.AddRespStructure(new(problem.Document), func(cu *oapi.ContentUnit) {
		cu.IsDefault = true
		cu.ContentType = "application/problem+json"
		cu.Description = "What is wrong, and where."
	})
	if err := r.AddOperation(op); err != nil {
		return err
	}
	needBody(op, o)
	return nil
}

// needBody says of a body that it cannot be left out. Clients that are generated take
// it for optional otherwise.
func needBody(op oapi.OperationContext, o Operation) {
	exposed, ok := op.(openapi31.OperationExposer)
	if !ok || o.In == nil || !o.Filled && !hasRequired(o.In) {
		return
	}
	if body := exposed.Operation().RequestBody; body != nil && body.RequestBody != nil {
		body.RequestBody.WithRequired(true)
	}
}

// hasRequired reports whether a field of the body is needed.
func hasRequired(in reflect.Type) bool {
	for i := range in.NumField() {
		f := in.Field(i)
		embedded := f.Anonymous && f.Type.Kind() == reflect.Struct
		if embedded && hasRequired(f.Type) || !embedded && f.Tag.Get("json") != "-" && isRequired(f) {
			return true
		}
	}
	return false
}

func isRequired(f reflect.StructField) bool {
	rules := strings.Split(f.Tag.Get("validate"), ",")
	return slices.Contains(rules, "required") || slices.Contains(rules, "notblank")
}

func describe(text string) oapi.ContentOption {
	return func(cu *oapi.ContentUnit) { cu.Description = text }
}

// builder knows which types clients send: their fields are needed only where
// validator says so. Fields of what only the server sends are always there,
// unless they say omitempty.
type builder struct {
	inputs map[reflect.Type]bool
	names  map[string]reflect.Type
	clash  error
}

func (b *builder) reach(t reflect.Type) {
	if t == nil || b.inputs[t] {
		return
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		b.reach(t.Elem())
	case reflect.Struct:
		b.inputs[t] = true
		for i := range t.NumField() {
			b.reach(t.Field(i).Type)
		}
	}
}

func (b *builder) property(p jsonschema.InterceptPropParams) error {
	if !p.Processed {
		return nil
	}
	rules := strings.Split(p.Field.Tag.Get("validate"), ",")
	needed := isRequired(p.Field)
	if !needed && p.ParentSchema != nil && p.ParentSchema.ReflectType != nil && !b.inputs[deref(p.ParentSchema.ReflectType)] {
		needed = !strings.Contains(p.Field.Tag.Get("json"), "omitempty")
	}
	if needed && p.ParentSchema != nil && !slices.Contains(p.ParentSchema.Required, p.Name) {
		p.ParentSchema.Required = append(p.ParentSchema.Required, p.Name)
	}
	for _, rule := range rules {
		if rule == "dive" {
			break
		}
		constrain(p.PropertySchema, deref(p.Field.Type), rule)
	}
	switch {
	case p.Field.Type.Kind() == reflect.Pointer && slices.Contains(rules, "required"):
		p.PropertySchema.RemoveType(jsonschema.Null) // refused as if it were left out
	case p.Field.Type.Kind() == reflect.Pointer:
		orNull(p.PropertySchema)
	}
	return nil
}

// orNull lets a reference to another type be null, which a reference alone cannot.
func orNull(s *jsonschema.Schema) {
	if s.Ref == nil {
		return
	}
	none := (&jsonschema.Schema{}).WithType(jsonschema.Null.Type())
	one := (&jsonschema.Schema{}).WithRef(*s.Ref)
	s.Ref = nil
	s.WithAnyOf(one.ToSchemaOrBool(), none.ToSchemaOrBool())
}

func deref(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

var dateType = reflect.TypeFor[models.Date]()

// schema spells civil dates: text like 2026-11-21, or null for none.
func schema(p jsonschema.InterceptSchemaParams) (stop bool, err error) {
	if !p.Value.IsValid() || deref(p.Value.Type()) != dateType || p.Processed {
		return false, nil
	}
	p.Schema.Type = nil
	p.Schema.AddType(jsonschema.String)
	p.Schema.AddType(jsonschema.Null)
	p.Schema.WithFormat("date")
	return true, nil
}

// define names a type in the document, and remembers two types of one name.
func (b *builder) define(t reflect.Type, _ string) string {
	t = deref(t)
	n := name(t)
	if other, taken := b.names[n]; taken && other != t {
		b.clash = fmt.Errorf("openapi: %s and %s would both be called %s", other, t, n)
	}
	b.names[n] = t
	return n
}

// name is the type's own; List[Site] is SiteList.
func name(t reflect.Type) string {
	if t.PkgPath() == reflect.TypeFor[problem.Document]().PkgPath() {
		return map[string]string{"Document": "Problem", "Error": "ProblemError"}[t.Name()]
	}
	n := t.Name()
	outer, inner, generic := strings.Cut(n, "[")
	if !generic {
		return strings.ToUpper(n[:1]) + n[1:]
	}
	inner = strings.TrimSuffix(inner, "]")
	inner = inner[strings.LastIndex(inner, ".")+1:]
	return strings.ToUpper(inner[:1]) + inner[1:] + outer
}
