package panel

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"

	"assay/models"
)

const saltBytes = 32

// NewSalt reads the salt of one vote. Whoever opens the act brings it: the api
// from crypto/rand, the demo from its seed.
func NewSalt(random io.Reader) (string, error) {
	b := make([]byte, saltBytes)
	if _, err := io.ReadFull(random, b); err != nil {
		return "", fmt.Errorf("salt of a vote: %w", err)
	}
	return hex.EncodeToString(b), nil
}

func saltOK(salt string) bool {
	b, err := hex.DecodeString(salt)
	return err == nil && len(b) == saltBytes
}

// Commitment is SHA-256 over the salt and everything a vote says, hex. Without
// the salt it tells nothing; with it nobody can say later that the vote was other.
func Commitment(v models.Vote) string {
	fields := []any{"assay-vote-1", v.Salt, v.BallotID, v.PersonID, v.Choice, v.Blocking, v.Reason}
	b, err := json.Marshal(fields)
	if err != nil {
		panic(fmt.Sprintf("panel: a vote that is not JSON: %v", err))
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
