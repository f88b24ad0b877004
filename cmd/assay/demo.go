package main

import (
	"errors"
	"fmt"
	"io"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/demo"
)

type demoCommand struct {
	database
	People int    `help:"How many people; the cast alone unless told."`
	Seed   uint64 `help:"The same seed at the same time makes the same demo." default:"1"`
}

// Run makes the demo in an empty database. When it fails, the database is to be
// thrown away.
func (c demoCommand) Run(a *app) (err error) {
	var hand demo.Clock
	hand.Set(a.now())
	stepped := *a
	stepped.now = hand.Now
	db, err := c.open(&stepped, false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := prepare(a, db); err != nil {
		return err
	}
	bar := progress(a.err, 100, "Telling three years of history")
	options := demo.Options{Seed: c.Seed, People: c.People, Until: a.now(), Told: func(done, all int64) { _ = bar.Set64(100 * done / all) }}
	made, err := demo.Make(a.ctx, db, hand.Set, options)
	_ = bar.Finish()
	if err != nil {
		return err
	}
	for _, why := range made.Cut {
		fmt.Fprintln(a.err, "A story ended early:", why)
	}
	return db.View(a.ctx, models.System("demo", models.ViaCommand), func(tx *store.Tx) error { return introduce(a.out, tx) })
}

// prepare migrates a database that is new, and leaves any other as it is.
func prepare(a *app, db *store.DB) error {
	missing, version, err := db.Pending(a.ctx)
	if err != nil || !missing {
		return err
	}
	if version > 0 {
		return fault.Clash("not-empty", "There is an older database here already, and a demo would mix with it. Please name an empty one.")
	}
	return db.Migrate(a.ctx)
}

// introduce says where to start.
func introduce(out io.Writer, tx *store.Tx) error {
	parts, err := demo.Parts(tx)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "The demo organisation is ready. Start it with: assay serve")
	fmt.Fprintln(out, "There are no passwords in it: choose who to be, for instance")
	for _, p := range parts {
		person, err := tx.Person(p.Person)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "  %-19s %s\n", person.Name, p.Does())
	}
	return nil
}
