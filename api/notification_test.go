package api_test

import (
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestNotificationsAreChosenOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		mine := s.As(o.Ana.ID)
		choose := func(group string, pace models.Pace) apitest.Reply {
			return mine.Put("/me/notification-choices", map[string]any{"choices": []any{map[string]any{"group": group, "channel": "app", "pace": pace}}})
		}
		off := apitest.Into[api.NotificationChoices](t, choose("reviewing", models.Off), 200)
		again := apitest.Into[api.NotificationChoices](t, mine.Get("/me/notification-choices"), 200)
		for n, g := range again.Groups {
			if (g.Channels[0].Pace == models.AtOnce) == (g.Group == "reviewing") || off.Groups[n].Channels[0].Pace != g.Channels[0].Pace {
				t.Errorf("%s is %s", g.Group, g.Channels[0].Pace)
			}
			if g.Group == "reviewing" && (g.Locked || len(g.Always) != 1 || g.Why[0].Code != "asks") {
				t.Errorf("reviewing %+v", g)
			}
		}
		if got := choose("access", models.Off); got.Status != 422 || got.Problem.Errors[0].Pointer != "/choices/0/pace" {
			t.Errorf("access: %d %s", got.Status, got.Body)
		}
		others := apitest.Into[api.NotificationChoices](t, s.As(o.Bo.ID).Get("/me/notification-choices"), 200)
		for _, g := range others.Groups {
			if g.Channels[0].Pace != models.AtOnce {
				t.Errorf("another's %s is off", g.Group)
			}
		}
	})
}
