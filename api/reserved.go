package api

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
)

// reserved are addresses with a name of ours where routes of other methods have a
// parameter, such as /coverage/what-if beside /coverage/{service}: what may be done
// there, by path. The name is never a value of the parameter.
func reserved(all []route) map[string][]string {
	taken := map[string][]string{}
	for _, r := range all {
		if slices.ContainsFunc(all, func(other route) bool { return covers(other.path, r.path) }) {
			taken[r.path] = append(taken[r.path], r.methods()...)
		}
	}
	return taken
}

// covers reports whether the addresses of path are among those of another, wider one.
func covers(wider, path string) bool {
	w, p := strings.Split(wider, "/"), strings.Split(path, "/")
	if wider == path || len(w) != len(p) {
		return false
	}
	for i := range w {
		if w[i] != p[i] && !strings.HasPrefix(w[i], "{") {
			return false
		}
	}
	return true
}

// every method that a router could take for one of a wider address.
var every = []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions}

// reserve answers other methods at reserved addresses with those that there are.
func reserve(g *gin.Engine, all []route) {
	for path, allowed := range reserved(all) {
		others := slices.DeleteFunc(slices.Clone(every), func(m string) bool { return slices.Contains(allowed, m) })
		g.Match(others, Base+route{path: path}.ginPath(), func(c *gin.Context) {
			c.Header("Allow", strings.Join(allowed, ", "))
			notAllowed(c)
		})
	}
}
