package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"assay/models/fault"
	"assay/models/phrase"
)

// strange finds the first name in a JSON body that its type does not have, letter for
// letter, or has twice; encoding/json would take the one for a field with another case
// and the last of the other. And it finds the first instant that is none by our rule.
func strange(raw []byte, t reflect.Type) error {
	k := keys{json.NewDecoder(bytes.NewReader(raw))}
	return k.value(t, "")
}

type keys struct{ d *json.Decoder }

// value reads one value; t is nil where any will do.
func (k keys) value(t reflect.Type, at string) error {
	token, err := k.d.Token()
	if err != nil {
		return nil // not JSON; said elsewhere
	}
	if isInstant(t) && token != nil {
		text, _ := token.(string)
		if _, err := parseInstant(text); err != nil {
			return fault.At(at, "unreadable-value", "%s", phrase.From(err))
		}
	}
	switch token {
	case json.Delim('{'):
		return k.object(known(t), at)
	case json.Delim('['):
		return k.list(elementOf(t), at)
	}
	return nil
}

func (k keys) object(fields map[string]reflect.Type, at string) error {
	seen := map[string]bool{}
	for k.d.More() {
		token, err := k.d.Token()
		if err != nil {
			return nil
		}
		name, _ := token.(string)
		here := at + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
		t, knows := fields[name]
		switch {
		case fields != nil && !knows:
			return fault.At(here, "unknown-field", "There is no such field here.")
		case seen[name]:
			return fault.At(here, "field-twice", "This field is there twice.")
		}
		seen[name] = true
		if err := k.value(t, here); err != nil {
			return err
		}
	}
	_, _ = k.d.Token()
	return nil
}

func (k keys) list(t reflect.Type, at string) error {
	for i := 0; k.d.More(); i++ {
		if err := k.value(t, fmt.Sprintf("%s/%d", at, i)); err != nil {
			return err
		}
	}
	_, _ = k.d.Token()
	return nil
}

// known are the fields that an object of a type may have; nil: any.
func known(t reflect.Type) map[string]reflect.Type {
	t = bare(t)
	if t == nil || t.Kind() != reflect.Struct || readsItself(t) {
		return nil
	}
	fields := map[string]reflect.Type{}
	addFields(fields, t)
	return fields
}

func addFields(fields map[string]reflect.Type, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		switch name, _, _ := strings.Cut(f.Tag.Get("json"), ","); {
		case f.Anonymous && name == "" && bare(f.Type).Kind() == reflect.Struct:
			addFields(fields, bare(f.Type))
		case name != "-" && f.IsExported():
			fields[fieldName(f)] = f.Type
		}
	}
}

func elementOf(t reflect.Type) reflect.Type {
	t = bare(t)
	if t == nil || t.Kind() != reflect.Slice || readsItself(t) {
		return nil
	}
	return t.Elem()
}

func bare(t reflect.Type) reflect.Type {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

func readsItself(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]())
}
