package transfer

import (
	"fmt"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
)

// desk is one run of an import: what is known already, looked up once, and the
// report.
type desk struct {
	tx       *store.Tx
	report   *Report
	progress func(int)
	done     int

	people     map[string]models.PersonID // by address
	left       map[string]bool            // addresses of people who were removed
	sites      map[string]models.Site     // by slug
	services   map[string]models.Service  // by slug
	seen       map[string]string          // kind and key, to where it was
	wrongThing map[string]bool            // kind and key of rows that are wrong themselves
}

func newDesk(tx *store.Tx, r *Report, progress func(int)) *desk {
	if progress == nil {
		progress = func(int) {}
	}
	return &desk{
		tx: tx, report: r, progress: progress, people: map[string]models.PersonID{}, left: map[string]bool{},
		seen: map[string]string{}, wrongThing: map[string]bool{},
	}
}

// each goes through the rows of a sheet and counts them. An error ends the import.
func (d *desk) each(s *sheet, fn func(*line) error) error {
	for _, r := range s.rows {
		if err := fn(&line{desk: d, sheet: s, row: r}); err != nil {
			return err
		}
		d.step(1)
	}
	return nil
}

func (d *desk) step(rows int) {
	d.done += rows
	d.progress(d.done)
}

func (d *desk) summary(s *sheet) *Summary {
	for i := range d.report.Files {
		if d.report.Files[i].File == s.file {
			return &d.report.Files[i]
		}
	}
	return &Summary{}
}

// knowPeople looks up everybody whom the rows name in these columns.
func (d *desk) knowPeople(s *sheet, columns ...string) error {
	var emails []string
	for _, r := range s.rows {
		for _, column := range columns {
			l := line{desk: d, sheet: s, row: r}
			if email := l.email(column); d.people[email] == 0 {
				emails = append(emails, email)
			}
		}
	}
	found, err := d.tx.EmailsAmong(emails)
	if err != nil {
		return err
	}
	ids := make([]models.PersonID, 0, len(found))
	for _, row := range found {
		ids = append(ids, row.PersonID)
	}
	here, err := d.tx.PresentAddresses(ids)
	for email, row := range found {
		switch {
		case !identifies(row):
		case here[row.PersonID] == "":
			d.left[email] = true
		default:
			d.people[email] = row.PersonID
		}
	}
	return err
}

func (d *desk) knownSites() (map[string]models.Site, error) {
	if d.sites != nil {
		return d.sites, nil
	}
	all, err := d.tx.AllSites()
	d.sites = make(map[string]models.Site, len(all))
	for _, s := range all {
		d.sites[s.Slug] = s
	}
	return d.sites, err
}

func (d *desk) knownServices() (map[string]models.Service, error) {
	if d.services != nil {
		return d.services, nil
	}
	all, err := d.tx.AllServices()
	d.services = make(map[string]models.Service, len(all))
	for _, s := range all {
		d.services[s.Slug] = s
	}
	return d.services, err
}

// refused says whether an error is a refusal that belongs to a row, and not a
// failure of the database.
func refused(err error) *fault.Fault {
	f := fault.As(err)
	if f == nil || f.Kind == fault.Internal || f.Kind == fault.Unavailable {
		return nil
	}
	return f
}

func known(kind, key string) string { return fmt.Sprintf("%s %s", kind, key) }

// named are the ids of whom the rows name in a column, once knowPeople ran.
func (d *desk) named(s *sheet, column string) []models.PersonID {
	ids := make([]models.PersonID, 0, len(s.rows))
	for _, r := range s.rows {
		l := line{desk: d, sheet: s, row: r}
		if id := d.people[l.email(column)]; id != 0 {
			ids = append(ids, id)
		}
	}
	return ids
}
