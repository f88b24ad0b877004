// Package problem writes faults as RFC 9457 problem documents. It is the only
// place where a fault becomes an HTTP status.
package problem

import (
	"encoding/json"
	"net/http"

	"assay/models/fault"
)

// Document is application/problem+json. Code is stable and the translation key;
// Detail is a plain English sentence.
type Document struct {
	Type    string   `json:"type"`
	Title   string   `json:"title"`
	Status  int      `json:"status"`
	Code    string   `json:"code"`
	Detail  string   `json:"detail,omitempty"`
	Errors  []Error  `json:"errors,omitempty"`
	Reasons []string `json:"reasons,omitempty"`
	Current any      `json:"current,omitempty" description:"Of a stale If-Match, where known: the thing as it is now."`
	Request string   `json:"request,omitempty"`
}

// Error is one wrong value. Pointer is a JSON pointer into the body, or names a
// query parameter, path segment or header ("query:limit").
type Error struct {
	Pointer string `json:"pointer"`
	Code    string `json:"code"`
	Detail  string `json:"detail"`
}

var status = map[fault.Kind]int{
	fault.Malformed:       http.StatusBadRequest,
	fault.Unauthenticated: http.StatusUnauthorized,
	fault.Denied:          http.StatusForbidden,
	fault.NotFound:        http.StatusNotFound,
	fault.Conflict:        http.StatusConflict,
	fault.Stale:           http.StatusPreconditionFailed,
	fault.TooLarge:        http.StatusRequestEntityTooLarge,
	fault.Invalid:         http.StatusUnprocessableEntity,
	fault.Limited:         http.StatusTooManyRequests,
	fault.Unavailable:     http.StatusServiceUnavailable,
}

// Of is the document of an error. Whatever is not a fault says nothing of itself.
func Of(err error, request string) Document {
	f := fault.As(err)
	if f == nil || f.Kind == fault.Internal {
		f = fault.New(fault.Internal, "internal", "Something went wrong on our side. Nothing was changed.")
	}
	code, known := status[f.Kind]
	if !known {
		code = http.StatusInternalServerError
	}
	d := Document{
		Type: "about:blank", Title: http.StatusText(code), Status: code, Code: f.Code, Detail: f.Text,
		Reasons: f.Reasons, Current: f.Current, Request: request,
	}
	for _, field := range f.Fields {
		d.Errors = append(d.Errors, Error{field.Pointer, field.Code, field.Text})
	}
	return d
}

// Write sends the document.
func Write(w http.ResponseWriter, d Document) {
	h := w.Header()
	h.Set("Content-Type", "application/problem+json")
	h.Set("Cache-Control", "no-store")
	if d.Status == http.StatusTooManyRequests || d.Status == http.StatusServiceUnavailable {
		if h.Get("Retry-After") == "" {
			h.Set("Retry-After", "5")
		}
	}
	w.WriteHeader(d.Status)
	_ = json.NewEncoder(w).Encode(d)
}
