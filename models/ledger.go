package models

import "time"

// Subject names the thing a decision is about; every subject has its own chain.
type Subject struct {
	Kind string
	ID   int64
}

// LedgerEntry is one decision. Hash covers everything but ID, Seq and Hash
// itself, and Hidden; Seq is the entry's leaf number in the tree over all, set when
// sealed into it. Hidden is kept by the store: it is about something that is sealed.
type LedgerEntry struct {
	ID          int64
	SubjectKind string
	SubjectID   int64
	Position    int // 1, 2, 3 … within the subject
	Event       string
	ActorID     *PersonID
	ActorSystem string
	Via         Via
	At          time.Time
	Payload     string // canonical JSON, exactly as hashed; facts and commitments, never texts
	PrevHash    string
	Hash        string
	Seq         *int64
	Hidden      bool
}

// LedgerHead is the length and last hash of a subject's chain.
type LedgerHead struct {
	SubjectKind string `gorm:"primaryKey"`
	SubjectID   int64  `gorm:"primaryKey"`
	Length      int
	Hash        string
}

// LedgerNode is one stored hash of the tree (x/mod/sumdb/tlog's order).
type LedgerNode struct {
	ID   int64 `gorm:"primaryKey;autoIncrement:false"`
	Hash string
}

// LedgerCheckpoint is the tree's root at a size.
type LedgerCheckpoint struct {
	Size int64 `gorm:"primaryKey;autoIncrement:false"`
	Root string
	At   time.Time
}

// LedgerVerification is one reading of the whole ledger, in steps. State is how far
// it has come; it counts what is sealed, so it is for the machine alone.
type LedgerVerification struct {
	ID         int64
	StartedBy  PersonID
	StartedAt  time.Time
	ExpectSize int64  // of a root kept elsewhere; 0: none
	ExpectRoot string // hex or base64, as it was printed
	Total      int64
	Steps      int
	State      string
	Percent    int
	Findings   []LedgerFinding `gorm:"serializer:json"` // the first of them
	Broken     int             // how many there are
	SteppedAt  time.Time
	FinishedAt *time.Time
}

// LedgerFinding is an entry or a chain that is not as it was written.
type LedgerFinding struct {
	SubjectKind string
	SubjectID   int64
	Position    int
	Text        string // as phrase.Keep keeps it
}
