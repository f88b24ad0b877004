package api

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
)

// once keeps a request with an Idempotency-Key from happening twice. A key
// belongs to one person and one request, and is kept for 24 hours.
type once struct {
	person  models.PersonID
	key     string
	route   string
	request string
}

func onceOf(c *gin.Context, route string) (*once, error) {
	key := c.GetHeader("Idempotency-Key")
	if key == "" || actorOf(c).Person == 0 {
		return nil, nil
	}
	if !utf8.ValidString(key) {
		return nil, fault.At("header:Idempotency-Key", "not-utf8", "This is not valid UTF-8.")
	}
	if len(key) > 200 {
		return nil, fault.At("header:Idempotency-Key", "shape-max", "This may have at most 200 characters.")
	}
	sum := sha256.New()
	io.WriteString(sum, c.Request.Method+" "+c.Request.URL.RequestURI()+"\n")
	sum.Write(bodyOf(c))
	return &once{actorOf(c).Person, key, route, hex.EncodeToString(sum.Sum(nil))}, nil
}

func (o *once) seen(tx *store.Tx) (*models.IdempotencyKey, error) {
	if o == nil {
		return nil, nil
	}
	kept, found, err := tx.IdempotencyKey(o.person, o.key)
	if err != nil || !found {
		return nil, err
	}
	if kept.RequestHash != o.request {
		return nil, fault.At("header:Idempotency-Key", "key-reused", "This key was used for another request.")
	}
	return &kept, nil
}

func (o *once) remember(tx *store.Tx, status int, l phrase.Lang, out any) error {
	if o == nil {
		return nil
	}
	var body []byte
	if _, none := out.(None); !none {
		var err error
		if body, err = encode(out, l); err != nil {
			return err
		}
	}
	return tx.AddIdempotencyKey(models.IdempotencyKey{
		PersonID: o.person, Key: o.key, Route: o.route, RequestHash: o.request,
		Status: status, Language: string(l), Body: append([]byte{}, body...), CreatedAt: tx.Now,
	})
}
