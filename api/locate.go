package api

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// locate finds the value of a body that its type cannot read, such as a date that
// does not exist: encoding/json does not say where it was.
func locate(raw []byte, t reflect.Type, at string) string {
	if t.Kind() == reflect.Pointer {
		return locate(raw, t.Elem(), at)
	}
	if json.Unmarshal(raw, reflect.New(t).Interface()) == nil {
		return ""
	}
	if _, own := reflect.New(t).Interface().(json.Unmarshaler); own {
		return at
	}
	switch t.Kind() {
	case reflect.Struct:
		var fields map[string]json.RawMessage
		if json.Unmarshal(raw, &fields) == nil {
			return locateIn(fields, t, at)
		}
	case reflect.Slice:
		var items []json.RawMessage
		if json.Unmarshal(raw, &items) == nil {
			for i, item := range items {
				if found := locate(item, t.Elem(), fmt.Sprintf("%s/%d", at, i)); found != "" {
					return found
				}
			}
		}
	}
	return at
}

func locateIn(fields map[string]json.RawMessage, t reflect.Type, at string) string {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous && f.Type.Kind() == reflect.Struct {
			if found := locateIn(fields, f.Type, at); found != "" {
				return found
			}
			continue
		}
		if value, given := fields[fieldName(f)]; given {
			if found := locate(value, f.Type, at+"/"+fieldName(f)); found != "" {
				return found
			}
		}
	}
	return ""
}
