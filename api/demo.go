package api

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/demo"
)

// DemoPerson is somebody to be in a demo organisation.
type DemoPerson struct {
	PersonID   models.PersonID `json:"personId"`
	Name       string          `json:"name"`
	NativeName string          `json:"nativeName"`
	Title      string          `json:"title"`
	Site       string          `json:"site"`
	Zone       string          `json:"zone" description:"IANA zone."`
	Duty       demo.Duty       `json:"duty" description:"What they do: new_hire, mentor, author, reviewer, candidate, panellist, sme, developer, manager, coordinator or administrator."`
	Does       phrase.Text     `json:"does" description:"Their duty in words, with the count."`
	Count      int             `json:"count" description:"Of what the duty is about, such as show cases that wait for the reviewer; as it was when the demo was made."`
}

// DemoPeople are listed by what is worth trying first; there are none in an
// organisation that is no demo.
type DemoPeople struct {
	Items []DemoPerson `json:"items"`
}

func listDemoPeople(tx *store.Tx, _ None) (DemoPeople, error) {
	list := DemoPeople{Items: []DemoPerson{}}
	parts, err := demo.Parts(tx)
	if fault.Is(err, fault.NotFound) {
		return list, nil
	}
	if err != nil {
		return list, err
	}
	ids := make([]models.PersonID, len(parts))
	for i, p := range parts {
		ids[i] = p.Person
	}
	people, err := tx.PeopleByID(ids)
	if err != nil {
		return list, err
	}
	sites, err := tx.AllSites()
	if err != nil {
		return list, err
	}
	named := map[models.SiteID]string{}
	for _, s := range sites {
		named[s.ID] = s.Name
	}
	for _, p := range parts {
		who := people[p.Person]
		list.Items = append(list.Items, DemoPerson{who.ID, who.Name, who.NativeName, who.Title, named[who.SiteID], who.Zone, p.Duty, p.Does(), p.Count})
	}
	return list, nil
}
