package api

import (
	"bytes"
	_ "embed"
	"encoding/json"
)

const description = "The road from new hire to recognised Subject Matter Expert. " +
	"Instants are RFC 3339 in UTC, dates are civil, zones are IANA names. " +
	"Lists are keyset pages: send a page's `next` as `cursor`. " +
	"Resources carry `actions`: what you may do now, or why not. " +
	"Errors are RFC 9457 problems whose `code` is stable. " +
	"A last day that lies ahead counts, in coverage and forecasts, for those alone who may see it on the person's page; to others that person stays. " +
	"Send `Idempotency-Key` with what must not happen twice, `If-Match` with what people edit."

//go:embed openapi.json
var generated []byte

// unversioned is what a generated document says of the version.
const unversioned = "dev"

// Document is the OpenAPI 3.1 document of every route, as go generate wrote it from them.
func Document(version string) []byte {
	named := func(version string) []byte {
		value, _ := json.Marshal(version)
		return append([]byte(`"version": `), value...)
	}
	return bytes.Replace(generated, named(unversioned), named(version), 1)
}
