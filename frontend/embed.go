// Package frontend carries the built web interface: what "npm run build" left in
// dist. A fresh clone has only dist/.keep, so that Go compiles without Node.
package frontend

import "embed"

// Dist is the folder dist with everything in it.
//
//go:embed all:dist
var Dist embed.FS
