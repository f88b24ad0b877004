package api

import (
	"io/fs"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"assay/api/web"
	"assay/frontend"
	"assay/models/fault"
)

// pages answers every address that no route has: below /api there is nothing,
// anywhere else is the web interface.
func (s *server) pages() gin.HandlerFunc {
	site, err := web.New(s.dist())
	if err != nil {
		panic("api: the web interface: " + err.Error())
	}
	return func(c *gin.Context) {
		looks := c.Request.Method == http.MethodGet || c.Request.Method == http.MethodHead
		if !looks || c.Request.URL.Path == "/api" || strings.HasPrefix(c.Request.URL.Path, "/api/") {
			s.fail(c, fault.New(fault.NotFound, "not-found", "There is nothing at this address."))
			return
		}
		c.Status(http.StatusOK)
		site.ServeHTTP(c.Writer, c.Request)
	}
}

func (s *server) dist() fs.FS {
	if s.Web != nil {
		return s.Web
	}
	dist, err := fs.Sub(frontend.Dist, "dist")
	if err != nil {
		panic("api: the web interface: " + err.Error())
	}
	return dist
}
