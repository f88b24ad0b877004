package session

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Throttle limits how often something may be tried for one key, such as an
// account or an address. It forgets keys that have not been tried for a while,
// and knows at most a fixed number: when those are all in use, any go.
type Throttle struct {
	every time.Duration
	burst int
	mu    sync.Mutex
	known map[string]*attempt
}

type attempt struct {
	limiter *rate.Limiter
	last    time.Time
}

const maxKnown = 50_000

// NewThrottle allows burst tries at once and one more each interval.
func NewThrottle(burst int, every time.Duration) *Throttle {
	return &Throttle{every: every, burst: burst, known: map[string]*attempt{}}
}

// Turn is a try that was used up.
type Turn struct {
	r  *rate.Reservation
	at time.Time
}

// Back gives the try back.
func (t Turn) Back() {
	if t.r != nil {
		t.r.CancelAt(t.at)
	}
}

// Try uses up one try; wait is how long until the next one where there was none.
func (t *Throttle) Try(key string, now time.Time) (turn Turn, wait time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	a := t.known[key]
	if a == nil {
		t.forget(now)
		a = &attempt{limiter: rate.NewLimiter(rate.Every(t.every), t.burst)}
		t.known[key] = a
	}
	a.last = now
	r := a.limiter.ReserveN(now, 1)
	if wait = r.DelayFrom(now); wait > 0 {
		r.CancelAt(now)
		return Turn{}, wait
	}
	return Turn{r, now}, 0
}

// Clear gives a key its tries back, after a success.
func (t *Throttle) Clear(key string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.known, key)
}

// forget drops the keys whose tries have all come back; if that is not enough,
// any one of the rest, so that memory stays bounded.
func (t *Throttle) forget(now time.Time) {
	if len(t.known) < maxKnown {
		return
	}
	whole := t.every * time.Duration(t.burst)
	for key, a := range t.known {
		if now.Sub(a.last) > whole {
			delete(t.known, key)
		}
	}
	for key := range t.known {
		if len(t.known) < maxKnown {
			return
		}
		delete(t.known, key)
	}
}
