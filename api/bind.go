package api

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review/coverage/hours"
)

// MaxBody bounds a request's body, except where a route says otherwise.
const MaxBody int64 = 1 << 20

// Paging is embedded in the input of every list.
type Paging struct {
	Limit  int    `query:"limit" json:"-" validate:"min=0,max=200" description:"At most this many, 50 unless told."`
	Cursor string `query:"cursor" json:"-" validate:"max=2000" description:"The page before's next."`
}

func (p Paging) Page() models.Page { return models.Page{Limit: p.Limit, Cursor: p.Cursor} }

// bind reads and checks an input: body, then path, query and headers, then shape.
func bind[In any](c *gin.Context) (In, error) {
	var in In
	v := reflect.ValueOf(&in).Elem()
	form, takesForm := any(&in).(formReader)
	if takesForm || hasBody(v.Type()) {
		if err := readable(c); err != nil {
			return in, err
		}
	}
	switch {
	case takesForm && c.ContentType() == "multipart/form-data":
		if err := readForm(c, form); err != nil {
			return in, err
		}
	case hasBody(v.Type()):
		if err := readBody(c, &in); err != nil {
			return in, err
		}
	}
	var wrong []fault.Field
	if err := bindParameters(c, v, &wrong); err != nil {
		return in, err
	}
	wrong = append(wrong, wrongParameters(c, in)...)
	if len(wrong) > 0 {
		return in, fault.Wrong(wrong...)
	}
	unstored := func(text string) bool { return strings.ContainsRune(text, 0) }
	if at := textIn(v, "", unstored); at != "" {
		return in, fault.At(at, "nul-character", "This text contains a NUL character, which cannot be stored.")
	}
	if at := textIn(v, "", phrase.Marked); at != "" {
		return in, fault.At(at, "control-character", "This text contains a control character that has a meaning of its own here.")
	}
	return in, checkShape(in)
}

// hasBody: a field without `json:"-"` comes from the body.
func hasBody(t reflect.Type) bool {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous && f.Type.Kind() == reflect.Struct {
			if hasBody(f.Type) {
				return true
			}
			continue
		}
		if f.Tag.Get("json") != "-" {
			return true
		}
	}
	return false
}

func readBody(c *gin.Context, in any) error {
	if kind, _, _ := strings.Cut(c.ContentType(), ";"); kind != "" && kind != "application/json" {
		return fault.New(fault.Malformed, "not-json", "The body must be application/json.")
	}
	raw, err := io.ReadAll(http.MaxBytesReader(c.Writer, c.Request.Body, mostBody(c)))
	switch {
	case err != nil:
		return unreadable(err)
	case !utf8.Valid(raw):
		return fault.New(fault.Malformed, "not-utf8", "The body is not valid UTF-8.")
	case len(bytes.TrimSpace(raw)) == 0:
		raw = []byte("{}")
	}
	if json.Valid(raw) {
		if err := strange(raw, reflect.TypeOf(in)); err != nil {
			return err
		}
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	if err := d.Decode(in); err != nil {
		return bodyFault(err, raw, reflect.TypeOf(in))
	}
	if _, err := d.Token(); err != io.EOF {
		return fault.New(fault.Malformed, "not-json", "There is more after the end of the JSON body.")
	}
	return nil
}

// unreadable is the fault of a body that is too large or broke off.
func unreadable(err error) error {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return fault.New(fault.TooLarge, "body-too-large", "The body may have at most %d bytes.", tooLarge.Limit)
	}
	return fault.New(fault.Malformed, "body-unreadable", "The body could not be read to its end.").Because(err)
}

func bodyFault(err error, raw []byte, t reflect.Type) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return fault.At(locate(raw, t, ""), "wrong-type", "This should be %s, not %s.", phrase.Of(jsonName(kind.Type)), sent(kind.Value))
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fault.New(fault.Malformed, "not-json", "The body is not valid JSON.").Because(err)
	}
	return fault.At(locate(raw, t, ""), "unreadable-value", "%s", phrase.From(err))
}

func jsonName(t reflect.Type) phrase.Format {
	switch {
	case t == reflect.TypeFor[hours.Week]():
		return "text such as 2026-W48"
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return "text"
	}
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.String:
		return "text"
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Float64:
		return "a number"
	}
	return "a whole number"
}

// sent says what encoding/json found instead.
func sent(value string) phrase.Text {
	switch value {
	case "string":
		return phrase.Of("string")
	case "number":
		return phrase.Of("number")
	case "bool":
		return phrase.Of("bool")
	case "array":
		return phrase.Of("array")
	case "object":
		return phrase.Of("object")
	}
	return phrase.Verbatim(strings.TrimPrefix(value, "number "))
}

// textIn is where the first text of a kind stands, as a pointer; "" where none does.
func textIn(v reflect.Value, at string, kind func(string) bool) string {
	switch v.Kind() {
	case reflect.String:
		if kind(v.String()) {
			return at + "/"
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return textIn(v.Elem(), at, kind)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if !f.IsExported() && !f.Anonymous {
				continue
			}
			found := textIn(v.Field(i), "", kind)
			switch name := fieldName(f); {
			case found != "" && f.Anonymous:
				return trimPointer(at + found)
			case found != "" && strings.Contains(name, ":"): // a parameter
				return trimPointer(name + found)
			case found != "":
				return trimPointer(at + "/" + name + found)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if found := textIn(v.Index(i), "", kind); found != "" {
				return trimPointer(fmt.Sprintf("%s/%d%s", at, i, found))
			}
		}
	}
	return ""
}

func trimPointer(p string) string { return strings.TrimRight(p, "/") }
