package api

import (
	"strconv"
	"strings"

	"assay/models/phrase"
)

// Revision is a thing's revision as its ETag says it: "12".
type Revision int64

// Edited is embedded in the input of what people edit: the revision they worked
// from.
type Edited struct {
	IfMatch Revision `header:"If-Match" json:"-" validate:"required" description:"The ETag of what was looked at before."`
}

func (r Revision) ETag() string { return strconv.Quote(strconv.FormatInt(int64(r), 10)) }

func (r Revision) MarshalText() ([]byte, error) { return []byte(r.ETag()), nil }

func (r *Revision) UnmarshalText(text []byte) error {
	quoted := strings.TrimPrefix(string(text), "W/")
	n, err := strconv.ParseInt(strings.Trim(quoted, `"`), 10, 64)
	if err != nil || n < 1 {
		return phrase.Error(`This should be the ETag that came with the thing, such as "12".`)
	}
	*r = Revision(n)
	return nil
}
