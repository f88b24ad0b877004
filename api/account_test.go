package api_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/api/session"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/access"
)

const password = "four quiet herons"

// door is a seeded organisation in which Ana has a password.
func door(t *testing.T, db *store.DB) (*apitest.Server, storetest.Org) {
	t.Helper()
	o := storetest.Seed(t, db)
	hash, err := session.Hash(context.Background(), password)
	if err != nil {
		t.Fatal(err)
	}
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return access.SetPassword(tx, o.Ana.ID, hash) })
	return apitest.New(t, db), o
}

func signIn(s *apitest.Server, email, secret string) apitest.Reply {
	return s.Anyone().Post("/sign-in", map[string]string{"email": email, "password": secret})
}

func cookie(t *testing.T, r apitest.Reply) string {
	t.Helper()
	value, _, _ := strings.Cut(r.Header.Get("Set-Cookie"), ";")
	if value == "" {
		t.Fatalf("no session cookie: %d %s", r.Status, r.Body)
	}
	return value
}

func TestSignInGivesASessionThatEndsByIdlenessAndByAge(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		clock := storetest.ClockOf(db)
		r := signIn(s, " Ana.KOVAČ@example.com", password)
		in := s.Anyone().With("Cookie", cookie(t, r))
		if me := apitest.Into[api.Me](t, in.Get("/me"), 200); me.ID != o.Ana.ID || me.Via != models.ViaSession {
			t.Errorf("me is %+v", me)
		}
		for range 13 {
			clock.Advance(11 * time.Hour)
			if got := in.Get("/me"); got.Status != 200 {
				t.Fatalf("after a pause of 11 hours: %d", got.Status)
			}
		}
		clock.Advance(13 * time.Hour)
		if got := in.Get("/me"); got.Status != 401 || got.Problem.Code != "session-ended" {
			t.Errorf("after a pause of 13 hours: %d %s", got.Status, got.Problem.Code)
		}
		again := s.Anyone().With("Cookie", cookie(t, signIn(s, storetest.EmailOf(o.Ana), password)))
		for range 15 {
			clock.Advance(11 * time.Hour)
			again.Get("/me")
		}
		clock.Advance(4 * time.Hour)
		if got := again.Get("/me"); got.Status != 401 {
			t.Errorf("after seven days of use: %d", got.Status)
		}
	})
}

func TestAWrongAddressAndAWrongPasswordAnswerAlike(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		a := signIn(s, storetest.EmailOf(o.Ana), "not the password")
		b := signIn(s, "nobody@example.com", password)
		a.Problem.Request, b.Problem.Request = "", ""
		if a.Status != 401 || a.Problem.Code != b.Problem.Code || !a.Problem.Detail.Is(b.Problem.Detail) {
			t.Errorf("%+v and %+v", a.Problem, b.Problem)
		}
	})
}

func TestSigningInIsThrottledPerAccountAndRecovers(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		for range 5 {
			signIn(s, storetest.EmailOf(o.Ana), "not the password")
		}
		r := signIn(s, storetest.EmailOf(o.Ana), password)
		if r.Status != 429 || r.Header.Get("Retry-After") == "" {
			t.Fatalf("sixth try: %d", r.Status)
		}
		storetest.ClockOf(db).Advance(2 * time.Minute)
		if r := signIn(s, storetest.EmailOf(o.Ana), password); r.Status != 200 {
			t.Errorf("after waiting: %d %s", r.Status, r.Body)
		}
	})
}

func TestAnOfficeBehindOneAddressSignsInOnTheSameMorning(t *testing.T) {
	db := storetest.SQLite(t)
	s, o := door(t, db)
	for n := range 40 {
		if r := signIn(s, storetest.EmailOf(o.Ana), password); r.Status != 200 {
			t.Fatalf("sign-in %d: %d", n+1, r.Status)
		}
	}
}

func TestTriesFromOneAddressAreLimitedWhateverTheyCallThemselves(t *testing.T) {
	db := storetest.SQLite(t)
	s, _ := door(t, db)
	last := 0
	for n := range 31 {
		forged := s.Anyone().With("X-Forwarded-For", fmt.Sprint("203.0.113.", n)).With("Forwarded", fmt.Sprint("for=203.0.113.", n)).With("X-Real-Ip", fmt.Sprint("203.0.113.", n))
		last = forged.Post("/sign-in", map[string]string{"email": fmt.Sprintf("guess.%d@example.com", n), "password": password}).Status
	}
	if last != 429 {
		t.Errorf("the last of 31 tries: %d", last)
	}
}

func TestSpacesAndCaseMakeNoNewAccountToTry(t *testing.T) {
	db := storetest.SQLite(t)
	s, o := door(t, db)
	email := storetest.EmailOf(o.Ana)
	for _, written := range []string{email, " " + email, strings.ToUpper(email), email + "\t", strings.ToUpper(email) + " "} {
		if got := signIn(s, written, "not the password").Status; got != 401 {
			t.Errorf("%q: %d", written, got)
		}
	}
	if got := signIn(s, email+"  ", password).Status; got != 429 {
		t.Errorf("the sixth try: %d", got)
	}
}

