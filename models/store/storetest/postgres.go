package storetest

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"sync"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // registers the driver "pgx"

	"assay/migrations"
	"assay/models/store"
	"assay/models/store/storetest/pgtemp"
)

// Postgres returns a fresh, migrated database on PostgreSQL, for tests that mean
// nothing on SQLite, such as races for a row.
func Postgres(tb testing.TB) *store.DB {
	tb.Helper()
	if os.Getenv("ASSAY_TEST_POSTGRES") == "skip" {
		tb.Skip("left out by ASSAY_TEST_POSTGRES=skip")
	}
	c, err := shared()
	if err != nil {
		tb.Fatal(err)
	}
	name, err := c.take(tb)
	if err != nil {
		tb.Fatal(err)
	}
	return open(tb, c.dsn(name))
}

// cluster is a server with a migrated template database.
type cluster struct {
	url      url.URL
	admin    *sql.DB
	template string
	shape    string // of the template
	claims   claims
	own      *pgtemp.Server // ends with this process
}

// shared is made at the first need; a server of our own ends with the process.
var shared = sync.OnceValues(func() (*cluster, error) {
	c := &cluster{}
	address := os.Getenv("ASSAY_TEST_POSTGRES_URL")
	if address == "" {
		own, err := pgtemp.Start()
		if err != nil {
			return nil, err
		}
		c.own = own
		address = own.URL
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	c.url = *u
	if c.admin, err = sql.Open("pgx", address); err != nil {
		return nil, err
	}
	c.admin.SetMaxOpenConns(4)
	return c, c.prepare()
})

func (c *cluster) dsn(database string) string {
	u := c.url
	u.Path = "/" + database
	return u.String()
}

// exec runs a statement about databases, whose names take no placeholders.
func (c *cluster) exec(statement string, names ...any) error {
	_, err := c.admin.Exec(fmt.Sprintf(statement, names...))
	return err
}

// templateLock keeps test binaries that share a server from building at once.
const templateLock = 720_471_001

// prepare names the template after the migrations' content, and builds it unless
// another test binary did.
func (c *cluster) prepare() error {
	content, err := migrations.Fingerprint(migrations.Postgres)
	if err != nil {
		return err
	}
	c.template = fmt.Sprintf("assay_template_%.6x", sha256.Sum256([]byte(content)))
	ctx := context.Background()
	conn, err := c.admin.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "select pg_advisory_lock($1)", templateLock); err != nil {
		return err
	}
	err = c.build(ctx, conn)
	if err == nil {
		err = conn.QueryRowContext(ctx, "select shobj_description(oid, 'pg_database') from pg_database where datname = $1", c.template).Scan(&c.shape)
	}
	_, unlock := conn.ExecContext(ctx, "select pg_advisory_unlock($1)", templateLock)
	return errors.Join(err, unlock)
}

// build gives the template its name last, so that half a template is never used.
func (c *cluster) build(ctx context.Context, conn *sql.Conn) error {
	var built bool
	err := conn.QueryRowContext(ctx, "select exists (select from pg_database where datname = $1)", c.template).Scan(&built)
	if err != nil || built {
		return err
	}
	draft := c.template + "_draft"
	if err := c.exec("drop database if exists %s with (force)", draft); err != nil {
		return err
	}
	if err := c.exec("create database %s", draft); err != nil {
		return err
	}
	if err := c.draw(draft); err != nil {
		return err
	}
	return c.exec("alter database %s rename to %s", draft, c.template)
}

// draw migrates a database and notes its shape in its comment.
func (c *cluster) draw(draft string) error {
	if err := migrated(c.dsn(draft)); err != nil {
		return err
	}
	raw, err := sql.Open("pgx", c.dsn(draft))
	if err != nil {
		return err
	}
	defer raw.Close()
	shape, err := shapeOf(raw)
	if err != nil {
		return err
	}
	return c.exec("comment on database %s is '%s'", draft, shape)
}
