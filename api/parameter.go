package api

import (
	"encoding"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"assay/models/fault"
	"assay/models/phrase"
)

func bindParameters(c *gin.Context, v reflect.Value, wrong *[]fault.Field) error {
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous && f.Type.Kind() == reflect.Struct {
			if err := bindParameters(c, v.Field(i), wrong); err != nil {
				return err
			}
			continue
		}
		where, name, text, given := parameter(c, f)
		if !given {
			continue
		}
		if !utf8.ValidString(text) {
			return fault.At(where+":"+name, "not-utf8", "This is not valid UTF-8.")
		}
		if err := set(v.Field(i), text); err != nil {
			if where == "path" {
				return fault.Missing("thing")
			}
			*wrong = append(*wrong, fault.Field{Pointer: where + ":" + name, Code: "wrong-type", Text: phrase.From(err)})
		}
	}
	return nil
}

// choosing is an input that takes some of its parameters only beside certain others.
type choosing interface{ takes(parameter string) bool }

// wrongParameters names what a route does not understand, because a filter with a slip
// in its name would answer with everything; and what is one and given more than once,
// because all but one would be left out.
func wrongParameters(c *gin.Context, in any) []fault.Field {
	var wrong []fault.Field
	no := func(name, code string, text phrase.Text) {
		wrong = append(wrong, fault.Field{Pointer: "query:" + name, Code: code, Text: text})
	}
	given := c.Request.URL.Query()
	for _, name := range slices.Sorted(maps.Keys(given)) {
		f, taken := queryField(reflect.TypeOf(in), name)
		if among, ok := in.(choosing); ok && taken {
			taken = among.takes(name)
		}
		switch {
		case !taken:
			no(name, "unknown-field", phrase.Of("There is no such parameter here."))
		case len(given[name]) > 1 && f.Type.Kind() != reflect.Slice:
			no(name, "field-twice", phrase.Of("This is given more than once."))
		}
	}
	return wrong
}

func queryField(t reflect.Type, name string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Tag.Get("query") == name {
			return f, true
		}
		if !f.Anonymous || f.Type.Kind() != reflect.Struct {
			continue
		}
		if inner, found := queryField(f.Type, name); found {
			return inner, true
		}
	}
	return reflect.StructField{}, false
}

func parameter(c *gin.Context, f reflect.StructField) (where, name, text string, given bool) {
	if name, ok := f.Tag.Lookup("path"); ok {
		return "path", name, c.Param(name), true
	}
	if name, ok := f.Tag.Lookup("query"); ok {
		text := c.Query(name)
		if f.Type.Kind() == reflect.Slice { // beside commas, one value at a time
			text = strings.Join(c.QueryArray(name), ",")
		}
		return "query", name, text, text != ""
	}
	if name, ok := f.Tag.Lookup("header"); ok {
		text := c.GetHeader(name)
		return "header", name, text, text != ""
	}
	return "", "", "", false
}

func set(v reflect.Value, text string) error {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	if at, ok := v.Addr().Interface().(*time.Time); ok {
		read, err := parseInstant(text)
		*at = read
		return err
	}
	if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		return u.UnmarshalText([]byte(text))
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Int, reflect.Int64:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return phrase.Error("This should be a whole number.")
		}
		v.SetInt(n)
	case reflect.Bool:
		b, err := strconv.ParseBool(text)
		if err != nil {
			return phrase.Error("This should be true or false.")
		}
		v.SetBool(b)
	case reflect.Slice:
		for part := range strings.SplitSeq(text, ",") {
			item := reflect.New(v.Type().Elem()).Elem()
			if err := set(item, part); err != nil {
				return err
			}
			v.Set(reflect.Append(v, item))
		}
	default:
		return fmt.Errorf("no parameter of kind %s", v.Kind())
	}
	return nil
}
