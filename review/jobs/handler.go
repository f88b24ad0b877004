package jobs

import (
	"context"
	"errors"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
)

// Handler does one job, outside any transaction. It may be given the same job again,
// so what it does must be harmless when repeated. ctx ends before the lease does. It
// returns nil when the job is done, [Later] or [Dead]; every other error is tried
// again, under the code of its fault.
type Handler func(ctx context.Context, db *store.DB, j models.Job) error

// Later says that a job is to be tried again: after the usual time, which grows with
// each attempt, or after a longer one, if somebody asked for that. The code is kept
// and shown; it is never what others said.
func Later(code string, after time.Duration) error { return setback{code: code, after: after} }

// Dead says that trying again makes no sense.
func Dead(code string) error { return setback{code: code, dead: true} }

// setback is why a job is not done.
type setback struct {
	code  string
	after time.Duration
	dead  bool
}

func (s setback) Error() string { return s.code }

// setbackOf is the setback in an error that is not nil.
func setbackOf(err error) (s setback, known bool) {
	switch {
	case errors.As(err, &s):
		return s, true
	case errors.Is(err, context.DeadlineExceeded):
		return setback{code: "too-slow"}, true
	case errors.Is(err, context.Canceled):
		return setback{code: "interrupted"}, true
	}
	if f := fault.As(err); f != nil {
		return setback{code: f.Code}, f.Kind != fault.Internal
	}
	return setback{code: "internal"}, false
}
