package storetest

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"testing"
)

// Making a database of PostgreSQL takes several times as long as emptying one. Test
// binaries that share a server therefore share its databases as well: a process claims
// one at need and holds it to its end, for one test after the other.
type claims struct {
	mu     sync.Mutex
	keeper *sql.Conn // holds the advisory locks that the claims are
	last   int
	free   []claim
}

type claim struct {
	name string
	raw  *sql.DB
}

const claimLock = 720_471_002

// take gives a database like the template, which the test gives back when it ends.
func (c *cluster) take(tb testing.TB) (string, error) {
	db, err := c.claim()
	if err != nil {
		return "", err
	}
	tb.Cleanup(func() { c.claims.release(db) })
	if ready, err := c.emptied(db); ready || err != nil {
		return db.name, err
	}
	db.raw.SetMaxIdleConns(0)
	db.raw.SetMaxIdleConns(1)
	if err := c.exec("drop database if exists %s with (force)", db.name); err != nil {
		return "", err
	}
	return db.name, c.exec("create database %s template %s strategy file_copy", db.name, c.template)
}

func (c *cluster) claim() (claim, error) {
	c.claims.mu.Lock()
	defer c.claims.mu.Unlock()
	if last := len(c.claims.free) - 1; last >= 0 {
		db := c.claims.free[last]
		c.claims.free = c.claims.free[:last]
		return db, nil
	}
	if err := c.claims.next(c.admin); err != nil {
		return claim{}, err
	}
	name := fmt.Sprintf("%s_%d", c.template, c.claims.last)
	raw, err := sql.Open("pgx", c.dsn(name))
	return claim{name, raw}, err
}

// next moves on to a number that no other process holds.
func (c *claims) next(admin *sql.DB) (err error) {
	ctx := context.Background()
	if c.keeper == nil {
		if c.keeper, err = admin.Conn(ctx); err != nil {
			return err
		}
	}
	for ours := false; !ours; {
		c.last++
		if err := c.keeper.QueryRowContext(ctx, "select pg_try_advisory_lock($1, $2)", claimLock, c.last).Scan(&ours); err != nil {
			return err
		}
	}
	return nil
}

func (c *claims) release(db claim) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.free = append(c.free, db)
}

// emptied reports whether a database is like the template again. It is not where it
// does not exist yet, a test changed more than rows or left a transaction open, or the
// server's user may not put its rules aside.
func (c *cluster) emptied(db claim) (bool, error) {
	var there bool
	err := c.admin.QueryRow("select exists (select from pg_database where datname = $1)", db.name).Scan(&there)
	if err != nil || !there {
		return false, err
	}
	shape, err := shapeOf(db.raw)
	if err != nil || shape != c.shape {
		return false, err
	}
	_, err = db.raw.Exec(emptyAll)
	return err == nil, nil
}

func shapeOf(db *sql.DB) (shape string, err error) {
	err = db.QueryRow(shapeQuery).Scan(&shape)
	return shape, err
}

const shapeQuery = `
select md5(string_agg(thing, ',' order by thing)) from (
  select concat_ws(' ', 'class', oid, relname, relkind, relnatts) from pg_class where relnamespace = 'public'::regnamespace
  union all select concat_ws(' ', 'trigger', oid, tgname, tgenabled) from pg_trigger
  union all select concat_ws(' ', 'constraint', oid, conname) from pg_constraint where connamespace = 'public'::regnamespace
  union all select concat_ws(' ', 'function', oid, md5(prosrc)) from pg_proc where pronamespace = 'public'::regnamespace
  union all select concat_ws(' ', 'version', id, version_id) from goose_db_version) as things(thing)`

const emptyAll = `
do $$
declare name text; filled boolean;
begin
  set local lock_timeout = '2s';
  set local session_replication_role = replica;
  for name in select quote_ident(relname) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'goose_db_version' loop
    execute 'select exists (select from ' || name || ')' into filled;
    if filled then
      execute 'delete from ' || name;
    end if;
  end loop;
  perform setval(format('%I.%I', schemaname, sequencename), start_value, false)
    from pg_sequences where last_value is not null and sequencename not like 'goose%';
end $$`