func TestSigningInAgainRotatesTheSession(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		first := cookie(t, signIn(s, storetest.EmailOf(o.Ana), password))
		second := cookie(t, s.Anyone().With("Cookie", first).Post("/sign-in", map[string]string{"email": storetest.EmailOf(o.Ana), "password": password}))
		if first == second {
			t.Error("the session kept its secret")
		}
		if got := s.Anyone().With("Cookie", first).Get("/me"); got.Status != 401 {
			t.Errorf("the old session still answers: %d", got.Status)
		}
	})
}

func TestAnotherSiteCannotActThroughASession(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		in := s.Anyone().With("Cookie", cookie(t, signIn(s, storetest.EmailOf(o.Ana), password)))
		evil := in.With("Origin", "https://elsewhere.example").With("Sec-Fetch-Site", "cross-site")
		if got := evil.Post("/sign-out", nil); got.Status != 403 || got.Problem.Code != "cross-origin" {
			t.Errorf("%d %s", got.Status, got.Problem.Code)
		}
		if got := in.Get("/me"); got.Status != 200 {
			t.Errorf("the session is gone: %d", got.Status)
		}
	})
}

func TestTokensDoNoMoreThanTheirScopes(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		in := s.Anyone().With("Cookie", cookie(t, signIn(s, storetest.EmailOf(o.Ana), password)))
		made := apitest.Into[api.Token](t, in.Post("/me/tokens", map[string]any{"name": "report", "scopes": []string{"read"}, "days": 30}), 201)
		token := s.Anyone().With("Authorization", "Bearer "+made.Secret)
		if got := token.Get("/me"); got.Status != 200 {
			t.Errorf("reading: %d", got.Status)
		}
		if got := token.Delete("/me/sessions/none"); got.Status != 403 || got.Problem.Code != "scope-missing" {
			t.Errorf("writing: %d %s", got.Status, got.Problem.Code)
		}
		admin := s.Scoped(o.Admin.ID, models.ScopeRead, models.ScopeWrite)
		if got := admin.Put("/people/"+id(o.Bo.ID)+"/account", map[string]bool{"disabled": true}); got.Problem.Code != "scope-missing" {
			t.Errorf("an administrator's token without admin: %d %s", got.Status, got.Problem.Code)
		}
		storetest.ClockOf(db).Advance(31 * 24 * time.Hour)
		if got := token.Get("/me"); got.Status != 401 {
			t.Errorf("after it expired: %d", got.Status)
		}
	})
}

func TestAnInvitationSetsAPasswordOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		if got := s.As(o.Ana.ID).Post("/people/"+id(o.Bo.ID)+"/invitations", nil); got.Status != 403 {
			t.Errorf("Ana invites: %d", got.Status)
		}
		i := apitest.Into[api.Invitation](t, s.As(o.Admin.ID).Post("/people/"+id(o.Bo.ID)+"/invitations", nil), 201)
		accept := func(p string) apitest.Reply {
			return s.Anyone().Post("/invitations/accept", map[string]string{"secret": i.Secret, "password": p})
		}
		if got := accept("short"); got.Status != 422 || got.Problem.Errors[0].Pointer != "/password" {
			t.Errorf("short: %d %s", got.Status, got.Body)
		}
		if got := accept("Bo Larsen is my name"); got.Status != 422 {
			t.Errorf("own name: %d", got.Status)
		}
		if me := apitest.Into[api.Me](t, accept(password), 200); me.ID != o.Bo.ID {
			t.Errorf("signed in as %d", me.ID)
		}
		if got := accept(password); got.Status != 404 {
			t.Errorf("a second time: %d", got.Status)
		}
		if got := signIn(s, storetest.EmailOf(o.Bo), password); got.Status != 200 {
			t.Errorf("Bo signs in: %d", got.Status)
		}
	})
}

func TestADisabledAccountIsOutAtOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		in := s.Anyone().With("Cookie", cookie(t, signIn(s, storetest.EmailOf(o.Ana), password)))
		token := s.Scoped(o.Ana.ID, models.ScopeRead)
		if got := s.As(o.Admin.ID).Put("/people/"+id(o.Ana.ID)+"/account", map[string]bool{"disabled": true}); got.Status != 204 {
			t.Fatalf("disable: %d %s", got.Status, got.Body)
		}
		for name, c := range map[string]apitest.Client{"session": in, "token": token} {
			if got := c.Get("/me"); got.Status != 401 {
				t.Errorf("the %s still answers: %d", name, got.Status)
			}
		}
		if got := signIn(s, storetest.EmailOf(o.Ana), password); got.Status != 401 {
			t.Errorf("signing in: %d", got.Status)
		}
	})
}

