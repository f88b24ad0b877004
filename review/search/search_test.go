package search_test

import (
	"fmt"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/search"
	"assay/review/showcase"
)

// shelf is an Org with titles in three scripts, and a candidacy of Lin Mei.
type shelf struct {
	storetest.Org
	t         *testing.T
	db        *store.DB
	candidacy models.Candidacy
	cases     map[string]models.ShowCase
}

func newShelf(t *testing.T, db *store.DB) *shelf {
	t.Helper()
	s := &shelf{Org: storetest.Seed(t, db), t: t, db: db, cases: map[string]models.ShowCase{}}
	for _, title := range []string{"Timeouts after a node change", "節點更換後連線逾時", "노드 교체 후 시간 초과", "Über-slow façade"} {
		s.cases[title] = storetest.AddApproved(t, db, s.Learner, s.EKS, 3, title, "The text.")
	}
	s.cases["S3"] = storetest.AddApproved(t, db, s.Ana, s.S3, 2, "Timeouts of a bucket", "The text.")
	s.candidacy = storetest.AddReady(t, db, s.Learner, storetest.AddBar(t, db, s.EKS, 1, storetest.BarRules()))
	storetest.AddReady(t, db, s.Learner, storetest.AddBar(t, db, s.S3, 1, storetest.BarRules()))
	return s
}

func (s *shelf) find(who models.Actor, text string) search.Found {
	s.t.Helper()
	var f search.Found
	storetest.View(s.t, s.db, who, func(tx *store.Tx) (err error) {
		f, err = search.For(tx, text, 0)
		return err
	})
	return f
}

// told is what was found, in short.
func told(f search.Found) string {
	var all []string
	for _, p := range f.People {
		all = append(all, p.Name)
	}
	for _, x := range f.Services {
		all = append(all, x.Slug)
	}
	for _, c := range f.Cases {
		all = append(all, c.Title)
	}
	for _, c := range f.Candidacies {
		all = append(all, f.Named[c.PersonID].Name+" for "+f.Of[c.ServiceID].Slug)
	}
	return strings.Join(all, "; ")
}

func TestAFewLettersFindWhatIsMeantInThreeScripts(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newShelf(t, db)
		number := fmt.Sprint("SC-", s.cases["Timeouts after a node change"].ID)
		for text, want := range map[string]string{
			"":                      "",
			"  —  ":                 "",
			"timeo":                 "Timeouts of a bucket; Timeouts after a node change",
			"TIMEOUTS node":         "Timeouts after a node change",
			"facade uber":           "Über-slow façade",
			"逾時":                    "節點更換後連線逾時",
			"節點逾時":                  "節點更換後連線逾時",
			"시간":                    "노드 교체 후 시간 초과",
			"노드교체":                  "노드 교체 후 시간 초과",
			number:                  "Timeouts after a node change",
			"s3":                    "s3",
			"s3 time":               "Timeouts of a bucket",
			"eks timeouts":          "Timeouts after a node change",
			"lin m":                 "Lin Mei; Lin Mei for s3; Lin Mei for eks",
			"梅":                     "Lin Mei; Lin Mei for s3; Lin Mei for eks",
			"lin eks":               "Lin Mei for eks",
			"kim":                   "Kim Minjun",
			"민준":                    "Kim Minjun",
			"kova":                  "Ana Kovač",
			"ana.kovač@example.com": "Ana Kovač",
			"nobody":                "",
		} {
			if got := told(s.find(s.AsAdmin(), text)); got != want {
				t.Errorf("%q found %q, want %q", text, got, want)
			}
		}
	})
}

func TestWhoeverHasTheWholeWordComesFirst(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newShelf(t, db)
		for _, name := range []string{"Linda Berg", "Adlin Moor", "Lin Zhao"} {
			storetest.AddPerson(t, db, name, s.Dublin)
		}
		gone := storetest.AddPerson(t, db, "Lin Gone", s.Dublin)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			gone.RemovedAt = &tx.Now
			return tx.SavePerson(&gone)
		})
		if got := told(search.Found{People: s.find(s.AsAdmin(), "lin").People}); got != "Lin Mei; Lin Zhao; Linda Berg" {
			t.Errorf("got %s", got)
		}
	})
}

func TestACaseIsFoundByItsNewestTitle(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newShelf(t, db)
		c := s.cases["S3"]
		c.Title = "Latency of a bucket"
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return tx.SaveShowCase(&c) })
		if got := told(s.find(s.AsAdmin(), "timeouts bucket")); got != "" {
			t.Errorf("the old title finds %s", got)
		}
		if got := told(s.find(s.AsAdmin(), "latency")); got != "Latency of a bucket" {
			t.Errorf("the new title finds %s", got)
		}
	})
}

