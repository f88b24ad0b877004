package transfer

import (
	"context"
	"errors"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// Options of an import. Progress is told how many rows are done; it starts again
// when the act does.
type Options struct {
	DryRun   bool
	Progress func(rows int)
}

// errRehearsed takes back what a dry run did.
var errRehearsed = fault.New(fault.Conflict, "dry-run", "This was a dry run. Nothing was changed.")

// Import brings files in as one act: all of their rows, or none. Rows are found
// again by slug or verified address, so repeating an import changes nothing, and the
// order of files and rows does not matter. A dry run does the same and takes it back,
// so its report is what would happen; it also has every wrong row. Faults:
// not-allowed, import-wrong with file:row/column of each wrong cell. Each thing that
// changed emits the event of its verb.
func Import(ctx context.Context, db *store.DB, actor models.Actor, in *Set, o Options) (Report, error) {
	actor.Via = models.ViaImport
	var report Report
	err := db.Do(ctx, actor, func(tx *store.Tx) error {
		report = Report{DryRun: o.DryRun, Wrong: slices.Clone(in.wrong)}
		if err := policy.Check(policy.TransferImport, policy.Of(actor)); err != nil {
			return err
		}
		d := newDesk(tx, &report, o.Progress)
		if err := d.bring(in.sheets); err != nil {
			return err
		}
		if o.DryRun {
			return errRehearsed
		}
		return report.refusal()
	})
	if errors.Is(err, errRehearsed) {
		err = nil
	}
	return report, err
}

// bring imports sheets in the order of their kinds.
func (d *desk) bring(sheets []*sheet) error {
	for _, k := range kinds {
		for _, s := range sheets {
			if s.kind != k {
				continue
			}
			d.report.Files = append(d.report.Files, Summary{File: s.file, Kind: k.name, Rows: len(s.rows)})
			if err := k.bring(d, s); err != nil {
				return err
			}
		}
	}
	d.report.inOrder(sheets)
	return nil
}
