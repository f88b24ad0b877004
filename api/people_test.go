package api_test

import (
	"net/http"
	"strings"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// refused checks status, code and, where there is one, the pointer of a refusal.
func refused(t *testing.T, what string, got apitest.Reply, status int, code, pointer string) {
	t.Helper()
	at := ""
	if len(got.Problem.Errors) > 0 {
		at = got.Problem.Errors[0].Pointer
		if pointer != "" {
			got.Problem.Code = got.Problem.Errors[0].Code
		}
	}
	if got.Status != status || got.Problem.Code != code || pointer != "" && at != pointer {
		t.Errorf("%s: %d %s at %q, want %d %s at %q", what, got.Status, got.Problem.Code, at, status, code, pointer)
	}
}

func names(list models.List[api.Person]) string {
	var all []string
	for _, p := range list.Items {
		all = append(all, p.Name)
	}
	return strings.Join(all, ", ")
}

func TestP1P5_APersonComesChangesLeavesAndReturns(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		admin, ana := s.As(o.Admin.ID), s.As(o.Ana.ID)
		newcomer := body{"name": "Sefa Tui", "siteId": o.Adelaide.ID, "managerId": o.Manager.ID, "startedOn": "2026-11-02",
			"emails": []body{{"email": "Sefa.Tui@example.com", "verified": true}}}
		refused(t, "a colleague adds", ana.Post("/people", newcomer), 403, "not-allowed", "")
		newcomer["zone"] = "Australia/Adelade"
		refused(t, "an unknown zone", admin.Post("/people", newcomer), 422, "zone-unknown", "/zone")
		delete(newcomer, "zone")
		sefa := apitest.Into[api.PersonPage](t, admin.Post("/people", newcomer), 201)
		if sefa.Zone != "Australia/Adelaide" || sefa.Manager.Name != o.Manager.Name || sefa.Private.Emails[0].Email != "sefa.tui@example.com" {
			t.Errorf("added %+v", sefa)
		}
		if sefa.Now.Local != "2026-11-16T19:30:00" || sefa.Now.Offset != "+10:30" || sefa.DayPart != "shoulder" {
			t.Errorf("local time is %+v, %s", sefa.Now, sefa.DayPart)
		}
		path := "/people/" + id(sefa.ID)
		refused(t, "the same address", admin.Post("/people", newcomer), 422, "email-taken", "/emails/0/email")

		seen := ana.Get(path)
		if page := apitest.Into[api.PersonPage](t, seen, 200); page.Private != nil || page.Revision != nil || seen.Header.Get("ETag") != "" {
			t.Errorf("a colleague sees %+v, revision %v, ETag %s", page.Private, page.Revision, seen.Header.Get("ETag"))
		}
		profile := body{"zone": "Pacific/Auckland", "hours": []body{{"weekday": 1, "from": 540, "to": 1020}}, "nightFrom": 1320, "nightTo": 420,
			"languages": []string{"en", "sm"}, "locale": "en-NZ"}
		own := s.As(sefa.ID)
		if tag := own.Get(path).Header.Get("ETag"); tag != `"1"` {
			t.Errorf("they see ETag %s themselves", tag)
		}
		refused(t, "without If-Match", own.Put(path+"/profile", profile), 422, "shape-required", "header:If-Match")
		refused(t, "from an old look", own.With("If-Match", `"7"`).Put(path+"/profile", profile), 412, "changed-meanwhile", "")
		changed := apitest.Into[api.PersonPage](t, own.With("If-Match", `"1"`).Put(path+"/profile", profile), 200)
		if changed.Zone != "Pacific/Auckland" || *changed.Revision != 2 || len(changed.Languages) != 2 {
			t.Errorf("changed to %+v", changed)
		}
		profile["hours"] = []body{{"weekday": 1, "from": 540, "to": 1020}, {"weekday": 1, "from": 600, "to": 660}}
		refused(t, "overlapping hours", own.With("If-Match", `"2"`).Put(path+"/profile", profile), 422, "hours-overlap", "/hours/1")

		refused(t, "leaving without a reason", admin.Post(path+"/remove", body{}), 422, "shape-required", "/reason")
		gone := apitest.Into[api.PersonPage](t, admin.Post(path+"/remove", body{"reason": "Moved on."}), 200)
		if gone.WhyRemoved != "Moved on." {
			t.Errorf("removed because %q", gone.WhyRemoved)
		}
		list := apitest.Into[models.List[api.Person]](t, ana.Get("/people?q=sefa"), 200)
		if len(list.Items) != 0 {
			t.Errorf("still listed: %s", names(list))
		}
		refused(t, "a colleague lists who left", ana.Get("/people?removed=true"), 403, "not-allowed", "")
		list = apitest.Into[models.List[api.Person]](t, admin.Get("/people?removed=true"), 200)
		if names(list) != "Sefa Tui" {
			t.Errorf("left: %s", names(list))
		}
		refused(t, "adding who can return", admin.Post("/people", newcomer), 422, "email-of-removed", "/emails/0/email")
		back := apitest.Into[api.PersonPage](t, admin.Post(path+"/return", nil), 200)
		if back.RemovedAt != nil || back.Zone != "Pacific/Auckland" {
			t.Errorf("back as %+v", back)
		}
	})
}

func TestPeopleAreListedAndFoundOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		client := apitest.New(t, db).As(o.Bo.ID)
		for query, want := range map[string]string{
			"?q=%E6%9E%97": "Lin Mei",
			"?service=" + id(o.EKS.ID) + "&standing=active,provisional": "Ana Kovač",
			"?service=" + id(o.EKS.ID) + "&standing=lapsed":             "",
			"?region=" + id(o.EMEA.ID) + "&q=a":                         "Ana Kovač, Aoife Byrne",
			"?manager=" + id(o.Director.ID):                             "Lin Mei, Marta Silva",
			"?zone=Asia/Seoul":                                          "Kim Minjun",
		} {
			list := apitest.Into[models.List[api.Person]](t, client.Get("/people"+query), 200)
			if names(list) != want {
				t.Errorf("%s: %s, want %s", query, names(list), want)
			}
		}
		first := apitest.Into[models.List[api.Person]](t, client.Get("/people?limit=3"), 200)
		second := apitest.Into[models.List[api.Person]](t, client.Get("/people?limit=3&cursor="+first.Next), 200)
		if len(second.Items) != 3 || second.Items[0].Name <= first.Items[2].Name {
			t.Errorf("after %s came %s", names(first), names(second))
		}
		refused(t, "a cursor of another list", client.Get("/people?limit=3&q=a&cursor="+first.Next), 422, "cursor-expired", "query:cursor")
		refused(t, "an unknown standing", client.Get("/people?standing=retired"), 422, "shape-oneof", "query:standing")
		refused(t, "nobody", client.Get("/people/4711"), 404, "not-found", "")
	})
}

func TestAddressesAndRolesOverHTTP(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		admin, bo := s.As(o.Admin.ID), s.As(o.Bo.ID)
		path := "/people/" + id(o.Bo.ID)
		refused(t, "no address", admin.Post(path+"/emails", body{"email": "bo@@example.com"}), 422, "not-an-email", "/email")
		apitest.Into[api.PersonPage](t, admin.Post(path+"/emails", body{"email": "bo@example.com"}), 200)
		refused(t, "unverified", bo.Post(path+"/emails/choose", body{"email": "bo@example.com"}), 409, "email-unverified", "")
		apitest.Into[api.PersonPage](t, admin.Post(path+"/emails/verify", body{"email": "bo@example.com"}), 200)
		page := apitest.Into[api.PersonPage](t, bo.Post(path+"/emails/choose", body{"email": "BO@example.com"}), 200)
		if first := page.Private.Emails[0]; first.Email != "bo@example.com" || !first.Primary {
			t.Errorf("mail goes to %+v", first)
		}
		refused(t, "the chosen one", admin.Post(path+"/emails/remove", body{"email": "bo@example.com"}), 409, "email-primary", "")
		page = apitest.Into[api.PersonPage](t, admin.Post(path+"/emails/remove", body{"email": "bo.larsen@example.com"}), 200)
		if len(page.Private.Emails) != 1 {
			t.Errorf("left are %v", page.Private.Emails)
		}
		refused(t, "the last administrator", admin.Put("/people/"+id(o.Admin.ID)+"/roles", body{"roles": []string{}}), 409, "last-administrator", "")
		refused(t, "roles that are left out", admin.Put(path+"/roles", body{}), 422, "shape-required", "/roles")
		page = apitest.Into[api.PersonPage](t, admin.Put(path+"/roles", body{"roles": []string{"coordinator"}}), 200)
		if len(page.Roles) != 1 {
			t.Errorf("roles are %v", page.Roles)
		}
	})
}

func TestAbsencesAreForThePersonAndThoseAbove(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db)
		mei, manager, ana := s.As(o.Learner.ID), s.As(o.Manager.ID), s.As(o.Ana.ID)
		path := "/people/" + id(o.Learner.ID) + "/absences"
		holiday := body{"kind": "away", "from": "2026-12-21", "to": "2026-12-31", "note": "Home for the solstice."}
		refused(t, "a colleague adds", ana.Post(path, holiday), 403, "not-allowed", "")
		refused(t, "a colleague looks", ana.Get(path), 403, "not-allowed", "")
		a := apitest.Into[api.Absence](t, mei.Post(path, holiday), 201)
		if again := apitest.Into[api.Absence](t, mei.Post(path, holiday), 201); again.ID != a.ID {
			t.Error("the same absence was added twice")
		}
		refused(t, "an overlap", manager.Post(path, body{"kind": "away", "from": "2026-12-31", "to": "2027-01-02"}), 422, "absence-overlaps", "/from")
		refused(t, "the wrong way round", manager.Post(path, body{"kind": "away", "from": "2027-01-03", "to": "2027-01-02"}), 422, "dates-reversed", "/to")
		refused(t, "no day", manager.Post(path, body{"kind": "away", "from": "2027-02-27", "to": "2027-02-30"}), 422, "unreadable-value", "/to")
		apitest.Into[api.Absence](t, manager.Post(path, body{"kind": "finish_only", "from": "2026-12-14", "to": "2026-12-31"}), 201)
		holiday["to"] = "2026-12-30"
		apitest.Into[api.Absence](t, manager.Put(path+"/"+id(a.ID), holiday), 200)
		list := apitest.Into[api.Absences](t, mei.Get(path), 200)
		if len(list.Items) != 2 || list.Items[1].To.String() != "2026-12-30" {
			t.Errorf("the calendar is %v", list.Items)
		}
		refused(t, "of somebody else", mei.Put("/people/"+id(o.Ana.ID)+"/absences/"+id(a.ID), holiday), 403, "not-allowed", "")
		for range 2 {
			if got := mei.Delete(path + "/" + id(a.ID)); got.Status != http.StatusNoContent {
				t.Errorf("removing: %d", got.Status)
			}
		}
	})
}
