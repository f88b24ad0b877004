package api

import (
	"net/http"
	"reflect"
	"strings"

	"github.com/gin-gonic/gin"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/policy"
)

// route is one line of the table.
type route struct {
	method  string
	path    string // with {id}, as in OpenAPI
	name    string // operationId
	action  policy.Action
	summary string
	status  int
	in, out reflect.Type
	// isSealed keeps the route out of logs and metrics.
	isSealed bool
	maxBody  int64 // 0: MaxBody
	// isQuestion looks only, though what it asks is too long for an address.
	isQuestion bool
	// isFilled: the verb refuses an empty body, though no one field of it is required.
	isFilled bool
	content  string // media type of a file that is answered; "": JSON
	more     string // of its description
	handle   func(*server, *gin.Context)
}

// None is the input or output of a route that has none.
type None struct{}

// read is a route that changes nothing.
func read[In, Out any](path, name string, a policy.Action, summary string, fn func(*store.Tx, In) (Out, error)) route {
	r := describe[In, Out](http.MethodGet, path, name, a, summary)
	r.handle = func(s *server, c *gin.Context) {
		in, err := bind[In](c)
		if err != nil {
			s.fail(c, err)
			return
		}
		var out Out
		err = s.db.View(c.Request.Context(), actorOf(c), func(tx *store.Tx) (err error) {
			out, err = fn(tx, in)
			return err
		})
		s.answer(c, statusOf(c), out, err)
	}
	return r
}

// act is a route that does one thing, wholly or not at all. With an
// Idempotency-Key the same request is answered the same, once done.
func act[In, Out any](method, path, name string, a policy.Action, summary string, fn func(*store.Tx, In) (Out, error)) route {
	r := describe[In, Out](method, path, name, a, summary)
	r.handle = func(s *server, c *gin.Context) {
		in, err := bind[In](c)
		if err != nil {
			s.fail(c, err)
			return
		}
		once, err := onceOf(c, r.name)
		if err != nil {
			s.fail(c, err)
			return
		}
		var out Out
		var replay *models.IdempotencyKey
		err = s.db.Do(c.Request.Context(), actorOf(c), func(tx *store.Tx) (err error) {
			if replay, err = once.seen(tx); err != nil || replay != nil {
				return err
			}
			if out, err = fn(tx, in); err != nil {
				return err
			}
			return once.remember(tx, statusOf(c), langOf(c), out)
		})
		if err == nil && replay != nil {
			c.Header("Idempotent-Replay", "true")
			s.raw(c, replay.Status, phrase.Lang(replay.Language), replay.Body)
			return
		}
		s.answer(c, statusOf(c), out, err)
	}
	return r
}

// call is what a plain route is given: for what must happen outside of an act,
// such as hashing a password or setting a cookie.
type call struct {
	*server
	c     *gin.Context
	actor models.Actor
}

// plain is a route that opens its own acts.
func plain[In, Out any](method, path, name string, a policy.Action, summary string, fn func(call, In) (Out, error)) route {
	r := describe[In, Out](method, path, name, a, summary)
	r.handle = func(s *server, c *gin.Context) {
		in, err := bind[In](c)
		if err != nil {
			s.fail(c, err)
			return
		}
		out, err := fn(call{s, c, actorOf(c)}, in)
		s.answer(c, statusOf(c), out, err)
	}
	return r
}

func describe[In, Out any](method, path, name string, a policy.Action, summary string) route {
	r := route{method: method, path: path, name: name, action: a, summary: summary, status: http.StatusOK}
	r.in, r.out = reflect.TypeFor[In](), reflect.TypeFor[Out]()
	if r.out == reflect.TypeFor[None]() {
		r.status = http.StatusNoContent
	}
	return r
}

// created marks a route that makes a new thing.
func (r route) created() route {
	r.status = http.StatusCreated
	return r
}

// sealed marks a route whose use alone would tell something: a vote, a review.
func (r route) sealed() route {
	r.isSealed = true
	return r
}

// saying adds to what is said of a route.
func (r route) saying(more string) route {
	r.more = " " + more
	return r
}

// filled marks a route that an empty body does not do for, though no one field of it
// is required by shape.
func (r route) filled() route {
	r.isFilled = true
	return r
}

// within lets a route have a smaller body than others.
func (r route) within(bytes int64) route {
	r.maxBody = bytes
	return r
}

// asked lets a route that changes nothing take its question as a body.
func (r route) asked() route {
	r.method, r.isQuestion = http.MethodPost, true
	return r
}

// scope is what an access token needs: read to look, admin for what only
// administrators and coordinators may do, write for the rest. Carrying the whole
// organisation away in a file is no looking.
func (r route) scope() models.Scope {
	look, file := r.method == http.MethodGet || r.isQuestion, r.content != ""
	if look && (!file || !policy.Organisational(r.action)) {
		return models.ScopeRead
	}
	return policy.ScopeOf(r.action)
}

// looking are the methods of what is only looked at. HEAD is GET without its body,
// which net/http leaves out.
var looking = []string{http.MethodGet, http.MethodHead}

func (r route) methods() []string {
	if r.method == http.MethodGet {
		return looking
	}
	return []string{r.method}
}

// ginPath turns {id} into :id.
func (r route) ginPath() string {
	return strings.NewReplacer("{", ":", "}", "").Replace(r.path)
}
