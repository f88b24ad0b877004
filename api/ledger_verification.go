package api

import (
	"strconv"
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notary"
)

// LedgerVerification is one reading of the whole ledger: every entry, the tree over
// all, every vote, and what was written and judged of every show case. How much was read is told as a share alone, because exact
// numbers would count what is sealed.
type LedgerVerification struct {
	ID         int64           `json:"id"`
	StartedBy  PersonRef       `json:"startedBy"`
	StartedAt  time.Time       `json:"startedAt"`
	Percent    int             `json:"percent" description:"100 only when it is finished."`
	FinishedAt *time.Time      `json:"finishedAt"`
	Intact     *bool           `json:"intact" description:"Null until it is finished."`
	Broken     int             `json:"broken" description:"How many entries or chains are not as they were written."`
	Findings   []LedgerFinding `json:"findings" description:"The first hundred of them."`
}

// LedgerFinding is an entry or a chain that is not as it was written.
type LedgerFinding struct {
	SubjectKind string      `json:"subjectKind" description:"ledger: the whole."`
	SubjectID   int64       `json:"subjectId"`
	Position    int         `json:"position"`
	Text        phrase.Text `json:"text"`
}

func listVerifications(tx *store.Tx, in struct{ Paging }) (models.List[LedgerVerification], error) {
	page, err := notary.Verifications(tx, in.Page())
	if err != nil {
		return models.List[LedgerVerification]{}, err
	}
	var by []models.PersonID
	for _, v := range page.Items {
		by = append(by, v.StartedBy)
	}
	who, err := personRefs(tx, by...)
	return models.MapList(page, func(v models.LedgerVerification) LedgerVerification {
		return verificationOf(v, who[v.StartedBy])
	}), err
}

func verificationOf(v models.LedgerVerification, by PersonRef) LedgerVerification {
	out := LedgerVerification{ID: v.ID, StartedBy: by, StartedAt: v.StartedAt, Percent: v.Percent, FinishedAt: v.FinishedAt, Broken: v.Broken}
	if v.FinishedAt != nil {
		intact := v.Broken == 0
		out.Intact = &intact
	}
	for _, f := range v.Findings {
		out.Findings = append(out.Findings, LedgerFinding{f.SubjectKind, f.SubjectID, f.Position, phrase.Recall(f.Text)})
	}
	return out
}

// beginVerification counts, begins, and takes the first steps.
func beginVerification(c call, in struct {
	Expect string `json:"expect" validate:"max=250" description:"SIZE:ROOT, as assay verify printed it and somebody kept it elsewhere; empty for none."`
}) (LedgerVerification, error) {
	expect, err := expected(in.Expect)
	if err != nil {
		return LedgerVerification{}, err
	}
	ctx := c.c.Request.Context()
	var total int64
	err = c.db.View(ctx, c.actor, func(tx *store.Tx) (err error) {
		total, err = notary.Total(tx)
		return err
	})
	if err != nil {
		return LedgerVerification{}, err
	}
	var v models.LedgerVerification
	err = c.db.Do(ctx, c.actor, func(tx *store.Tx) (err error) {
		v, err = notary.Begin(tx, total, expect)
		return err
	})
	if err != nil {
		return LedgerVerification{}, err
	}
	return c.verify(v.ID)
}

func expected(text string) (*notary.Expect, error) {
	if text == "" {
		return nil, nil
	}
	size, root, _ := strings.Cut(text, ":")
	n, err := strconv.ParseInt(size, 10, 64)
	if err != nil || n < 1 || root == "" {
		return nil, fault.At("/expect", "expect-shape", "A root kept elsewhere is its size, a colon and the root, as it was printed.")
	}
	return &notary.Expect{Size: n, Root: root}, nil
}

func continueVerification(c call, in struct {
	ID int64 `path:"id" json:"-"`
}) (LedgerVerification, error) {
	return c.verify(in.ID)
}

// verify reads the next steps outside of an act, then keeps them in one.
func (c call) verify(id int64) (LedgerVerification, error) {
	ctx := c.c.Request.Context()
	var reading notary.Reading
	err := c.db.View(ctx, c.actor, func(tx *store.Tx) (err error) {
		reading, err = notary.Read(tx, id)
		return err
	})
	if err != nil {
		return LedgerVerification{}, err
	}
	var out LedgerVerification
	err = c.db.Do(ctx, c.actor, func(tx *store.Tx) error {
		v, err := notary.Keep(tx, id, reading)
		if err != nil {
			return err
		}
		who, err := personRefs(tx, v.StartedBy)
		out = verificationOf(v, who[v.StartedBy])
		return err
	})
	return out, err
}
