package demo

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"assay/models"
	"assay/review/transfer"
)

// A crowd is the rest of a large organisation. It comes in at the end of the
// history, as any organisation's people and SMEs do: by files, some thousand rows at
// once. What the cast lived through is the same with and without it.
const (
	crowdAtOnce = 2000
	team        = 9 // of a manager
)

// crowd is what is known of it while it comes.
type crowd struct {
	*world
	chance   *rand.Rand
	size     int
	names    map[string]row // by site
	services []string       // that have many SMEs
	subjects []string       // those of them that anybody can write about
	today    models.Date

	roads     []int               // of whom something is told
	newcomers map[int]models.Date // since when
}

// bringCrowd adds so many people, and tells what some of them are at; told hears how
// far it is.
func (w *world) bringCrowd(size int, told func(done int)) error {
	if size == 0 {
		return nil
	}
	c := &crowd{world: w, chance: w.chanceOf("the crowd"), size: size, names: map[string]row{}, today: models.DateOf(w.ends),
		newcomers: map[int]models.Date{}}
	names, err := table("names")
	if err != nil {
		return err
	}
	for _, n := range names {
		c.names[n["site"]] = n
	}
	for _, s := range w.services {
		if s["route"] == "none" {
			c.services = append(c.services, s["slug"])
			if slices.ContainsFunc(c.texts[s["slug"]], func(t *text) bool { return !t.kept && t.lang == "en" }) {
				c.subjects = append(c.subjects, s["slug"])
			}
		}
	}
	for from := 0; from < size; from += crowdAtOnce {
		if err := c.bring(from, min(from+crowdAtOnce, size)); err != nil {
			return err
		}
		told(min(from+crowdAtOnce, size))
	}
	return c.setOut(func(roads int) { told(size + c.effort()*roads) })
}

// Of every so many people one is new, and one would like to be SME.
const (
	perNewcomer  = 200
	perCandidate = 160
)

// effort is how long a road takes, in people who come in: the longer, the more there
// are to choose reviewers from.
func (c *crowd) effort() int { return 20 + c.size/800 }

// crowdLength is how long it takes to bring a crowd, in people who come in.
func (w *world) crowdLength(size int) int {
	c := crowd{world: w, size: size}
	length := size
	for i := range size {
		if c.isNew(i) || c.aspires(i) {
			length += c.effort()
		}
	}
	return length
}

func (c *crowd) isNew(i int) bool { return i%perNewcomer == perNewcomer/2 && !c.manages(i) }

func (c *crowd) aspires(i int) bool { return i%perCandidate == perCandidate/2 && !c.isNew(i) }

// bring imports people of the crowd with what they hold.
func (c *crowd) bring(from, to int) error {
	people := [][]string{{"email", "name", "title", "site", "hours", "languages", "manager", "started_on"}}
	experts := [][]string{{"person", "service", "source", "granted_on", "expires_on"}}
	held := [][]string{{"person", "vendor", "name", "level", "issued_on", "expires_on"}}
	away := [][]string{{"person", "kind", "from", "to"}}
	for i := from; i < to; i++ {
		started := c.started(i)
		people = append(people, c.person(i, started))
		experts = append(experts, c.expertise(i, started)...)
		if c.chance.IntN(100) < 30 {
			issued := c.today.AddDays(-c.chance.IntN(1000))
			held = append(held, []string{c.email(i), "Cloud Guild", "Network Practitioner", "practitioner", issued.String(), issued.AddMonths(36).String()})
		}
		if c.chance.IntN(100) < 5 {
			first := c.today.AddDays(c.chance.IntN(30) - 10)
			away = append(away, []string{c.email(i), string(models.Away), first.String(), first.AddDays(4 + c.chance.IntN(14)).String()})
		}
	}
	files := []transfer.File{
		{Name: "people.csv", Content: written(people)}, {Name: "sme.csv", Content: written(experts)},
		{Name: "certifications.csv", Content: written(held)}, {Name: "absences.csv", Content: written(away)},
	}
	_, err := transfer.Import(c.ctx, c.db, c.actor(c.who(administratorKey)), transfer.Read(files), transfer.Options{})
	return described(err)
}

func written(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll(rows) // a buffer takes everything
	return b.Bytes()
}

// at is the site of somebody, and their number there.
func (c *crowd) at(i int) (site row, number int) { return c.sites[i%len(c.sites)], i / len(c.sites) }

func (c *crowd) email(i int) string {
	site, n := c.at(i)
	return fmt.Sprintf("%s.%d@assay.example", site["slug"], n+1)
}

// directors have the first of each site of their region below them.
var directors = map[string]string{"apac": "mei-hua.chen", "emea": "conor.brennan", "amer": "beatriz.carvalho"}

// manager is somebody of the crowd with a smaller number at the same site.
func (c *crowd) manager(i int) string {
	site, n := c.at(i)
	if n == 0 {
		return directors[site["region"]] + "@assay.example"
	}
	return c.email((n-1)/team*len(c.sites) + i%len(c.sites))
}

func (c *crowd) manages(i int) bool {
	_, n := c.at(i)
	return (n*team+1)*len(c.sites) < c.size
}

// started is when somebody began; who is new did in the last two weeks.
func (c *crowd) started(i int) models.Date {
	if c.isNew(i) || c.aspires(i) {
		c.roads = append(c.roads, i)
	}
	if c.isNew(i) {
		c.newcomers[i] = c.today.AddDays(-c.chance.IntN(14))
		return c.newcomers[i]
	}
	return c.today.AddDays(-60 - c.chance.IntN(3600))
}

func (c *crowd) person(i int, started models.Date) []string {
	site, _ := c.at(i)
	named := c.names[site["slug"]]
	title := pick(c.chance, []string{"Support Engineer", "Support Engineer", "Senior Support Engineer"})
	if c.manages(i) {
		title = "Support Manager"
	}
	hours := pick(c.chance, []string{"mon-fri 09:00-18:00", "mon-fri 09:00-18:00", "mon-fri 07:00-16:00", "mon-fri 11:00-20:00", "tue-sat 09:00-18:00"})
	name := pick(c.chance, named.words("given")) + " " + pick(c.chance, named.words("family"))
	return []string{c.email(i), name, title, site["slug"], hours, strings.Join(named.words("languages"), "; "), c.manager(i), started.String()}
}

// expertise is what somebody who has been here for two years is SME of already, one
// in eight of them.
func (c *crowd) expertise(i int, started models.Date) [][]string {
	if started.After(c.today.AddMonths(-24)) || c.aspires(i) || c.chance.IntN(8) > 0 {
		return nil
	}
	granted := c.today.AddDays(-20 - c.chance.IntN(680))
	return [][]string{{c.email(i), pick(c.chance, c.services), "List of SMEs kept by the regions", granted.String(), granted.AddMonths(24).String()}}
}
