package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	_ "modernc.org/sqlite" // registers the driver "sqlite"

	"assay/migrations"
)

// DB is an open database. On SQLite one connection writes and several read; on
// PostgreSQL both pools are the same.
type DB struct {
	Dialect migrations.Dialect
	write   *gorm.DB
	read    *gorm.DB
	now     func() time.Time
	random  io.Reader
	relaxed bool
	held    func()
}

// Open opens sqlite:PATH or postgres://… and says no if it cannot be reached. It
// does not migrate. now is the only clock of every act; secrets come from
// crypto/rand unless [DB.Seed] says otherwise.
func Open(ctx context.Context, dsn string, now func() time.Time) (*DB, error) {
	db := &DB{now: now, random: rand.Reader}
	var err error
	switch {
	case strings.HasPrefix(dsn, "sqlite:"):
		err = db.openSQLite(strings.TrimPrefix(dsn, "sqlite:"))
	case strings.HasPrefix(dsn, "postgres://"), strings.HasPrefix(dsn, "postgresql://"):
		err = db.openPostgres(dsn)
	default:
		err = errors.New("the database is neither sqlite:PATH nor postgres://…")
	}
	if err != nil {
		return nil, err
	}
	if err := db.Ping(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

func (db *DB) openSQLite(path string) (err error) {
	if path == "" {
		return errors.New("sqlite: needs a path")
	}
	db.Dialect = migrations.SQLite
	if err := ownersAlone(path); err != nil {
		return err
	}
	if db.write, err = sqlitePool(path, "immediate", 1); err != nil {
		return err
	}
	db.read, err = sqlitePool(path, "deferred&_pragma=query_only(1)", 8)
	return err
}

// ownersAlone makes a file that is not there yet, and no other user may read it; the
// files SQLite puts beside it follow.
func ownersAlone(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("sqlite: %w", err)
	}
	return f.Close()
}

func sqlitePool(path, txlock string, conns int) (*gorm.DB, error) {
	file := (&url.URL{Scheme: "file", Opaque: url.PathEscape(path)}).String()
	dsn := file + "?_txlock=" + txlock +
		"&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)" +
		"&_time_format=sqlite&_timezone=UTC"
	pool, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(conns)
	pool.SetMaxIdleConns(conns)
	return open(sqliteDialector{&sqlite.Dialector{DriverName: "sqlite", Conn: pool}})
}

func (db *DB) openPostgres(dsn string) error {
	db.Dialect = migrations.Postgres
	address, err := pgx.ParseConfig(dsn)
	if err != nil {
		return fmt.Errorf("postgres: %w", withoutPassword(err, dsn))
	}
	pool := stdlib.OpenDB(*address, stdlib.OptionAfterConnect(settle))
	db.write, err = open(postgres.New(postgres.Config{Conn: pool}))
	if err != nil {
		return fmt.Errorf("postgres: %w", errors.Join(withoutPassword(err, dsn), pool.Close()))
	}
	pool.SetMaxOpenConns(32)
	pool.SetMaxIdleConns(16)
	db.read = db.write
	return nil
}

// settle reads instants in UTC, whatever the zone of the machine, and compiles no
// statements: the longest here run for milliseconds, and compiling one takes a
// second.
func settle(ctx context.Context, c *pgx.Conn) error {
	codec := &pgtype.TimestamptzCodec{ScanLocation: time.UTC}
	c.TypeMap().RegisterType(&pgtype.Type{Name: "timestamptz", OID: pgtype.TimestamptzOID, Codec: codec})
	_, err := c.Exec(ctx, "set jit = off")
	return err
}

func withoutPassword(err error, dsn string) error {
	u, parseErr := url.Parse(dsn)
	if parseErr != nil || u.User == nil {
		return err
	}
	secret, _ := u.User.Password()
	if secret == "" {
		return err
	}
	return errors.New(strings.ReplaceAll(err.Error(), secret, "…"))
}

// Migrate brings the database to the newest version.
func (db *DB) Migrate(ctx context.Context) error {
	pool, err := db.write.DB()
	if err != nil {
		return err
	}
	return migrations.Run(ctx, pool, db.Dialect)
}

// Pending says whether migrations are missing, and the version in place.
func (db *DB) Pending(ctx context.Context) (bool, int64, error) {
	pool, err := db.write.DB()
	if err != nil {
		return false, 0, err
	}
	return migrations.Pending(ctx, pool, db.Dialect)
}

func (db *DB) Ping(ctx context.Context) error {
	pool, err := db.read.DB()
	if err != nil {
		return err
	}
	return pool.PingContext(ctx)
}

func (db *DB) Close() error {
	var errs []error
	for _, g := range []*gorm.DB{db.write, db.read} {
		if g == nil {
			continue
		}
		pool, err := g.DB()
		if err != nil {
			errs = append(errs, err)
			continue
		}
		errs = append(errs, pool.Close())
	}
	return errors.Join(errs...)
}