func TestWhoIsRemovedIsOutAtOnceAndComesInByNothingOld(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		admin, path := s.As(o.Admin.ID), "/people/"+id(o.Ana.ID)
		in := s.Anyone().With("Cookie", cookie(t, signIn(s, storetest.EmailOf(o.Ana), password)))
		token := s.As(o.Ana.ID)
		i := apitest.Into[api.Invitation](t, admin.Post(path+"/invitations", nil), 201)
		apitest.Into[api.PersonPage](t, admin.Post(path+"/remove", map[string]string{"reason": "Has moved on."}), 200)
		accept := func() apitest.Reply {
			return s.Anyone().Post("/invitations/accept", map[string]string{"secret": i.Secret, "password": "five loud starlings"})
		}
		for name, got := range map[string]apitest.Reply{
			"a session": in.Get("/me"), "a token": token.Get("/me"), "the password": signIn(s, storetest.EmailOf(o.Ana), password),
		} {
			if got.Status != 401 {
				t.Errorf("by %s: %d", name, got.Status)
			}
		}
		if got := accept(); got.Status != 404 {
			t.Errorf("by an invitation: %d", got.Status)
		}
		apitest.Into[api.PersonPage](t, admin.Post(path+"/return", nil), 200)
		if got := in.Get("/me"); got.Status != 401 {
			t.Errorf("by the old session, once back: %d", got.Status)
		}
		if got := signIn(s, storetest.EmailOf(o.Ana), password); got.Status != 200 {
			t.Errorf("by the password, once back: %d", got.Status)
		}
	})
}

func TestNobodySignsInAfterTheirLastDay(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		in := s.Anyone().With("Cookie", cookie(t, signIn(s, storetest.EmailOf(o.Ana), password)))
		token := s.As(o.Ana.ID)
		storetest.Tamper(t, db, "update people set leaves_on = '2026-11-16' where id = "+id(o.Ana.ID))
		for _, c := range []struct {
			when string
			at   time.Time
			want int
		}{
			{"when it ends in Kiribati", time.Date(2026, 11, 16, 10, 0, 0, 0, time.UTC), 200},
			{"before it ends on Baker Island", time.Date(2026, 11, 17, 11, 59, 0, 0, time.UTC), 200},
			{"when it has ended everywhere", time.Date(2026, 11, 17, 12, 0, 0, 0, time.UTC), 401},
		} {
			storetest.ClockOf(db).Set(c.at)
			in.Get("/me")
			if got := signIn(s, storetest.EmailOf(o.Ana), password).Status; got != c.want {
				t.Errorf("%s by the password: %d", c.when, got)
			}
			if got := token.Get("/me").Status; got != c.want {
				t.Errorf("%s by a token: %d", c.when, got)
			}
		}
		if got := in.Get("/me").Status; got != 401 {
			t.Errorf("by a session: %d", got)
		}
	})
}

func TestChoosingWhoToBeExistsOnlyInADemo(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		be := func() apitest.Reply { return s.Anyone().Post("/demo/sign-in", map[string]any{"personId": o.Bo.ID}) }
		if got := be(); got.Status != 404 {
			t.Fatalf("not a demo: %d", got.Status)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return tx.PutSetting(models.SettingDemo, "seed 1") })
		if me := apitest.Into[api.Me](t, be(), 200); me.ID != o.Bo.ID || !me.Demo {
			t.Errorf("me is %+v", me)
		}
	})
}

func TestTheSameKeyDoesAThingOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		c := s.As(o.Admin.ID).With("Idempotency-Key", "k1")
		path := "/people/" + id(o.Ana.ID) + "/account"
		first := c.Put(path, map[string]bool{"disabled": true})
		again := c.Put(path, map[string]bool{"disabled": true})
		if first.Status != 204 || again.Status != 204 || again.Header.Get("Idempotent-Replay") != "true" {
			t.Errorf("%d, %d %q", first.Status, again.Status, again.Header.Get("Idempotent-Replay"))
		}
		if other := c.Put(path, map[string]bool{"disabled": false}); other.Status != 422 || other.Problem.Errors[0].Code != "key-reused" {
			t.Errorf("another request: %d %s", other.Status, other.Body)
		}
	})
}

func TestAKeyThatIsNoTextIsRefused(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, o := door(t, db)
		c := s.As(o.Admin.ID).With("Idempotency-Key", "k\xff")
		got := c.Put("/people/"+id(o.Ana.ID)+"/account", map[string]bool{"disabled": true})
		if got.Status != 422 || got.Problem.Errors[0].Code != "not-utf8" {
			t.Errorf("%d %s", got.Status, got.Body)
		}
	})
}

func TestAHugeBodyIsRefused(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s, _ := door(t, db)
		huge := []byte(`{"email":"` + strings.Repeat("a", int(api.MaxBody)) + `"}`)
		if got := s.Anyone().Do("POST", "/sign-in", huge); got.Status != 413 {
			t.Errorf("%d", got.Status)
		}
		if got := s.Anyone().Do("POST", "/sign-in", bytes.Repeat([]byte("["), 100_000)); got.Status != 400 && got.Status != 422 {
			t.Errorf("deep: %d", got.Status)
		}
	})
}

func TestElsewhereThanInADemoThereIsNobodyToBe(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Seed(t, db)
		list := apitest.Into[api.DemoPeople](t, apitest.New(t, db).Anyone().Get("/demo/people"), 200)
		if len(list.Items) != 0 {
			t.Errorf("%+v", list.Items)
		}
	})
}
