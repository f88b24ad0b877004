package main

import (
	"errors"
	"fmt"
	"os"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/ledger"
	"assay/review/notary"
	"assay/review/panel"
	"assay/review/showcase"
)

type doctorCommand struct {
	database
	Rows int `help:"How many rows to name of each broken rule." default:"10"`
}

// checkup prints a line for each thing looked at and counts what is wrong.
type checkup struct {
	*app
	wrong int
}

func (c *checkup) well(format string, args ...any) {
	fmt.Fprintf(c.out, "ok      "+format+"\n", args...)
}

func (c *checkup) note(format string, args ...any) {
	fmt.Fprintf(c.out, "note    "+format+"\n", args...)
}

func (c *checkup) ill(format string, args ...any) {
	c.wrong++
	fmt.Fprintf(c.out, "WRONG   "+format+"\n", args...)
}

// Run exits with 1 when anything is wrong.
func (d doctorCommand) Run(a *app) (err error) {
	c := &checkup{app: a}
	db, err := d.openExisting(a)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	c.well("the %s database answers", db.Dialect)
	d.folder(c)
	c.zones(db)
	pending, version, err := db.Pending(a.ctx)
	if err != nil {
		return err
	}
	if pending {
		c.ill("the database is at version %d and lacks newer migrations: run assay migrate", version)
		return errors.New("the rest needs the newest version")
	}
	c.well("the database is at the newest version, %d", version)
	if err := db.View(a.ctx, models.System("doctor", models.ViaCommand), func(tx *store.Tx) error { return c.data(tx, d.Rows) }); err != nil {
		return err
	}
	if c.wrong > 0 {
		return fmt.Errorf("not well: %d", c.wrong)
	}
	return nil
}

// folder warns when others on this machine can read the data.
func (d doctorCommand) folder(c *checkup) {
	if d.Database != "" {
		return
	}
	info, err := os.Stat(d.DataDir)
	switch {
	case err != nil:
		c.ill("the data folder: %v", err)
	case info.Mode().Perm()&0o077 != 0:
		c.note("other users of this machine may read the data folder %s (mode %o)", d.DataDir, info.Mode().Perm())
	default:
		c.well("the data folder %s is yours alone", d.DataDir)
	}
}

func (c *checkup) zones(db *store.DB) {
	z := clock.ZoneData()
	if z.Stale(db.Now()) {
		c.note("zone data %s from %s is over six months old; laws may have changed since", z.Version, z.Source)
		return
	}
	c.well("zone data %s from %s", z.Version, z.Source)
}

// data checks every invariant over the whole database, then the ledger.
func (c *checkup) data(tx *store.Tx, rows int) error {
	demo, err := tx.Setting(models.SettingDemo)
	if err != nil {
		return err
	}
	if demo != "" {
		c.note("this is a demo organisation (%s): everybody may choose who to be", demo)
	}
	if err := c.outside(tx); err != nil {
		return err
	}
	for _, i := range store.Invariants() {
		ids, err := tx.Breaches(i, rows)
		if err != nil {
			return fmt.Errorf("%s %s: %w", i.Rule, i.Sentence, err)
		}
		if len(ids) > 0 {
			c.ill("%s %s Rows: %v", i.Rule, i.Sentence, ids)
		} else {
			c.well("%s %s", i.Rule, i.Sentence)
		}
	}
	return c.ledger(tx)
}

// ledger verifies it, and what it has of votes, versions and reviews.
func (c *checkup) ledger(tx *store.Tx) error {
	before := c.wrong
	found := func(f ledger.Finding) { c.ill("V9 ledger: %s", f) }
	s, err := notary.Verify(tx, nil, found, func(int64) {})
	if err != nil {
		return err
	}
	ballots, err := panel.Verify(tx, found)
	if err != nil {
		return err
	}
	cases, err := showcase.Verify(tx, found)
	if err == nil && c.wrong == before {
		c.well("V9 The ledger's %d entries are as they were written, and so are the votes of %d ballots and %d show cases.", s.Entries, ballots, cases)
	}
	return err
}
