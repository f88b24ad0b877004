package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestMyCalendarsAreShownToMeWithoutTheirAddresses(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		ana := s.As(o.Ana.ID)
		const address = "webcal://93.184.215.14/private-kq7/basic.ics"
		made := ana.Post("/me/calendars", map[string]any{"name": "Work", "url": address})
		if made.Status != http.StatusCreated {
			t.Fatalf("%d %s", made.Status, made.Body)
		}
		var c struct {
			ID      int64  `json:"id"`
			Address string `json:"address"`
			Waiting bool   `json:"waiting"`
		}
		if err := json.Unmarshal(made.Body, &c); err != nil || c.Address != "93.184.215.14/…" || !c.Waiting {
			t.Errorf("%s %v", made.Body, err)
		}
		path := fmt.Sprintf("/me/calendars/%d", c.ID)
		all := string(made.Body) + string(ana.Get("/me/calendars").Body) + string(ana.Put(path, map[string]any{"name": "Office"}).Body) + string(ana.Post(path+"/refresh", nil).Body) + s.Log.String()
		if strings.Contains(all, "private-kq7") || !strings.Contains(all, "Office") {
			t.Errorf("the address is told: %s", all)
		}
		if other := s.As(o.Bo.ID).Put(path, map[string]any{"name": "X"}); other.Status != http.StatusNotFound {
			t.Errorf("somebody else: %d", other.Status)
		}
		if gone := ana.Delete(path); gone.Status != http.StatusNoContent {
			t.Errorf("%d %s", gone.Status, gone.Body)
		}
		if list := ana.Get("/me/calendars"); !strings.Contains(string(list.Body), `"items":[]`) {
			t.Errorf("%s", list.Body)
		}
	})
}

func TestAnAddressThatLeadsInsideIsRefusedInWords(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		for address, code := range map[string]string{
			"https://127.0.0.1/x.ics": "address-inside", "https://169.254.169.254/latest": "address-inside", "https://[::1]/x": "address-inside",
			"http://93.184.215.14/x.ics": "address-not-https", "file:///etc/passwd": "address-not-https", "https://a:b@93.184.215.14/": "address-not-https",
		} {
			got := s.As(o.Ana.ID).Post("/me/calendars", map[string]any{"name": "Work", "url": address})
			if got.Status != http.StatusUnprocessableEntity || !strings.Contains(string(got.Body), code) {
				t.Errorf("%s: %d %s", address, got.Status, got.Body)
			}
		}
	})
}
