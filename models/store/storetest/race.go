package storetest

import (
	"sync"

	"assay/migrations"
	"assay/models/store"
)

// AtOnce runs all contenders at the same moment, each in a goroutine of its own,
// and returns their errors in the same order when the last has ended.
func AtOnce(contenders ...func() error) []error {
	errs := make([]error, len(contenders))
	start := make(chan struct{})
	var running sync.WaitGroup
	for i, contend := range contenders {
		running.Go(func() {
			<-start
			errs[i] = contend()
		})
	}
	close(start)
	running.Wait()
	return errs
}

// Rounds is how often tests repeat a race of [Together]: each round is one, and what
// differs between them is who comes first to whatever they contend for.
const Rounds = 20

// Together is AtOnce for contenders that begin one act each, and leaves nothing to
// luck: none does anything before all have begun and seen the same data, so that on
// PostgreSQL every one of them but the first decides on a picture that is old. SQLite
// lets only one act begin.
func Together(db *store.DB, contenders ...func() error) []error {
	if db.Dialect == migrations.SQLite {
		return AtOnce(contenders...)
	}
	m := &meeting{missing: len(contenders), all: make(chan struct{})}
	db.Hold(m.await)
	defer db.Hold(nil)
	both := make([]func() error, len(contenders))
	for i, contend := range contenders {
		both[i] = func() error {
			defer m.arrive() // one that began no act keeps nobody waiting
			return contend()
		}
	}
	return AtOnce(both...)
}

// meeting is over when nobody is missing any more; who comes again goes straight on.
type meeting struct {
	mu      sync.Mutex
	missing int
	all     chan struct{}
}

func (m *meeting) arrive() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.missing--
	if m.missing == 0 {
		close(m.all)
	}
}

func (m *meeting) await() {
	m.arrive()
	<-m.all
}
