// Package api speaks HTTP. Every route is a line of the table in routes.go; its
// request and response types stand beside its handler in the file of its noun.
//
// A handler is a function of a transaction and its input, because one request is
// one act: [act] runs it in a serializable transaction, [read] on one consistent
// picture. The input's fields say where they come from: `path:"id"`,
// `query:"limit"`, `header:"If-Match"` (these also carry `json:"-"`), or the JSON
// body. validator/v10 tags check their shape; meaning is checked in review.
//
// An output with a method ETag() string sends that header. Lists are [Paging]
// in, models.List out.
package api

//go:generate go test -run "IsCommitted|PolicyMatrix" -update .
