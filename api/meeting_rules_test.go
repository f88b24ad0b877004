package api_test

import (
	"net/http"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestTheRulesOfInterviewsAreReadByAllAndChangedByAdministrators(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		got := s.As(o.Learner.ID).Get("/meeting-rules")
		rules := apitest.Into[api.MeetingRules](t, got, http.StatusOK)
		if rules.MeetingLimits != rules.Usual || rules.ETag() != got.Header.Get("ETag") || rules.Actions[0].Allowed {
			t.Errorf("%+v", rules)
		}
		in := rules.MeetingLimits
		in.NoticeHours, in.PerWeek = 24, 3
		refused(t, "somebody else", s.As(o.Coordinator.ID).With("If-Match", `"1"`).Put("/meeting-rules", in), 403, "not-allowed", "")
		admin := s.As(o.Admin.ID)
		refused(t, "without having looked", admin.Put("/meeting-rules", in), 422, "shape-required", "header:If-Match")
		changed := apitest.Into[api.MeetingRules](t, admin.With("If-Match", `"1"`).Put("/meeting-rules", in), http.StatusOK)
		if changed.PerWeek != 3 || changed.Usual.PerWeek != 5 || changed.ChangedBy == nil || changed.ChangedBy.ID != o.Admin.ID || changed.ChangedAt == nil {
			t.Errorf("%+v", changed)
		}
		refused(t, "a number left out", admin.With("If-Match", `"2"`).Put("/meeting-rules", map[string]int{"perDay": 2, "perWeek": 5, "coolDownDays": 7, "vetoes": 10, "shadows": 2}),
			422, "shape-required", "/noticeHours")
		in.PerDay = 0
		refused(t, "none a day", admin.With("If-Match", `"2"`).Put("/meeting-rules", in), 422, "out-of-range", "/perDay")
		in.PerDay = 2
		in.Vetoes = 3
		refused(t, "from an old look", admin.With("If-Match", `"1"`).Put("/meeting-rules", in), 412, "changed-meanwhile", "")
	})
}
