package library_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/library"
)

// shelf puts three cases into the library, an hour apart.
func shelf(t *testing.T, db *store.DB) (storetest.Org, []models.ShowCase) {
	t.Helper()
	o := storetest.Seed(t, db)
	cases := []models.ShowCase{
		storetest.AddApproved(t, db, o.Ana, o.EKS, 2, "Pods restarting after a policy change", "The kubelet **throttled** its own probes. 連線逾時。"),
		storetest.AddApproved(t, db, o.Learner, o.S3, 3, "儲存桶存取被拒絕", "原因是腎臟型架構的網路逾時，與 S3 政策無關。장애가 발생했다."),
		storetest.AddApproved(t, db, o.Bo, o.EKS, 4, "네트워크 장애 복구", "DNS 서버의 시간 초과로 파드가 다시 시작되었다. Restarts stopped after the fix."),
	}
	for _, c := range cases {
		index(t, db, c.ID)
	}
	return o, cases
}

func index(t *testing.T, db *store.DB, ids ...models.ShowCaseID) {
	t.Helper()
	storetest.ClockOf(db).Advance(time.Hour)
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return library.Index(tx, ids...) })
}

// ask returns the ids found, read in pages of two.
func ask(t testing.TB, db *store.DB, as models.Actor, q library.Question) []models.ShowCaseID {
	t.Helper()
	ids, cursor := []models.ShowCaseID{}, ""
	for {
		var page models.List[library.Case]
		storetest.View(t, db, as, func(tx *store.Tx) (err error) {
			page, err = library.Browse(tx, q, models.Page{Limit: 2, Cursor: cursor})
			return err
		})
		for _, c := range page.Items {
			ids = append(ids, c.ID)
		}
		if cursor = page.Next; cursor == "" {
			return ids
		}
	}
}

func TestCasesAreFoundInEveryLanguage(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o, cases := shelf(t, db)
		a, b, c := cases[0].ID, cases[1].ID, cases[2].ID
		for _, q := range []struct {
			question library.Question
			want     []models.ShowCaseID
		}{
			{library.Question{}, []models.ShowCaseID{c, b, a}},
			{library.Question{Words: "restart"}, []models.ShowCaseID{c, a}},
			{library.Question{Words: "ＰＯＤＳ throttling"}, []models.ShowCaseID{a}},
			{library.Question{Words: "逾時"}, []models.ShowCaseID{b, a}},
			{library.Question{Words: "網路逾時"}, []models.ShowCaseID{b}},
			{library.Question{Words: "桶"}, []models.ShowCaseID{b}},
			{library.Question{Words: "腎臟"}, []models.ShowCaseID{b}},
			{library.Question{Words: "장애"}, []models.ShowCaseID{c, b}},
			{library.Question{Words: "장애 s3"}, []models.ShowCaseID{b}},
			{library.Question{Words: "네트워크"}, []models.ShowCaseID{c}},
			{library.Question{Words: "nowhere"}, nil},
			{library.Question{Service: "eks"}, []models.ShowCaseID{c, a}},
			{library.Question{Service: "eks", Words: "dns"}, []models.ShowCaseID{c}},
			{library.Question{Family: "storage"}, []models.ShowCaseID{b}},
			{library.Question{Family: "storage", Service: "eks"}, nil},
			{library.Question{MinLevel: 3}, []models.ShowCaseID{c, b}},
			{library.Question{Level: 3}, []models.ShowCaseID{b}},
			{library.Question{MinLevel: 1, Service: "s3"}, []models.ShowCaseID{b}},
			{library.Question{Author: o.Ana.ID}, []models.ShowCaseID{a}},
			{library.Question{Author: o.Ana.ID, Words: "逾時"}, []models.ShowCaseID{a}},
		} {
			if got := ask(t, db, storetest.As(o.Chiara), q.question); !slices.Equal(got, q.want) {
				t.Errorf("%+v: %v, want %v", q.question, got, q.want)
			}
		}
	})
}

func TestTheLibraryHoldsApprovedVersionsAlone(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o, cases := shelf(t, db)
		storetest.Tamper(t, db, "update show_cases set state = 'withdrawn', granted_level = 0 where id = "+fmt.Sprint(cases[0].ID))
		if got := ask(t, db, storetest.As(o.Chiara), library.Question{Words: "restart"}); !slices.Equal(got, []models.ShowCaseID{cases[2].ID}) {
			t.Errorf("a withdrawn case is found: %v", got)
		}
		for _, id := range []models.ShowCaseID{cases[0].ID, 4711} {
			err := db.View(context.Background(), storetest.As(o.Ana), func(tx *store.Tx) error {
				_, err := library.Open(tx, id)
				return err
			})
			if !fault.Is(err, fault.NotFound) {
				t.Errorf("case %d opens: %v", id, err)
			}
		}
		if err := storetest.Do(db, storetest.Builder, func(tx *store.Tx) error { return library.Index(tx, cases[0].ID) }); err == nil {
			t.Error("a withdrawn case was taken in")
		}
	})
}

func TestIndexingAgainChangesNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o, cases := shelf(t, db)
		before := ask(t, db, storetest.As(o.Bo), library.Question{})
		index(t, db, cases[1].ID, cases[0].ID, cases[1].ID)
		if after := ask(t, db, storetest.As(o.Bo), library.Question{}); !slices.Equal(before, after) {
			t.Errorf("%v became %v", before, after)
		}
		if got := ask(t, db, storetest.As(o.Bo), library.Question{Words: "逾時"}); len(got) != 2 {
			t.Errorf("found %v", got)
		}
	})
}

func TestACursorIsForItsOwnQuestion(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o, _ := shelf(t, db)
		browse := func(q library.Question, p models.Page) (page models.List[library.Case], err error) {
			err = db.View(context.Background(), storetest.As(o.Bo), func(tx *store.Tx) (err error) {
				page, err = library.Browse(tx, q, p)
				return err
			})
			return page, err
		}
		first, err := browse(library.Question{}, models.Page{Limit: 1})
		if err != nil || first.Next == "" {
			t.Fatalf("%v %q", err, first.Next)
		}
		for _, cursor := range []string{first.Next, "eyJsIjoibGlicmFyeSJ9", "x"} {
			if _, err := browse(library.Question{Words: "dns"}, models.Page{Cursor: cursor}); !fault.Is(err, fault.Invalid) {
				t.Errorf("%q: %v", cursor, err)
			}
		}
		for _, q := range []library.Question{{Words: "—"}, {Service: "none"}, {Family: "none"}} {
			if _, err := browse(q, models.Page{}); !fault.Is(err, fault.Invalid) {
				t.Errorf("%+v: %v", q, err)
			}
		}
	})
}

var vocabulary = []string{"dns", "pods", "restarting", "timeouts", "café", "the", "網路", "逾時", "資料庫", "腎臟病", "장애가", "복구", "네트워크", "データ", "ＥＫＳ"}

// TestBothEnginesFindTheSame compares what each finds with the plain meaning: all
// terms are there, newest first.
func TestBothEnginesFindTheSame(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		authors, services := []models.Person{o.Ana, o.Bo, o.Learner}, []models.Service{o.EKS, o.S3}
		all, texts := []models.ShowCase{}, map[models.ShowCaseID]string{}
		words := rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 8)
		for n := range 40 {
			text := strings.Join(words.Example(n), " ")
			c := storetest.AddApproved(t, db, authors[n%3], services[n%2], 1+n%4, fmt.Sprintf("case %d", n), text)
			all, texts[c.ID] = append(all, c), text
			index(t, db, c.ID)
		}
		slices.Reverse(all)
		rapid.Check(t, func(r *rapid.T) {
			q := library.Question{
				Words: strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(vocabulary, "病", "時", "장애", "none")), 0, 3).Draw(r, "words"), " "),
				Level: rapid.SampledFrom([]int{0, 0, 2}).Draw(r, "level"), MinLevel: rapid.IntRange(0, 4).Draw(r, "minLevel"),
				Service: rapid.SampledFrom([]string{"", "eks", "s3"}).Draw(r, "service"),
				Family:  rapid.SampledFrom([]string{"", "", "storage"}).Draw(r, "family"),
				Author:  rapid.SampledFrom([]models.PersonID{0, 0, o.Ana.ID}).Draw(r, "author"),
			}
			want := []models.ShowCaseID{}
			for _, c := range all {
				if meant(o, q, c, texts[c.ID]) {
					want = append(want, c.ID)
				}
			}
			if got := ask(t, db, storetest.As(o.Bo), q); !slices.Equal(got, want) {
				r.Fatalf("%+v: found %v, meant %v", q, got, want)
			}
		})
	})
}

func meant(o storetest.Org, q library.Question, c models.ShowCase, text string) bool {
	terms := library.Terms(c.Title, text)
	for _, term := range library.Asked(q.Words) {
		if !slices.Contains(terms, term) {
			return false
		}
	}
	slug := map[models.ServiceID]string{o.EKS.ID: "eks", o.S3.ID: "s3"}[c.ServiceID]
	return (q.Level == 0 || c.GrantedLevel == q.Level) && c.GrantedLevel >= q.MinLevel && (q.Author == 0 || c.AuthorID == q.Author) &&
		(q.Service == "" || slug == q.Service) && (q.Family == "" || slug == "s3")
}
