package training

import (
	"testing"

	"assay/models"
	"assay/review/library"
)

func TestATaskLeadsToTheCasesThatItsLinkFinds(t *testing.T) {
	c := library.Opened{Case: library.Case{Title: "Pods were throttled", Level: 3, Service: models.Service{Slug: "eks"}}, Body: "The quota, 節點 and all."}
	terms := library.Terms(c.Title, c.Body)
	for name, of := range map[string]struct {
		link  *models.LibraryLink
		leads bool
	}{
		"no link":              {nil, false},
		"its service":          {&models.LibraryLink{Service: "eks"}, true},
		"another service":      {&models.LibraryLink{Service: "s3"}, false},
		"a level it has":       {&models.LibraryLink{MinLevel: 3}, true},
		"a level above it":     {&models.LibraryLink{MinLevel: 4}, false},
		"words that are there": {&models.LibraryLink{Service: "eks", MinLevel: 2, Query: "throttling 節點"}, true},
		"a word that is not":   {&models.LibraryLink{Service: "eks", Query: "throttling ingress"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := finds(of.link, c, terms); got != of.leads {
				t.Errorf("%v", got)
			}
		})
	}
}
