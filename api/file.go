package api

import (
	"io"
	"mime"
	"net/http"
	"reflect"
	"time"

	"github.com/gin-gonic/gin"

	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/policy"
)

// download is a file to be answered. Write may take long and is told everything it
// needs before the first byte is sent; it is given the reader's language.
type download struct {
	name  string
	write func(io.Writer, phrase.Lang) error
}

// file is a route that answers a file, written while it is read from one consistent
// picture. When that fails on the way, the connection breaks off, so that nobody
// takes half a file for a whole one.
func file[In any](path, name string, a policy.Action, summary, contentType string, fn func(*store.Tx, In) (download, error)) route {
	r := describe[In, string](http.MethodGet, path, name, a, summary)
	r.content = contentType
	r.handle = func(s *server, c *gin.Context) {
		in, err := bind[In](c)
		if err != nil {
			s.fail(c, err)
			return
		}
		err = s.db.View(c.Request.Context(), actorOf(c), func(tx *store.Tx) error {
			d, err := fn(tx, in)
			if err != nil {
				return err
			}
			unhurried(c)
			c.Header("Content-Type", contentType)
			c.Header("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": d.name}))
			c.Header("Cache-Control", "no-store")
			c.Status(statusOf(c))
			if c.Request.Method == http.MethodHead {
				c.Writer.WriteHeaderNow()
				return nil
			}
			return d.write(c.Writer, langOf(c))
		})
		switch {
		case err == nil:
		case c.Writer.Written():
			s.log.Error("download broke off", "request", c.GetString(requestKey), "route", c.FullPath(), "error", err)
			panic(http.ErrAbortHandler)
		default:
			c.Writer.Header().Del("Content-Disposition")
			s.fail(c, err)
		}
	}
	r.out = reflect.TypeFor[string]()
	return r
}

// upTo lets a route have a larger body. Whether the actor may use it at all is asked
// before the body is read.
func (r route) upTo(bytes int64) route {
	handle := r.handle
	r.maxBody = bytes
	r.handle = func(s *server, c *gin.Context) {
		if err := policy.Check(r.action, policy.Of(actorOf(c))); err != nil {
			s.fail(c, err)
			return
		}
		unhurried(c)
		handle(s, c)
	}
	return r
}

// unhurried lets a request take longer than others: what is large takes its time.
// Where the connection knows no deadlines there is none to lift.
func unhurried(c *gin.Context) {
	connection := http.NewResponseController(c.Writer)
	_ = connection.SetReadDeadline(time.Time{})
	_ = connection.SetWriteDeadline(time.Time{})
}

// formReader is an input that may also come as a form with files.
type formReader interface {
	takeFile(name string, content []byte)
}

func readForm(c *gin.Context, into formReader) error {
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, mostBody(c))
	parts, err := c.Request.MultipartReader()
	if err != nil {
		return fault.New(fault.Malformed, "not-a-form", "The body is not a form with files.").Because(err)
	}
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return unreadable(err)
		}
		content, err := io.ReadAll(part)
		if err != nil {
			return unreadable(err)
		}
		if part.FileName() == "" {
			return fault.At("/"+part.FormName(), "not-a-file", "Every part of the form is a file with a name.")
		}
		into.takeFile(part.FileName(), content)
	}
}
