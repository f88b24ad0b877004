package api

import (
	"errors"
	"reflect"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/go-playground/validator/v10/non-standard/validators"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
)

var shapes = newValidator()

func newValidator() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(fieldName)
	if err := v.RegisterValidation("notblank", validators.NotBlank); err != nil {
		panic(err)
	}
	v.RegisterCustomTypeFunc(func(d reflect.Value) any { return d.Interface().(models.Date).String() }, models.Date{})
	return v
}

// fieldName is the name a client knows a field by.
func fieldName(f reflect.StructField) string {
	for _, tag := range []string{"path", "query", "header"} {
		if name, ok := f.Tag.Lookup(tag); ok {
			return tag + ":" + name
		}
	}
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if name == "" {
		return f.Name
	}
	return name
}

// checkShape turns validator's findings into fields with JSON pointers.
func checkShape(in any) error {
	err := shapes.Struct(in)
	var found validator.ValidationErrors
	if !errors.As(err, &found) {
		return err
	}
	fields := make([]fault.Field, len(found))
	for i, e := range found {
		fields[i] = fault.Field{Pointer: pointer(e.Namespace(), reflect.TypeOf(in).Name()), Code: "shape-" + e.Tag(), Text: sentence(e)}
	}
	return fault.Wrong(fields...)
}

var index = regexp.MustCompile(`\[(\w+)\]`)

// pointer turns "input.tasks[2].title" of the type input into "/tasks/2/title"; a
// type without a name is not in front. Names of embedded structs are Go's,
// capitalised, and are no part of it.
func pointer(namespace, typeName string) string {
	rest := namespace
	if typeName != "" {
		rest = strings.TrimPrefix(namespace, typeName+".")
	}
	var p string
	for part := range strings.SplitSeq(index.ReplaceAllString(rest, ".$1"), ".") {
		if where, _, ok := strings.Cut(part, ":"); ok && where != "" {
			return part
		}
		if part != "" && (part[0] < 'A' || part[0] > 'Z') {
			p += "/" + part
		}
	}
	return p
}

func sentence(e validator.FieldError) phrase.Text {
	switch e.Tag() {
	case "required", "notblank":
		return phrase.Of("This is needed.")
	case "max", "lte":
		return bound(e, "This may have at most %s characters.", "This may have at most %s entries.", "This may be at most %s.")
	case "min", "gte":
		return bound(e, "This needs at least %s characters.", "This needs at least %s entries.", "This must be at least %s.")
	case "oneof":
		return phrase.Of("This must be one of: %s.", phrase.List(strings.Fields(e.Param())...))
	case "email":
		return phrase.Of("This is not an e-mail address.")
	case "url", "http_url", "https_url":
		return phrase.Of("This is not a web address.")
	case "unique":
		return phrase.Of("This names something twice.")
	}
	return phrase.Of("This does not fit the rule %s.", e.Tag())
}

// bound says a limit of a text, a list or a number.
func bound(e validator.FieldError, text, list, number phrase.Format) phrase.Text {
	switch e.Kind() {
	case reflect.String:
		return phrase.Of(text, e.Param())
	case reflect.Slice, reflect.Map:
		return phrase.Of(list, e.Param())
	}
	return phrase.Of(number, e.Param())
}
