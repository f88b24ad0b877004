package api

import (
	"fmt"
	"reflect"
	"strings"

	"assay/api/openapi"
	"assay/review/policy"
)

const description = "The road from new hire to recognised Subject Matter Expert. " +
	"Instants are RFC 3339 in UTC, dates are civil, zones are IANA names. " +
	"Lists are keyset pages: send a page's `next` as `cursor`. " +
	"Resources carry `actions`: what you may do now, or why not. " +
	"Errors are RFC 9457 problems whose `code` is stable. " +
	"A last day that lies ahead counts, in coverage and forecasts, for those alone who may see it on the person's page; to others that person stays. " +
	"Send `Idempotency-Key` with what must not happen twice, `If-Match` with what people edit."

// Document is the OpenAPI 3.1 document of every route.
func Document(version string) ([]byte, error) {
	operations := make([]openapi.Operation, len(routes))
	for i, r := range routes {
		operations[i] = r.operation()
	}
	return openapi.Build("Assay", version, description, Base, operations)
}

func (r route) operation() openapi.Operation {
	o := openapi.Operation{
		Method: r.method, Path: r.path, Name: r.name, Summary: r.summary, Tag: r.tag(), Status: r.status,
		In: unlessNone(r.in), Out: unlessNone(r.out), Scope: r.scope(), ContentType: r.content,
		Description: "For " + policy.Who(r.action).String() + ". (" + string(r.action) + ")" + r.more,
	}
	if r.isQuestion {
		o.Description += " Nothing is stored: a token that may read may ask."
	}
	if r.maxBody > 0 {
		o.Description += fmt.Sprintf(" The body has at most %d bytes.", r.maxBody)
	}
	if policy.Allowed(r.action, policy.Holds{policy.Anyone}) {
		o.Scope = ""
	}
	return o
}

// tag is the first segment of the path, a noun.
func (r route) tag() string {
	first, _, _ := strings.Cut(strings.TrimPrefix(r.path, "/"), "/")
	return first
}

func unlessNone(t reflect.Type) reflect.Type {
	if t == reflect.TypeFor[None]() {
		return nil
	}
	return t
}
