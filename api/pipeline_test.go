package api_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestG2_ThePipelineAndTheForecastOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		storetest.AddReady(t, db, o.Learner, storetest.AddBar(t, db, o.EKS, 1, storetest.BarRules()))
		s := apitest.New(t, db)
		page := apitest.Into[models.List[api.PipelineCandidacy]](t, s.As(o.Manager.ID).Get("/coverage/pipeline?service=eks&stage=ready"), 200)
		if len(page.Items) != 1 || page.Items[0].Turn.Who != "coordinator" || page.Items[0].Person.Region != "apac" || !page.Items[0].Page {
			t.Errorf("pipeline %+v", page.Items)
		}
		list := apitest.Into[models.List[api.Forecast]](t, s.As(o.Manager.ID).Get("/coverage/forecast?family=containers"), 200)
		if len(list.Items) != 1 || list.Items[0].Holding != 1 || len(list.Items[0].Months) != 12 || len(list.Items[0].Stages) != 5 {
			t.Errorf("forecasts %+v", list.Items)
		}
		path := "/services/" + strconv.Itoa(int(o.EKS.ID)) + "/forecast"
		hidden := s.As(o.Chiara.ID).Get(path)
		if f := apitest.Into[api.Forecast](t, hidden, 200); f.Holding != 1 || strings.Contains(string(hidden.Body), `"stages"`) {
			t.Errorf("who may not know of candidacies gets %s", hidden.Body)
		}
		if got := apitest.Into[models.List[api.PipelineCandidacy]](t, s.As(o.Chiara.ID).Get("/coverage/pipeline"), 200); len(got.Items) != 0 {
			t.Errorf("who may not know of candidacies gets %+v", got.Items)
		}
		for path, status := range map[string]int{"/services/9999/forecast": http.StatusNotFound, "/coverage/pipeline?stage=certified": http.StatusUnprocessableEntity,
			"/coverage/pipeline?region=none": http.StatusUnprocessableEntity, "/coverage/forecast?family=none": http.StatusUnprocessableEntity} {
			if got := s.As(o.Admin.ID).Get(path); got.Status != status {
				t.Errorf("%s: %d %s", path, got.Status, got.Body)
			}
		}
	})
}
