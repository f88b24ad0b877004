package openapi

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/swaggest/jsonschema-go"
)

// constrain adds the schema keyword of one validator rule.
func constrain(s *jsonschema.Schema, t reflect.Type, rule string) {
	key, value, _ := strings.Cut(rule, "=")
	n, err := strconv.ParseFloat(value, 64)
	number := err == nil
	switch key {
	case "required", "notblank":
		if t.Kind() == reflect.String {
			s.WithMinLength(1)
		}
	case "max", "lte":
		if number {
			atMost(s, t, n)
		}
	case "min", "gte":
		if number {
			atLeast(s, t, n)
		}
	case "oneof":
		for option := range strings.SplitSeq(value, " ") {
			if i, err := strconv.Atoi(option); err == nil && t.Kind() != reflect.String {
				s.Enum = append(s.Enum, i)
			} else {
				s.Enum = append(s.Enum, option)
			}
		}
	case "email":
		s.WithFormat("email")
	case "url", "http_url", "https_url":
		s.WithFormat("uri")
	}
}

func atMost(s *jsonschema.Schema, t reflect.Type, n float64) {
	switch t.Kind() {
	case reflect.String:
		s.WithMaxLength(int64(n))
	case reflect.Slice:
		s.WithMaxItems(int64(n))
	default:
		s.WithMaximum(n)
	}
}

func atLeast(s *jsonschema.Schema, t reflect.Type, n float64) {
	switch t.Kind() {
	case reflect.String:
		s.WithMinLength(int64(n))
	case reflect.Slice:
		s.WithMinItems(int64(n))
	default:
		s.WithMinimum(n)
	}
}
