package api_test

import (
	"encoding/json"
	"math/rand/v2"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// FuzzRouter sends every route what its input's type suggests, and what it does
// not, as different people. Nothing may answer with a 5xx. The seeds run in every
// go test; go test -fuzz goes on from there.
func FuzzRouter(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed)
	}
	var clients []func(*testing.T) apitest.Client
	for _, db := range []*store.DB{storetest.SQLite(f), storetest.Postgres(f)} {
		o := storetest.Seed(f, db)
		for _, person := range []models.Person{o.Admin, o.Coordinator, o.Manager, o.Learner, o.Ana} {
			clients = append(clients, func(t *testing.T) apitest.Client { return apitest.New(t, db).As(person.ID) })
		}
		clients = append(clients, func(t *testing.T) apitest.Client { return apitest.New(t, db).Anyone() })
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		g := hostile{rand.New(rand.NewPCG(seed, 1))}
		client := clients[g.IntN(len(clients))](t)
		for _, r := range api.Routes() {
			send(t, client, r, g)
		}
	})
}

func send(t *testing.T, c apitest.Client, r api.RouteInfo, g hostile) {
	t.Helper()
	path := parameter.ReplaceAllStringFunc(r.Path, func(string) string { return url.PathEscape(g.segment()) })
	if query := g.query(r.In); query != "" {
		path += "?" + query
	}
	var body any
	if r.Method != "GET" {
		body = g.body(r.In)
	}
	if g.IntN(6) == 0 {
		c = c.With("If-Match", g.text())
	}
	if g.IntN(6) == 0 {
		c = c.With("Idempotency-Key", strings.ReplaceAll(g.text(), "\x00", "")) // which no server lets in
	}
	if got := c.Do(r.Method, path, body); got.Status >= 500 {
		t.Errorf("%s %s with %s: %d %s", r.Method, path, show(body), got.Status, got.Body)
	}
}

func show(body any) string {
	if raw, ok := body.([]byte); ok {
		return string(raw)
	}
	b, _ := json.Marshal(body)
	return string(b)
}

// hostile makes values that are nearly right, and some that are not at all.
type hostile struct{ *rand.Rand }

var texts = []string{
	"", " ", "a", "eks", "Europe/Dublin", "2026-11-21", "0001-01-01", "9999-12-31", "2026-11-21T09:00:00Z", "2026-02-30", "ana.kovač@example.com",
	"林梅", "김민준", "\u202e", "'; drop table people; --", "<script>", "\\", "%", "_", "null", "-1", "1e309", "read", "pass", "approve", "sme", "\u0000", "\xff\xfe",
	strings.Repeat("長", 3000), "en", "active", "away", "http://example.com", "9223372036854775807", "99999999999999999999",
}

func (g hostile) text() string { return texts[g.IntN(len(texts))] }

func (g hostile) segment() string {
	if g.IntN(3) > 0 {
		return []string{"1", "2", "3", "5", "8"}[g.IntN(5)]
	}
	if s := g.text(); s != "" {
		return s
	}
	return "-"
}

func (g hostile) query(in reflect.Type) string {
	values := url.Values{}
	for i := range in.NumField() {
		f := in.Field(i)
		if f.Anonymous && f.Type.Kind() == reflect.Struct {
			if q := g.query(f.Type); q != "" {
				more, _ := url.ParseQuery(q)
				for k, v := range more {
					values[k] = v
				}
			}
		}
		if name, ok := f.Tag.Lookup("query"); ok && g.IntN(3) == 0 {
			values.Set(name, g.text())
		}
	}
	return values.Encode()
}

func (g hostile) body(in reflect.Type) any {
	switch g.IntN(12) {
	case 0:
		return []byte(`{"a":`)
	case 1:
		return []byte(`[1,2]`)
	case 2:
		return []byte("{\"x\":\"\xff\"}")
	}
	return g.value(in, 0)
}

var instant = reflect.TypeFor[time.Time]()

func (g hostile) value(t reflect.Type, depth int) any {
	if g.IntN(25) == 0 {
		return []any{nil, true, g.text(), -1, map[string]any{"x": 1}, []any{}}[g.IntN(6)]
	}
	switch {
	case t == instant:
		return "2026-12-01T10:00:00Z"
	case t == reflect.TypeFor[models.Date]():
		return []string{"2026-11-21", "2025-01-31", "9999-12-31", g.text()}[g.IntN(4)]
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.value(t.Elem(), depth)
	case reflect.Struct:
		out := map[string]any{}
		g.fields(out, t, depth)
		return out
	case reflect.Slice:
		var list []any
		for range g.IntN(3) {
			list = append(list, g.value(t.Elem(), depth+1))
		}
		return list
	case reflect.Bool:
		return g.IntN(2) == 0
	case reflect.String:
		return g.text()
	case reflect.Float64:
		return g.Float64() * 100
	}
	return []any{0, 1, 2, 3, 4, 7, -1, 1 << 40, int64(1<<63 - 1)}[g.IntN(9)]
}

func (g hostile) fields(out map[string]any, t reflect.Type, depth int) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && f.Type.Kind() == reflect.Struct:
			g.fields(out, f.Type, depth)
		case name == "" || name == "-" || depth > 4 || g.IntN(8) == 0:
		default:
			out[name] = g.value(f.Type, depth+1)
		}
	}
}
