package api_test

import (
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestAnswersAreInTheReadersLanguage(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			bo, err := tx.Person(o.Bo.ID)
			bo.Locale = "ko-KR"
			if err == nil {
				err = tx.SavePerson(&bo)
			}
			return err
		})
		for _, c := range []struct{ accept, lang, refusal string }{
			{"zh-TW", "zh-TW", "這項操作僅限管理員。"},
			{"zh-Hant-HK, en;q=0.5", "zh-TW", "這項操作僅限管理員。"},
			{"fr, en-IE;q=0.4, ko;q=0.2", "en", "This is for an administrator."},
			{"fr", "ko", "다음 사람만 할 수 있어요: 시스템 관리자."},
			{"", "ko", "다음 사람만 할 수 있어요: 시스템 관리자."},
			{"not a language!", "ko", "다음 사람만 할 수 있어요: 시스템 관리자."},
		} {
			bo := s.As(o.Bo.ID).With("Accept-Language", c.accept)
			no := bo.Post("/regions", body{"slug": "x", "name": "X"})
			if no.Problem.Detail.String() != c.refusal || no.Header.Get("Content-Language") != c.lang || no.Header.Get("Vary") != "Accept-Language" {
				t.Errorf("%q: %s %q, want %s %q", c.accept, no.Header.Get("Content-Language"), no.Problem.Detail, c.lang, c.refusal)
			}
			page := apitest.Into[api.ServicePage](t, bo.Get("/services/"+id(o.EKS.ID)), 200)
			if got := page.Actions[0].Reason.Text.String(); got != c.refusal {
				t.Errorf("%q: the action says %q, want %q", c.accept, got, c.refusal)
			}
		}
	})
}

func TestAReplayStaysInTheLanguageOfTheFirstAnswer(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		send := func(accept string) apitest.Reply {
			c := s.As(o.Admin.ID).With("Idempotency-Key", "k1").With("Accept-Language", accept)
			return c.Post("/regions", body{"slug": "north", "name": "North"})
		}
		first, again := send("ko"), send("zh-TW")
		if first.Status != 201 || again.Header.Get("Idempotent-Replay") != "true" || again.Header.Get("Content-Language") != "ko" {
			t.Errorf("%d, then %d in %q", first.Status, again.Status, again.Header.Get("Content-Language"))
		}
	})
}

func TestNotificationsHaveATitle(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		if got := s.As(o.Admin.ID).Put("/people/"+id(o.Bo.ID)+"/roles", body{"roles": []models.Role{models.RoleCoordinator}}); got.Status/100 != 2 {
			t.Fatalf("roles: %d %s", got.Status, got.Body)
		}
		list := apitest.Into[models.List[api.Notification]](t, s.As(o.Bo.ID).With("Accept-Language", "zh-TW").Get("/me/notifications"), 200)
		if len(list.Items) != 1 || list.Items[0].Title.String() != "你的角色有變更。" {
			t.Errorf("%+v", list.Items)
		}
	})
}

func TestWhatCannotBeReadIsSaidInTheReadersWords(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		admin := apitest.New(t, db).As(o.Admin.ID).With("Accept-Language", "zh-TW")
		const instant = "這裡應為時刻，例如 2026-11-21T09:00:00Z。"
		for what, c := range map[string]struct {
			got  apitest.Reply
			want string
		}{
			"an instant in a parameter": {admin.Get("/services/" + id(o.EKS.ID) + "/hours/people?at=tomorrow"), instant},
			"an instant in a body":      {admin.Post("/candidacies/1/vetoes", body{"startsAt": "tomorrow"}), instant},
			"a number for an instant":   {admin.Post("/candidacies/1/vetoes", body{"startsAt": 5}), instant},
			"an ETag": {admin.With("If-Match", "soon").Put("/services/"+id(o.EKS.ID)+"/targets", body{"lines": []any{}}),
				"這裡應為隨項目一起取得的 ETag，例如 \"12\"。"},
		} {
			if len(c.got.Problem.Errors) != 1 || c.got.Problem.Errors[0].Detail.String() != c.want {
				t.Errorf("%s: %s", what, c.got.Body)
			}
		}
	})
}
