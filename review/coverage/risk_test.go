package coverage_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

func risks(t *testing.T, db *store.DB, as models.Actor, in coverage.Hourly) []coverage.Risk {
	t.Helper()
	return view(t, db, as, func(tx *store.Tx) ([]coverage.Risk, error) {
		list, err := coverage.Risks(tx, in, models.Page{})
		return list.Items, err
	})
}

func reasonsOf(r coverage.Risk) (said map[string]string) {
	said = map[string]string{}
	for _, reason := range r.Reasons {
		said[reason.Code] = strings.TrimSpace(said[reason.Code] + " " + reason.Text.String())
	}
	return said
}

func TestG2_RisksAreSaidInWordsTheHighestFirst(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		stand(t, db, o, o.EKS, o.Director, models.StandingActive, today.AddDays(40))
		if err := setTargets(db, o.AsAdmin(), o.EKS, 1, coverage.Wanted{From: 10, To: 11, Heads: 2, Weekdays: []time.Weekday{time.Tuesday}}, inAsia); err != nil {
			t.Fatal(err)
		}
		all := risks(t, db, o.AsAdmin(), coverage.Hourly{})
		if len(all) != 2 || all[0].Service.ID != o.S3.ID || all[0].Level != coverage.High {
			t.Fatalf("in this order: %+v", all)
		}
		eks := all[1]
		want := map[string]string{
			"empty-hours":          "No one is on shift at 00–04, 18–24 UTC.",
			"below-target":         "",
			"departures-headcount": "One departure would go below the target.",
			"departures-hour":      "One departure would leave an hour below its target.",
			"departures-region":    "APAC is below its target.",
			"expiring":             "One standing ends within 60 days unless renewed.",
			"no-developer":         "",
		}
		said := reasonsOf(eks)
		for code, text := range want {
			if said[code] != text {
				t.Errorf("%s: %q, want %q", code, said[code], text)
			}
		}
		if eks.SMEs != 5 || eks.Expiring != (coverage.Expiring{In60: 1, In90: 1, In180: 1}) || *eks.Departures.Hours != 1 {
			t.Errorf("numbers: %+v", eks)
		}
		i := slices.IndexFunc(eks.Reasons, func(r coverage.RiskReason) bool { return r.Code == "empty-hours" })
		h := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.HourOf, error) {
			return coverage.AtHour(tx, o.EKS.ID, *eks.Reasons[i].At, coverage.Hourly{})
		})
		if len(h.On) != 0 {
			t.Errorf("the empty hour opens %d people", len(h.On))
		}
	})
}

func TestG2_NoPanelIsSaidForWhomThereIsNone(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		stand(t, db, o, o.EKS, o.Ana, models.StandingActive, later)
		stand(t, db, o, o.EKS, o.Manager, models.StandingActive, later)
		stand(t, db, o, o.S3, o.Ana, models.StandingActive, later)
		stand(t, db, o, o.S3, o.Manager, models.StandingActive, later)
		storetest.AddAbsence(t, db, o.DevS3, models.Away, today, today.AddDays(60))
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			dev, err := tx.LockPerson(o.Dev.ID)
			if err != nil {
				return err
			}
			dev.NightFrom, dev.NightTo = 12*60, 9*60
			return tx.SavePerson(&dev)
		})
		for _, r := range risks(t, db, o.AsAdmin(), coverage.Hourly{}) {
			said := reasonsOf(r)["no-panel"]
			// Seattle is awake from nine to noon, 17 to 20 in UTC, as Dublin is; in Kolkata it
			// is night by then, and in Adelaide it still is.
			want := "No panel can meet in waking hours of APAC in the next four weeks."
			if r.Service.ID == o.S3.ID { // its one developer is away
				want = strings.Join([]string{strings.Replace(want, "APAC", "AMER", 1), want, strings.Replace(want, "APAC", "EMEA", 1)}, " ")
			}
			if said != want {
				t.Errorf("%s: %q, want %q", r.Service.Slug, said, want)
			}
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			d := models.ServiceDeveloper{ServiceID: o.EKS.ID, PersonID: o.Dev.ID, Seniority: models.Junior}
			return tx.PutDeveloper(&d)
		})
		for _, r := range risks(t, db, o.AsAdmin(), coverage.Hourly{Family: "containers"}) {
			if said := reasonsOf(r); said["no-developer"] != "No developer can sit on a panel." || said["no-panel"] != "" {
				t.Errorf("without a senior developer: %v", said)
			}
		}
	})
}

// The one developer of S3 takes one interview a week, and sits in one in each of the weeks
// to come.
func TestG2_NoPanelIsFoundWhereADeveloperSitsOftenEnoughAlready(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for _, p := range []models.Person{o.Mentor, o.Bo} {
			stand(t, db, o, o.S3, p, models.StandingActive, later)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			dev, err := tx.LockPerson(o.DevS3.ID)
			dev.InterviewsPerDay, dev.InterviewsPerWeek = 1, 1
			if err != nil {
				return err
			}
			return tx.SavePerson(&dev)
		})
		const none = "No panel can meet in waking hours of APAC in the next four weeks."
		for week := range 5 {
			all := risks(t, db, o.AsAdmin(), coverage.Hourly{Family: "storage"})
			if said := reasonsOf(all[0])["no-panel"]; strings.Contains(said, none) {
				t.Errorf("%d interviews: %q", week, said)
			}
			friday := thisWeek.Plus(week).From().Add((4*24 + 7) * time.Hour)
			sits(t, db, o, o.DevS3, week, friday)
		}
		all := risks(t, db, o.AsAdmin(), coverage.Hourly{Family: "storage"})
		if said := reasonsOf(all[0])["no-panel"]; !strings.Contains(said, none) {
			t.Errorf("one in every week: %q", said)
		}
	})
}

// sits seats somebody on the panel of a candidate of their own.
func sits(t *testing.T, db *store.DB, o storetest.Org, p models.Person, nth int, from time.Time) {
	t.Helper()
	bar := storetest.AddBar(t, db, o.EKS, nth+1, storetest.BarRules())
	candidate := person(t, db, nth, o.Dublin)
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		c := models.Candidacy{PersonID: candidate.ID, ServiceID: o.EKS.ID, Number: 1, BarID: bar.ID, State: models.CandidacyScheduling,
			OpenedAt: tx.Now, ReadyAt: &tx.Now, StateSince: tx.Now, Revision: 1}
		if err := tx.AddCandidacy(&c); err != nil {
			return err
		}
		i := models.Interview{CandidacyID: c.ID, State: models.InterviewProposed, StartsAt: from, EndsAt: from.Add(time.Hour), Zone: "UTC",
			Wall: "2026-11-14T09:00", TZVersion: "2026a", Language: "en", UID: candidate.Name, ProposedBy: o.Coordinator.ID, Revision: 1, CreatedAt: tx.Now}
		if err := tx.AddInterview(&i); err != nil {
			return err
		}
		return tx.AddSeats([]models.Seat{{InterviewID: i.ID, PersonID: p.ID, Kind: models.SeatDeveloper, State: models.SeatAccepted,
			InvitedAt: tx.Now, RemindAt: tx.Now, DueAt: tx.Now}})
	})
}
