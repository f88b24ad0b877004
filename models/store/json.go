package store

import (
	"context"
	"reflect"

	"gorm.io/gorm/schema"
)

func init() { schema.RegisterSerializer("json", jsonColumn{}) }

// jsonColumn stores nil lists as [] and nil maps as {}, where gorm's own would
// store NULL.
type jsonColumn struct{ schema.JSONSerializer }

func (j jsonColumn) Value(ctx context.Context, f *schema.Field, dst reflect.Value, v any) (any, error) {
	switch r := reflect.ValueOf(v); {
	case r.Kind() == reflect.Slice && r.IsNil():
		return "[]", nil
	case r.Kind() == reflect.Map && r.IsNil():
		return "{}", nil
	}
	return j.JSONSerializer.Value(ctx, f, dst, v)
}
