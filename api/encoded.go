package api

import (
	"mime"
	"strings"

	"github.com/gin-gonic/gin"

	"assay/models/fault"
	"assay/models/phrase"
)

// readable refuses a body that would have to be decoded first: what is compressed, or
// not in UTF-8.
func readable(c *gin.Context) error {
	for _, codings := range c.Request.Header.Values("Content-Encoding") {
		for coding := range strings.SplitSeq(codings, ",") {
			if coding = strings.TrimSpace(coding); coding != "" && !strings.EqualFold(coding, "identity") {
				c.Header("Accept-Encoding", "identity")
				return unsupported("Content-Encoding", "encoded", "Please send the body as it is: Content-Encoding may be identity alone.")
			}
		}
	}
	_, params, err := mime.ParseMediaType(c.GetHeader("Content-Type"))
	if charset := params["charset"]; err == nil && charset != "" && !strings.EqualFold(charset, "utf-8") && !strings.EqualFold(charset, "utf8") {
		return unsupported("Content-Type", "another-charset", "Please send the body in UTF-8: Content-Type may name no other charset.")
	}
	return nil
}

func unsupported(header, code string, text phrase.Format) error {
	f := fault.New(fault.Unsupported, code, text)
	f.Fields = []fault.Field{{Pointer: "header:" + header, Code: code, Text: f.Text}}
	return f
}
