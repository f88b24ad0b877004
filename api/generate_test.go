package api

import (
	"fmt"
	"reflect"

	"assay/api/openapi"
	"assay/review/policy"
)

// Generate makes the document from the routes.
func Generate() ([]byte, error) {
	operations := make([]openapi.Operation, len(routes))
	for i, r := range routes {
		operations[i] = r.operation()
	}
	return openapi.Build("Assay", unversioned, description, Base, operations)
}

func (r route) operation() openapi.Operation {
	o := openapi.Operation{
		Method: r.method, Path: r.path, Name: r.name, Summary: r.summary, Tag: r.tag(), Status: r.status,
		In: unlessNone(r.in), Out: unlessNone(r.out), Scope: r.scope(), ContentType: r.content, Filled: r.isFilled,
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

func unlessNone(t reflect.Type) reflect.Type {
	if t == reflect.TypeFor[None]() {
		return nil
	}
	return t
}
