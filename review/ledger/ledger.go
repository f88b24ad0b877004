// Package ledger chains decisions: each entry carries the hash of the one before
// it about the same subject, so that an entry altered, removed or reordered is
// found and named (V9). A tree over all entries ties the chains together.
package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"assay/models"
)

// Link fills in Position, PrevHash and Hash of an entry that follows head.
func Link(head models.LedgerHead, e *models.LedgerEntry) {
	e.Position = head.Length + 1
	e.PrevHash = head.Hash
	e.Hash = Hash(*e)
}

// Hash is SHA-256 over the entry's fields as a JSON array, hex.
func Hash(e models.LedgerEntry) string {
	actor := int64(0)
	if e.ActorID != nil {
		actor = int64(*e.ActorID)
	}
	fields := []any{
		"assay-ledger-1", e.SubjectKind, e.SubjectID, e.Position, e.Event, actor, e.ActorSystem,
		e.Via, e.At.UTC().Format(time.RFC3339Nano), e.Payload, e.PrevHash,
	}
	b, err := json.Marshal(fields)
	if err != nil {
		panic(fmt.Sprintf("ledger: an entry that is not JSON: %v", err))
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
