package api

import (
	"reflect"

	"assay/models"
	"assay/review/policy"
)

// RouteInfo is what tests need to know of a route.
type RouteInfo struct {
	Method, Path, Name string
	Action             policy.Action
	Scope              models.Scope
	In, Out            reflect.Type
}

func Routes() []RouteInfo {
	all := make([]RouteInfo, len(routes))
	for i, r := range routes {
		all[i] = RouteInfo{r.method, r.path, r.name, r.action, r.scope(), r.in, r.out}
	}
	return all
}
