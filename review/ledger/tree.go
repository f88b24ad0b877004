package ledger

import (
	"golang.org/x/mod/sumdb/tlog"

	"assay/models"
)

// Tree grows leaf by leaf and knows its root at every size, keeping only the
// roots of its complete subtrees. Its hashes are those of x/mod/sumdb/tlog.
type Tree struct {
	Size  int64
	peaks []peak // from the largest complete subtree to the smallest
}

type peak struct {
	level int
	hash  tlog.Hash
}

// Leaf is the tree's hash of an entry: over the entry's own recomputed hash.
func Leaf(e models.LedgerEntry) tlog.Hash { return tlog.RecordHash([]byte(Hash(e))) }

// Add appends a leaf.
func (t *Tree) Add(leaf tlog.Hash) {
	t.Size++
	t.peaks = append(t.peaks, peak{0, leaf})
	for n := len(t.peaks); n > 1 && t.peaks[n-1].level == t.peaks[n-2].level; n = len(t.peaks) {
		left, right := t.peaks[n-2], t.peaks[n-1]
		t.peaks = append(t.peaks[:n-2], peak{left.level + 1, tlog.NodeHash(left.hash, right.hash)})
	}
}

// Root is the hash over all leaves so far.
func (t *Tree) Root() tlog.Hash {
	if len(t.peaks) == 0 {
		root, _ := tlog.TreeHash(0, nil)
		return root
	}
	root := t.peaks[len(t.peaks)-1].hash
	for i := len(t.peaks) - 2; i >= 0; i-- {
		root = tlog.NodeHash(t.peaks[i].hash, root)
	}
	return root
}
