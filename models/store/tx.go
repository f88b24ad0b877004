package store

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"math/rand/v2"
	"time"

	"gorm.io/gorm"

	"assay/migrations"
	"assay/models"
)

// Tx is one act or one read: who, when, and the rows.
type Tx struct {
	Actor  models.Actor
	Now    time.Time // UTC, microseconds, read once, when it began
	random io.Reader
	q      *gorm.DB
	pg     bool
	views  bool // a read: nothing is locked
}

// Attempts bounds how often Do runs an act that lost against others.
const Attempts = 12

// Do runs one act. It is serializable, and run again from its beginning when it
// loses against another, so fn must do nothing that cannot be repeated: no mail,
// no fetch, no clock. Each time it is at a new instant, after whatever it waited
// for. All of it is stored, or nothing.
func (db *DB) Do(ctx context.Context, actor models.Actor, fn func(*Tx) error) error {
	return db.try(ctx, sql.LevelSerializable, actor, fn)
}

// DoLocked runs a short act that decides from nothing but the rows it locks, as the
// job queue's do. On PostgreSQL it reads what is committed: nodes that take rows of
// one table at once pass over each other's, where serializable ones would lose
// against each other, and make those lose who only put a row there.
func (db *DB) DoLocked(ctx context.Context, actor models.Actor, fn func(*Tx) error) error {
	level := sql.LevelSerializable
	if db.Dialect == migrations.Postgres {
		level = sql.LevelReadCommitted
	}
	return db.try(ctx, level, actor, fn)
}

func (db *DB) try(ctx context.Context, level sql.IsolationLevel, actor models.Actor, fn func(*Tx) error) error {
	var err error
	fn = db.hold(fn)
	for attempt := range Attempts {
		err = db.transact(ctx, db.write, &sql.TxOptions{Isolation: level}, actor, fn)
		lostRace := errors.Is(err, gorm.ErrDuplicatedKey) && attempt == 0
		if !transient(err) && !lostRace {
			break
		}
		if !pause(ctx, attempt) {
			break
		}
	}
	return translate(err)
}

// View runs one read on one consistent picture of the data.
func (db *DB) View(ctx context.Context, actor models.Actor, fn func(*Tx) error) error {
	options := &sql.TxOptions{ReadOnly: true}
	if db.Dialect == migrations.Postgres {
		options.Isolation = sql.LevelRepeatableRead
	}
	return translate(db.transact(ctx, db.read, options, actor, func(tx *Tx) error {
		tx.views = true
		return fn(tx)
	}))
}

// ReadAs is the same picture of the data, at the same instant, for somebody else to
// read: who is just being signed in.
func (tx *Tx) ReadAs(actor models.Actor) *Tx {
	theirs := *tx
	theirs.Actor, theirs.views = actor, true
	return &theirs
}

// InNameOf is the same act, done for somebody whose wish reached us on another way
// than a request of theirs: an answer of their calendar.
func (tx *Tx) InNameOf(actor models.Actor) *Tx {
	theirs := *tx
	theirs.Actor = actor
	return &theirs
}

// Now is the instant an act starting now would have.
func (db *DB) Now() time.Time { return db.now().UTC().Truncate(time.Microsecond) }

func (db *DB) transact(ctx context.Context, pool *gorm.DB, o *sql.TxOptions, actor models.Actor, fn func(*Tx) error) error {
	var now time.Time
	act := pool.Session(&gorm.Session{Context: ctx, NowFunc: func() time.Time { return now }})
	return act.Transaction(func(q *gorm.DB) error {
		now = db.Now()
		tx := &Tx{Actor: actor, Now: now, random: db.random, q: q, pg: db.Dialect == migrations.Postgres}
		if tx.pg && db.relaxed {
			if err := q.Exec("set local synchronous_commit = off").Error; err != nil {
				return err
			}
		}
		return fn(tx)
	}, o)
}

func pause(ctx context.Context, attempt int) bool {
	ceiling := min(time.Millisecond<<attempt, 200*time.Millisecond)
	timer := time.NewTimer(time.Millisecond + rand.N(ceiling))
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
