// Package problem writes faults as RFC 9457 problem documents. It is the only
// place where a fault becomes an HTTP status.
package problem

import (
	"encoding/json"
	"net/http"
	"slices"

	"assay/models/fault"
	"assay/models/phrase"
)

// Document is application/problem+json. Code is stable;
// Detail is a plain sentence in the reader's language.
type Document struct {
	Type    string        `json:"type"`
	Title   phrase.Text   `json:"title"`
	Status  int           `json:"status"`
	Code    string        `json:"code"`
	Detail  phrase.Text   `json:"detail"`
	Errors  []Error       `json:"errors,omitempty"`
	Reasons []phrase.Text `json:"reasons,omitempty"`
	Current any           `json:"current,omitempty" description:"Of a stale If-Match, where known: the thing as it is now."`
	Request string        `json:"request,omitempty"`
}

// Error is one wrong value. Pointer is a JSON pointer into the body, or names a
// query parameter, path segment or header ("query:limit").
type Error struct {
	Pointer string      `json:"pointer"`
	Code    string      `json:"code"`
	Detail  phrase.Text `json:"detail"`
}

var status = map[fault.Kind]int{
	fault.Malformed:       http.StatusBadRequest,
	fault.Unauthenticated: http.StatusUnauthorized,
	fault.Denied:          http.StatusForbidden,
	fault.NotFound:        http.StatusNotFound,
	fault.Conflict:        http.StatusConflict,
	fault.Stale:           http.StatusPreconditionFailed,
	fault.TooLarge:        http.StatusRequestEntityTooLarge,
	fault.Unsupported:     http.StatusUnsupportedMediaType,
	fault.Invalid:         http.StatusUnprocessableEntity,
	fault.Limited:         http.StatusTooManyRequests,
	fault.Unavailable:     http.StatusServiceUnavailable,
}

var titles = map[int]phrase.Format{
	http.StatusBadRequest:            "Bad Request",
	http.StatusUnauthorized:          "Unauthorized",
	http.StatusForbidden:             "Forbidden",
	http.StatusNotFound:              "Not Found",
	http.StatusMethodNotAllowed:      "Method Not Allowed",
	http.StatusConflict:              "Conflict",
	http.StatusPreconditionFailed:    "Precondition Failed",
	http.StatusRequestEntityTooLarge: "Request Entity Too Large",
	http.StatusUnsupportedMediaType:  "Unsupported Media Type",
	http.StatusUnprocessableEntity:   "Unprocessable Entity",
	http.StatusTooManyRequests:       "Too Many Requests",
	http.StatusServiceUnavailable:    "Service Unavailable",
	http.StatusInternalServerError:   "Internal Server Error",
}

// Title is what a status is called.
func Title(status int) phrase.Text { return phrase.Of(titles[status]) }

// In is the document for readers of l.
func (d Document) In(l phrase.Lang) Document {
	d.Title, d.Detail = d.Title.To(l), d.Detail.To(l)
	d.Reasons = slices.Clone(d.Reasons)
	for i, r := range d.Reasons {
		d.Reasons[i] = r.To(l)
	}
	d.Errors = slices.Clone(d.Errors)
	for i, e := range d.Errors {
		d.Errors[i].Detail = e.Detail.To(l)
	}
	return d
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
		Type: "about:blank", Title: Title(code), Status: code, Code: f.Code, Detail: f.Text,
		Reasons: f.Reasons, Current: f.Current, Request: request,
	}
	for _, field := range f.Fields {
		d.Errors = append(d.Errors, Error{field.Pointer, field.Code, field.Text})
	}
	return d
}

// Write sends the document to a reader of l.
func Write(w http.ResponseWriter, l phrase.Lang, d Document) {
	h := w.Header()
	h.Set("Content-Type", "application/problem+json")
	h.Set("Content-Language", string(l))
	h.Set("Vary", "Accept-Language")
	h.Set("Cache-Control", "no-store")
	if d.Status == http.StatusTooManyRequests || d.Status == http.StatusServiceUnavailable {
		if h.Get("Retry-After") == "" {
			h.Set("Retry-After", "5")
		}
	}
	w.WriteHeader(d.Status)
	_ = json.NewEncoder(w).Encode(d.In(l))
}
