package store

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"assay/models"
	"assay/models/fault"
)

// order is the total order of a list; the last column must be unique. List names
// the list with its filters, so that a cursor cannot be used on another.
type order struct {
	list    string
	columns []string
	desc    bool
}

// Limits of a page.
const (
	DefaultLimit = 50
	MaxLimit     = 200
)

// limitOf is how many rows a page has.
func limitOf(p models.Page) int {
	if p.Limit <= 0 {
		return DefaultLimit
	}
	return min(p.Limit, MaxLimit)
}

// paged returns the page after the cursor: one query, whatever its depth.
func paged[T any](q *gorm.DB, o order, p models.Page, key func(T) []any) (models.List[T], error) {
	limit := limitOf(p)
	direction, compare := "", ">"
	if o.desc {
		direction, compare = " desc", "<"
	}
	if p.Cursor != "" {
		values, err := readCursor(o, p.Cursor)
		if err != nil {
			return models.List[T]{}, err
		}
		if !sameKinds(values, key(*new(T))) {
			return models.List[T]{}, staleCursor()
		}
		marks := strings.TrimSuffix(strings.Repeat("?, ", len(values)), ", ")
		q = q.Where(fmt.Sprintf("(%s) %s (%s)", strings.Join(o.columns, ", "), compare, marks), values...)
		// Says less, but an index can start there when the columns are of two tables.
		q = q.Where(o.columns[0]+" "+compare+"= ?", values[0])
	}
	rows := []T{}
	err := q.Order(strings.Join(o.columns, direction+", ") + direction).Limit(limit + 1).Find(&rows).Error
	if err != nil || len(rows) <= limit {
		return models.List[T]{Items: rows}, err
	}
	rows = rows[:limit]
	next, err := writeCursor(o, key(rows[limit-1]))
	return models.List[T]{Items: rows, Next: next}, err
}

// Sliced is a page of what was read as a whole and put into an order of its own. The
// cursor names the last item of the page before, and the list goes on behind it
// wherever that is by now.
func Sliced[T any](list string, items []T, p models.Page, key func(T) string) (models.List[T], error) {
	o := order{list: list, columns: []string{"key"}}
	if p.Cursor != "" {
		values, err := readCursor(o, p.Cursor)
		if err != nil {
			return models.List[T]{}, err
		}
		i := slices.IndexFunc(items, func(item T) bool { return values[0] == any(key(item)) })
		if i < 0 {
			return models.List[T]{}, staleCursor()
		}
		items = items[i+1:]
	}
	limit := limitOf(p)
	if len(items) <= limit {
		return models.List[T]{Items: items}, nil
	}
	next, err := writeCursor(o, []any{key(items[limit-1])})
	return models.List[T]{Items: items[:limit], Next: next}, err
}

type cursor struct {
	List string `json:"l"`
	Keys []key  `json:"k"`
}

// key keeps the type of a value through JSON, the one that its column has:
// PostgreSQL would not read a number too large for it, or a text for a date.
type key struct {
	Int   *int64       `json:"i,omitempty"`
	Small *int32       `json:"n,omitempty"` // of a column that is no id
	Text  *string      `json:"s,omitempty"`
	Time  *time.Time   `json:"t,omitempty"`
	Date  *models.Date `json:"d,omitempty"`
}

func writeCursor(o order, values []any) (string, error) {
	c := cursor{List: o.list}
	for _, v := range values {
		var k key
		switch v := v.(type) {
		case int64:
			k.Int = &v
		case int32:
			k.Small = &v
		case string:
			k.Text = &v
		case time.Time:
			k.Time = &v
		case *time.Time:
			k.Time = v
		case models.Date:
			k.Date = &v
		default:
			return "", fmt.Errorf("store: no cursor over %T", v)
		}
		c.Keys = append(c.Keys, k)
	}
	b, err := json.Marshal(c)
	return base64.RawURLEncoding.EncodeToString(b), err
}

func staleCursor() error {
	return fault.At("query:cursor", "cursor-expired", "This page link is no longer valid. Start the list again.")
}

// sameKinds reports whether the values of a cursor are of the kinds of a list's
// keys; PostgreSQL would not compare others.
func sameKinds(values, keys []any) bool {
	if len(values) != len(keys) {
		return false
	}
	for i, v := range values {
		kind := fmt.Sprintf("%T", keys[i])
		if strings.TrimPrefix(kind, "*") != fmt.Sprintf("%T", v) {
			return false
		}
	}
	return true
}

func readCursor(o order, s string) ([]any, error) {
	stale := staleCursor()
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil {
		return nil, stale
	}
	var c cursor
	if json.Unmarshal(b, &c) != nil || c.List != o.list || len(c.Keys) != len(o.columns) {
		return nil, stale
	}
	values := make([]any, len(c.Keys))
	for i, k := range c.Keys {
		switch {
		case k.Int != nil:
			values[i] = *k.Int
		case k.Small != nil:
			values[i] = *k.Small
		case k.Text != nil && !strings.ContainsRune(*k.Text, 0):
			values[i] = *k.Text
		case k.Time != nil:
			values[i] = *k.Time
		case k.Date != nil && !k.Date.IsZero():
			values[i] = *k.Date
		default:
			return nil, stale
		}
	}
	return values, nil
}
