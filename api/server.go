package api

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"assay/api/deliver"
	"assay/api/fetch"
	"assay/api/problem"
	"assay/api/session"
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
)

// Options are what cmd decides. Secure says that people reach the server over
// https.
type Options struct {
	Log     *slog.Logger
	Version string
	Secure  bool
	// Web is the built web interface; nil: the one inside the binary.
	Web fs.FS
	// Fetch says where addresses that people type in may lead.
	Fetch fetch.Guard
	// Proxies are believed when they say for whom they ask.
	Proxies []netip.Prefix
	// Edge is what people are told by outside of the app.
	Edge deliver.Edge
}

type server struct {
	Options
	db        *store.DB
	log       *slog.Logger
	cookies   session.Cookies
	origin    *http.CrossOriginProtection
	byAccount *session.Throttle
	byAddress *session.Throttle
	byReader  *session.Throttle // of private feeds, by where they ask from
	byFeed    *session.Throttle
	byWebhook *session.Throttle
	metrics   *metrics
}

// Base is where the routes of the table live.
const Base = "/api/v1"

// New is the whole of HTTP over a database.
func New(db *store.DB, o Options) http.Handler {
	s := &server{
		Options: o, db: db, log: o.Log, cookies: session.Cookies{Secure: o.Secure}, origin: http.NewCrossOriginProtection(),
		byAccount: session.NewThrottle(5, time.Minute), byAddress: session.NewThrottle(30, 10*time.Second),
		byReader: session.NewThrottle(20, 10*time.Second), byFeed: session.NewThrottle(12, time.Minute),
		byWebhook: session.NewThrottle(5, 10*time.Second), metrics: newMetrics(),
	}
	if s.Edge.Client == nil {
		s.Edge.Client = deliver.Client(s.Fetch)
	}
	gin.SetMode(gin.ReleaseMode)
	g := gin.New()
	g.HandleMethodNotAllowed = true
	g.ContextWithFallback = false
	g.Use(s.observe, s.listen, s.recover)
	g.NoMethod(notAllowed)
	for _, r := range routes {
		g.Match(r.methods(), Base+r.ginPath(), s.about(r), s.keepBody, s.identify(r), func(c *gin.Context) { r.handle(s, c) })
	}
	reserve(g, routes)
	s.open(g)
	g.NoRoute(s.pages())
	return g
}

func notAllowed(c *gin.Context) {
	problem.Write(c.Writer, langOf(c), problem.Document{Type: "about:blank", Title: problem.Title(http.StatusMethodNotAllowed),
		Status: http.StatusMethodNotAllowed, Code: "method-not-allowed", Detail: phrase.Of("This address does not answer to %s.", c.Request.Method)})
}

const (
	actorKey   = "actor"
	statusKey  = "status"
	bodyKey    = "body"
	sealedKey  = "sealed"
	maxBodyKey = "maxBody"
)

func actorOf(c *gin.Context) models.Actor {
	actor, _ := c.Value(actorKey).(models.Actor)
	return actor
}

func statusOf(c *gin.Context) int { return c.GetInt(statusKey) }

func mostBody(c *gin.Context) int64 {
	if bytes := c.GetInt64(maxBodyKey); bytes > 0 {
		return bytes
	}
	return MaxBody
}

// keepBody holds on to the body of a request with an Idempotency-Key, which is
// part of what makes two requests the same.
func (s *server) keepBody(c *gin.Context) {
	if c.GetHeader("Idempotency-Key") == "" || mostBody(c) > MaxBody {
		return
	}
	raw, err := io.ReadAll(io.LimitReader(c.Request.Body, mostBody(c)+1))
	if err != nil {
		s.fail(c, fault.New(fault.Malformed, "body-unreadable", "The body could not be read to its end.").Because(err))
		return
	}
	c.Set(bodyKey, raw)
	c.Request.Body = io.NopCloser(bytes.NewReader(raw))
}

func bodyOf(c *gin.Context) []byte {
	raw, _ := c.Value(bodyKey).([]byte)
	return raw
}

// answer sends out, or the problem.
func (s *server) answer(c *gin.Context, status int, out any, err error) {
	if err != nil {
		s.fail(c, err)
		return
	}
	if tagged, ok := out.(interface{ ETag() string }); ok {
		c.Header("ETag", tagged.ETag())
	}
	if _, none := out.(None); none {
		s.raw(c, status, langOf(c), nil)
		return
	}
	body, err := encode(out, langOf(c))
	if err != nil {
		s.fail(c, err)
		return
	}
	s.raw(c, status, langOf(c), body)
}

// encode writes JSON in which a list is never null, for readers of l.
func encode(out any, l phrase.Lang) ([]byte, error) {
	var body bytes.Buffer
	err := json.NewEncoder(&body).Encode(prepared(out, l))
	return body.Bytes(), err
}

func (s *server) raw(c *gin.Context, status int, l phrase.Lang, body []byte) {
	c.Header("Cache-Control", "no-store")
	if len(body) == 0 {
		c.Status(status)
		c.Writer.WriteHeaderNow()
		return
	}
	c.Header("Content-Language", string(l))
	c.Header("Vary", "Accept-Language")
	c.Data(status, "application/json", body)
}

// fail ends the request with a problem document; only what is our own fault is
// logged, and without the request's content.
func (s *server) fail(c *gin.Context, err error) {
	c.Abort()
	d := problem.Of(err, c.GetString(requestKey))
	if d.Status >= http.StatusInternalServerError {
		s.log.Error("request failed", "request", d.Request, "route", c.FullPath(), "error", err)
	}
	if d.Current != nil {
		d.Current = prepared(d.Current, langOf(c))
	}
	problem.Write(c.Writer, langOf(c), d)
}

const requestKey = "request"

// about tells the rest of the chain which route it is.
func (s *server) about(r route) gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Set(statusKey, r.status)
		c.Set(sealedKey, r.isSealed)
		c.Set(maxBodyKey, r.maxBody)
	}
}

// observe gives each request a name, counts it and logs how it went. A sealed
// route leaves nothing, except where we failed: that somebody judged just now is
// what a count or a line without a name would still tell.
func (s *server) observe(c *gin.Context) {
	began := s.db.Now()
	c.Set(requestKey, strings.ToLower(rand.Text()[:16]))
	h := c.Writer.Header()
	h.Set("X-Request-Id", c.GetString(requestKey))
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()")
	c.Next()
	took := s.db.Now().Sub(began)
	route, actor := c.FullPath(), actorOf(c).Person
	if c.GetBool(sealedKey) {
		if c.Writer.Status() < http.StatusInternalServerError {
			return
		}
		route, actor = "sealed", 0
	}
	s.metrics.saw(c.Request.Method, route, c.Writer.Status(), took)
	s.log.Info("request", "request", c.GetString(requestKey), "method", c.Request.Method, "route", route,
		"status", c.Writer.Status(), "bytes", c.Writer.Size(), "took", took, "actor", actor)
}

func (s *server) recover(c *gin.Context) {
	defer func() {
		if p := recover(); p == http.ErrAbortHandler {
			panic(p)
		} else if p != nil {
			s.log.Error("panic", "request", c.GetString(requestKey), "route", c.FullPath(), "panic", p, "stack", string(debug.Stack()))
			c.Abort()
			if !c.Writer.Written() {
				problem.Write(c.Writer, langOf(c), problem.Of(nil, c.GetString(requestKey)))
			}
		}
	}()
	c.Next()
}
