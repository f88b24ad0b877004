package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"assay/models"
	"assay/models/store"
	"assay/review/ledger"
	"assay/review/notary"
	"assay/review/panel"
	"assay/review/showcase"
)

type verifyCommand struct {
	database
	Expect string `help:"SIZE:ROOT that an earlier run printed and you kept elsewhere." placeholder:"SIZE:ROOT"`
}

// Run exits with 1 when anything was altered, removed or reordered.
func (c verifyCommand) Run(a *app) (err error) {
	expect, err := parseExpect(c.Expect)
	if err != nil {
		return err
	}
	db, err := c.openExisting(a)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var summary notary.Summary
	broken, ballots, cases := 0, 0, 0
	err = db.View(a.ctx, models.System("verify", models.ViaCommand), func(tx *store.Tx) (err error) {
		total, err := tx.CountLedger()
		if err != nil {
			return err
		}
		bar := progress(a.err, 2*total, "Reading the ledger")
		defer func() { _ = bar.Finish() }()
		found := func(f ledger.Finding) {
			broken++
			if broken <= 100 {
				fmt.Fprintln(a.out, f)
			}
		}
		if summary, err = notary.Verify(tx, expect, found, func(n int64) { _ = bar.Set64(n) }); err != nil {
			return err
		}
		if ballots, err = panel.Verify(tx, found); err != nil {
			return err
		}
		cases, err = showcase.Verify(tx, found)
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%d entries about %d subjects, %d not yet in the tree; the votes of %d ballots, and what was written and judged of %d show cases.\n",
		summary.Entries, summary.Subjects, summary.Unsealed, ballots, cases)
	if broken > 0 {
		return fmt.Errorf("the ledger is not as it was written; places: %d", broken)
	}
	fmt.Fprintf(a.out, "The ledger is as it was written. Keep this elsewhere to compare with later: %d:%s\n", summary.Size, summary.Root)
	return nil
}

func parseExpect(s string) (*notary.Expect, error) {
	if s == "" {
		return nil, nil
	}
	size, root, ok := strings.Cut(s, ":")
	n, err := strconv.ParseInt(size, 10, 64)
	if !ok || err != nil || n < 0 {
		return nil, errors.New("--expect is SIZE:ROOT, as an earlier run printed it")
	}
	return &notary.Expect{Size: n, Root: root}, nil
}
