package api

import (
	"slices"

	"assay/review/policy"
)

// routes is every route there is. Sections follow the road; inside one, reads
// come first.
var routes = slices.Concat(
	peopleRoutes,
)

var peopleRoutes = []route{
	read("/sites", "listSites", policy.ServiceSee, "The places people work at, by slug.", listSites),
}
