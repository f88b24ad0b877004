package transfer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"assay/models"
	"assay/models/store"
	"assay/review/training"
)

var certificationFile = &kind{
	name:    "certifications.csv",
	columns: []string{"person", "vendor", "name", "level", "score", "pass_mark", "issued_on", "expires_on", "reference"},
	needs:   []string{"person", "vendor", "name", "issued_on"},
	bring:   bringCertifications,
	give:    giveCertifications,
}

func certificationCells(person string, c models.Certification) []string {
	return []string{person, c.Vendor, c.Name, c.Level, printDecimal(c.Score), printDecimal(c.PassMark), c.IssuedOn.String(),
		c.ExpiresOn.String(), c.Reference}
}

func printDecimal(n *float64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatFloat(*n, 'f', -1, 64)
}

func giveCertifications(tx *store.Tx, w *writer) error {
	return eachPeople(tx, func(ids []models.PersonID, names map[models.PersonID]string) error {
		held, err := tx.CertificationsHeld(ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			sortBy(held[id], func(c models.Certification) string {
				return strings.Join([]string{c.IssuedOn.String(), c.Vendor, c.Name}, "\x00")
			})
			for _, c := range held[id] {
				if err := w.row(certificationCells(names[id], c)...); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// bringCertifications knows a certification by holder, vendor, name and day, as
// recording does; what is recorded never changes.
func bringCertifications(d *desk, s *sheet) error {
	if err := d.knowPeople(s, "person"); err != nil {
		return err
	}
	held, err := d.tx.CertificationsHeld(d.named(s, "person"))
	if err != nil {
		return err
	}
	return d.each(s, func(l *line) error {
		in := l.exam()
		if l.wrong || l.twice("name", strings.ToLower(fmt.Sprint(in.Person, in.Vendor, "\x00", in.Name, in.IssuedOn))) {
			return nil
		}
		email := l.email("person")
		var before []string
		same := func(c models.Certification) bool { return c.Is(in.Vendor, in.Name) && c.IssuedOn == in.IssuedOn }
		if i := slices.IndexFunc(held[in.Person], same); i >= 0 {
			before = certificationCells(email, held[in.Person][i])
			in = l.examOver(in, held[in.Person][i])
		}
		return l.settle(email+" "+in.Name, before, func() ([]string, error) {
			c, err := training.Record(d.tx, in)
			return certificationCells(email, c), err
		})
	})
}

func (l *line) exam() training.Exam {
	return training.Exam{Person: l.neededPerson("person"), Vendor: l.text("vendor"), Name: l.text("name"), Level: l.text("level"),
		Score: l.decimal("score"), PassMark: l.decimal("pass_mark"), IssuedOn: l.date("issued_on"), ExpiresOn: l.date("expires_on"),
		Reference: l.text("reference")}
}

// examOver takes what is not in the file from what is recorded.
func (l *line) examOver(in training.Exam, c models.Certification) training.Exam {
	if !l.has("level") {
		in.Level = c.Level
	}
	if !l.has("score") {
		in.Score = c.Score
	}
	if !l.has("pass_mark") {
		in.PassMark = c.PassMark
	}
	if !l.has("expires_on") {
		in.ExpiresOn = c.ExpiresOn
	}
	if !l.has("reference") {
		in.Reference = c.Reference
	}
	return in
}
