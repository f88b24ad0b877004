// Package notary seals the ledger's entries into one tree and verifies the whole
// of it (V9). Acts only append to their subject's chain, so that they do not wait
// for each other; the notary ties the chains together a little later.
package notary

import (
	"golang.org/x/mod/sumdb/tlog"

	"assay/models"
	"assay/models/store"
	"assay/review/ledger"
	"assay/review/policy"
)

// Seal puts up to limit entries into the tree and writes its new root. Repeating
// it with nothing new changes nothing.
func Seal(tx *store.Tx, limit int) (sealed int, err error) {
	if err := policy.Check(policy.LedgerSee, policy.Of(tx.Actor)); err != nil {
		return 0, err
	}
	last, err := tx.LastCheckpoint()
	if err != nil {
		return 0, err
	}
	entries, err := tx.UnsealedEntries(limit)
	if err != nil || len(entries) == 0 {
		return 0, err
	}
	fresh := map[int64]tlog.Hash{}
	reader := nodeReader{tx, fresh}
	size := last.Size
	for i := range entries {
		hashes, err := tlog.StoredHashesForRecordHash(size, ledger.Leaf(entries[i]), reader)
		if err != nil {
			return 0, err
		}
		first := tlog.StoredHashIndex(0, size)
		for j, h := range hashes {
			fresh[first+int64(j)] = h
		}
		if err := tx.SealEntry(&entries[i], size); err != nil {
			return 0, err
		}
		size++
	}
	nodes := make([]models.LedgerNode, 0, len(fresh))
	for id, h := range fresh {
		nodes = append(nodes, models.LedgerNode{ID: id, Hash: h.String()})
	}
	if err := tx.AddLedgerNodes(nodes); err != nil {
		return 0, err
	}
	root, err := tlog.TreeHash(size, reader)
	if err != nil {
		return 0, err
	}
	return len(entries), tx.AddCheckpoint(models.LedgerCheckpoint{Size: size, Root: root.String(), At: tx.Now})
}

// nodeReader reads stored hashes, those of this act first.
type nodeReader struct {
	tx    *store.Tx
	fresh map[int64]tlog.Hash
}

func (r nodeReader) ReadHashes(ids []int64) ([]tlog.Hash, error) {
	var missing []int64
	for _, id := range ids {
		if _, ok := r.fresh[id]; !ok {
			missing = append(missing, id)
		}
	}
	stored := map[int64]string{}
	if len(missing) > 0 {
		var err error
		if stored, err = r.tx.LedgerNodes(missing); err != nil {
			return nil, err
		}
	}
	hashes := make([]tlog.Hash, len(ids))
	for i, id := range ids {
		h, ok := r.fresh[id]
		if !ok {
			var err error
			if h, err = tlog.ParseHash(stored[id]); err != nil {
				return nil, err
			}
		}
		hashes[i] = h
	}
	return hashes, nil
}