// TestSearchShowsTheCasesThatTheirReaderMaySee compares with the case's own page, for
// everybody, and a draft, a case in review and an approved one.
func TestSearchShowsTheCasesThatTheirReaderMaySee(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newShelf(t, db)
		s.inReview()
		readers := map[string]models.Actor{"administrator": s.AsAdmin(), "coordinator": s.AsCoordinator()}
		for _, p := range []models.Person{s.Director, s.Manager, s.Learner, s.Mentor, s.Ana, s.Bo, s.Chiara, s.Dev, s.DevS3} {
			readers[p.Name] = storetest.As(p)
		}
		seen, hidden := 0, 0
		for name, who := range readers {
			found := map[models.ShowCaseID]bool{}
			for _, c := range s.find(who, "quiet").Cases {
				found[c.ID] = true
			}
			storetest.View(t, db, who, func(tx *store.Tx) error {
				for title, c := range s.cases {
					if !strings.HasPrefix(title, "Quiet") {
						continue
					}
					_, err := showcase.Look(tx, c.ID)
					if err != nil && !fault.Is(err, fault.NotFound) {
						return err
					}
					if found[c.ID] != (err == nil) {
						t.Errorf("%s finds %q: %t, and may see it: %t", name, title, found[c.ID], err == nil)
					}
					numbered, err := tx.SeenShowCase(c.ID, who.Person, len(who.Roles) > 0)
					if err != nil || len(numbered) > 0 != found[c.ID] {
						t.Errorf("%s finds %q by its number: %d, %v", name, title, len(numbered), err)
					}
					if found[c.ID] {
						seen++
					} else {
						hidden++
					}
				}
				return nil
			})
		}
		if seen == 0 || hidden == 0 {
			t.Errorf("%d seen, %d hidden: this proves nothing", seen, hidden)
		}
	})
}

// inReview adds a draft and a case that two are asked to review, of whom one
// declines for a conflict.
func (s *shelf) inReview() {
	s.t.Helper()
	for _, p := range []models.Person{s.Ana, s.Bo, s.Chiara} {
		storetest.AddSME(s.t, s.db, s.EKS, p)
	}
	c := models.Criterion{Key: "framing", Title: "Framing", Meets: 3}
	for range 4 {
		c.Options = append(c.Options, models.Option{Label: "Label", Anchor: "In words."})
	}
	storetest.Must(s.t, s.db, s.AsAdmin(), func(tx *store.Tx) error {
		_, err := showcase.PublishRubric(tx, nil, []models.Criterion{c}, "")
		return err
	})
	start := func(title string) models.ShowCase {
		var c models.ShowCase
		storetest.Must(s.t, s.db, storetest.As(s.Learner), func(tx *store.Tx) (err error) {
			c, err = showcase.Start(tx, s.EKS.ID, showcase.Writing{Title: title, ClaimedLevel: 3, CustomerCase: title, Body: "It was quiet.\n"})
			return err
		})
		s.cases[title] = c
		return c
	}
	start("Quiet draft")
	submitted := start("Quiet case in review")
	storetest.Must(s.t, s.db, storetest.As(s.Learner), func(tx *store.Tx) error {
		_, err := showcase.Submit(tx, submitted.ID, 1)
		return err
	})
	var asked []models.Assignment
	storetest.View(s.t, s.db, storetest.Builder, func(tx *store.Tx) (err error) {
		asked, err = tx.Assignments(submitted.ID)
		return err
	})
	storetest.Must(s.t, s.db, models.Actor{Person: asked[0].ReviewerID, Via: models.ViaSession}, func(tx *store.Tx) error {
		_, err := showcase.Decline(tx, asked[0].ID, models.DeclineConflict, "")
		return err
	})
	s.cases["Quiet success"] = storetest.AddApproved(s.t, s.db, s.Ana, s.S3, 2, "Quiet success", "The text.")
}

func TestCandidaciesAreFoundByWhoMayKnowOfThem(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newShelf(t, db)
		for name, x := range map[string]struct {
			who  models.Actor
			want string
		}{
			"herself":        {storetest.As(s.Learner), "Lin Mei for s3; Lin Mei for eks"},
			"her manager":    {storetest.As(s.Manager), "Lin Mei for s3; Lin Mei for eks"},
			"a developer":    {storetest.As(s.Dev), "Lin Mei for eks"},
			"somebody else":  {storetest.As(s.Chiara), ""},
			"a coordinator":  {s.AsCoordinator(), "Lin Mei for s3; Lin Mei for eks"},
			"another's line": {storetest.As(s.Bo), ""},
		} {
			f := s.find(x.who, "lin")
			f.People = nil
			if got := told(f); got != x.want {
				t.Errorf("%s finds %q, want %q", name, got, x.want)
			}
		}
		storetest.View(t, db, models.Actor{}, func(tx *store.Tx) error {
			if _, err := search.For(tx, "lin", 0); !fault.Is(err, fault.Unauthenticated) {
				t.Errorf("who is not signed in: %v", err)
			}
			return nil
		})
	})
}

func TestASearchTakesAsManyQueriesHoweverMuchIsFound(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newShelf(t, db)
		counter := storetest.CountQueries(t, db)
		read := func(tx *store.Tx) error {
			_, err := search.For(tx, "eks lin", 0)
			return err
		}
		few := counter.Of(t, s.AsAdmin(), read)
		for n := range 12 {
			p := storetest.AddPerson(t, db, fmt.Sprint("Lin ", n), s.Dublin)
			storetest.AddReady(t, db, p, models.Bar{ID: s.candidacy.BarID, ServiceID: s.EKS.ID})
			storetest.AddApproved(t, db, p, s.EKS, 1, fmt.Sprint("Linear case ", n), "Text.")
		}
		f := s.find(s.AsAdmin(), "eks lin")
		if len(f.Cases) != search.Usual || len(f.Candidacies) != search.Usual || len(f.People) != 0 {
			t.Errorf("%d cases, %d candidacies, %d people", len(f.Cases), len(f.Candidacies), len(f.People))
		}
		if many := counter.Of(t, s.AsAdmin(), read); many != few || many > 10 {
			t.Errorf("%d queries for few, %d for many", few, many)
		}
	})
}
