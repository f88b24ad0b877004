package ledger

import (
	"golang.org/x/mod/sumdb/tlog"

	"assay/models"
)

// Tree grows leaf by leaf and knows its root at every size, keeping only the
// roots of its complete subtrees. Its hashes are those of x/mod/sumdb/tlog.
type Tree struct {
	Size  int64
	Peaks []Peak // from the largest complete subtree to the smallest
}

// Peak is the root of a complete subtree of 2^Level leaves.
type Peak struct {
	Level int
	Hash  tlog.Hash
}

// Leaf is the tree's hash of an entry: over the entry's own recomputed hash.
func Leaf(e models.LedgerEntry) tlog.Hash { return tlog.RecordHash([]byte(Hash(e))) }

// Add appends a leaf.
func (t *Tree) Add(leaf tlog.Hash) {
	t.Size++
	t.Peaks = append(t.Peaks, Peak{0, leaf})
	for n := len(t.Peaks); n > 1 && t.Peaks[n-1].Level == t.Peaks[n-2].Level; n = len(t.Peaks) {
		left, right := t.Peaks[n-2], t.Peaks[n-1]
		t.Peaks = append(t.Peaks[:n-2], Peak{left.Level + 1, tlog.NodeHash(left.Hash, right.Hash)})
	}
}

// Root is the hash over all leaves so far.
func (t *Tree) Root() tlog.Hash {
	if len(t.Peaks) == 0 {
		root, _ := tlog.TreeHash(0, nil)
		return root
	}
	root := t.Peaks[len(t.Peaks)-1].Hash
	for i := len(t.Peaks) - 2; i >= 0; i-- {
		root = tlog.NodeHash(t.Peaks[i].Hash, root)
	}
	return root
}
