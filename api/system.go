package api

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/policy"
	"assay/review/sweep"
)

// System is how Assay runs, for administrators.
type System struct {
	Version  string         `json:"version" description:"Of the program that answers."`
	Go       string         `json:"go"`
	Database SystemDatabase `json:"database"`
	Zones    SystemZones    `json:"zones"`
	Demo     bool           `json:"demo"`
	Nodes    []SystemNode   `json:"nodes" description:"Servers seen in the last day, the longest running first."`
	Sweeps   []SystemSweep  `json:"sweeps" description:"What time causes, room by room, each minute."`
	Now      time.Time      `json:"now"`
}

// SystemDatabase is what holds the data.
type SystemDatabase struct {
	Engine    string `json:"engine" enum:"sqlite,postgres"`
	Version   string `json:"version"`
	Migration int64  `json:"migration" description:"The newest that was made."`
	Pending   bool   `json:"pending" description:"There are newer ones; run assay migrate."`
}

// SystemZones is which zone data is in use.
type SystemZones struct {
	Version    string      `json:"version" description:"Such as 2026f; empty where the source does not tell."`
	Source     string      `json:"source"`
	ReleasedOn models.Date `json:"releasedOn"`
	Exact      bool        `json:"exact" description:"False: the earliest day it can have been released."`
	Stale      bool        `json:"stale" description:"Over six months old; laws may have changed since."`
}

// SystemNode is one running server.
type SystemNode struct {
	Name      string    `json:"name"`
	Version   string    `json:"version"`
	StartedAt time.Time `json:"startedAt"`
	SeenAt    time.Time `json:"seenAt" description:"It says each minute that it runs."`
}

// SystemSweep is how one room is swept.
type SystemSweep struct {
	Name     string     `json:"name" enum:"access,training,candidacy,showcase,standing,interview,panel,ledger,jobs,calendars,zones,weekly"`
	BeganAt  *time.Time `json:"beganAt" description:"The last time; null before the first."`
	EndedAt  *time.Time `json:"endedAt"`
	Node     string     `json:"node"`
	Done     *int       `json:"done" description:"How much it did; null where that would count what is sealed."`
	Failures int        `json:"failures" description:"How often in a row it did not end well."`
	FailedAt *time.Time `json:"failedAt" description:"The last time it did not end well."`
	Failure  string     `json:"failure" description:"The code of what was in the way then; the log says more."`
	Late     bool       `json:"late" description:"Not swept for five minutes."`
}

func getSystem(c call, _ None) (System, error) {
	ctx := c.c.Request.Context()
	zones := clock.ZoneData()
	out := System{Version: c.Version, Go: runtime.Version(), Zones: SystemZones{Version: zones.Version, Source: zones.Source, ReleasedOn: zones.Released, Exact: zones.Exact}}
	err := c.db.View(ctx, c.actor, func(tx *store.Tx) error {
		if err := policy.Check(policy.SystemSee, policy.Of(tx.Actor)); err != nil {
			return err
		}
		out.Now, out.Zones.Stale = tx.Now, zones.Stale(tx.Now)
		return out.read(tx)
	})
	if err != nil {
		return System{}, err
	}
	out.Database.Engine = string(c.db.Dialect)
	out.Database.Pending, out.Database.Migration, err = c.db.Pending(ctx)
	return out, err
}

func (s *System) read(tx *store.Tx) (err error) {
	if s.Database.Version, err = tx.EngineVersion(); err != nil {
		return err
	}
	demo, err := tx.Setting(models.SettingDemo)
	if err != nil {
		return err
	}
	s.Demo = demo != ""
	nodes, err := tx.Nodes()
	if err != nil {
		return err
	}
	for _, n := range nodes {
		s.Nodes = append(s.Nodes, SystemNode{n.Name, n.Version, n.StartedAt, n.SeenAt})
	}
	healths, err := sweep.Healths(tx)
	for _, h := range healths {
		s.Sweeps = append(s.Sweeps, sweepOf(h))
	}
	return err
}

func sweepOf(h sweep.Health) SystemSweep {
	out := SystemSweep{Name: h.Name, Done: h.Done, Late: h.Late}
	if r := h.Run; r != nil {
		out.BeganAt, out.EndedAt, out.Node = &r.BeganAt, &r.EndedAt, r.Node
		out.Failures, out.FailedAt, out.Failure = r.Failures, r.FailedAt, r.Failure
	}
	return out
}

// SystemCheck is one truth about the whole database, as assay doctor asks for it.
type SystemCheck struct {
	Key      string      `json:"key"`
	Rule     string      `json:"rule" description:"The number of the rule it belongs to; empty for the house's own."`
	Sentence phrase.Text `json:"sentence" description:"What must be true."`
}

// SystemChecks are all of them.
type SystemChecks struct {
	Items []SystemCheck `json:"items"`
}

// SystemChecked is what asking for one of them gave.
type SystemChecked struct {
	SystemCheck
	Holds bool      `json:"holds"`
	Rows  []int64   `json:"rows" description:"Ids of the first rows that break it."`
	More  bool      `json:"more" description:"There are more of them."`
	At    time.Time `json:"at"`
}

const (
	rowsNamed = 20
	checkTime = time.Minute
)

func checkKey(n int, rule string) string {
	if rule == "" {
		rule = "house"
	}
	return fmt.Sprintf("%s-%d", rule, n+1)
}

func listChecks(tx *store.Tx, _ None) (SystemChecks, error) {
	if err := policy.Check(policy.SystemSee, policy.Of(tx.Actor)); err != nil {
		return SystemChecks{}, err
	}
	out := SystemChecks{}
	for n, i := range store.Invariants() {
		out.Items = append(out.Items, SystemCheck{checkKey(n, i.Rule), i.Rule, i.Sentence})
	}
	return out, nil
}

// runCheck asks for one truth, for a minute at most: over a large database some take
// a while, so that a client asks for one after the other and shows how far it is.
func runCheck(c call, in struct {
	Key string `path:"key" json:"-" validate:"max=40"`
}) (SystemChecked, error) {
	for n, i := range store.Invariants() {
		if checkKey(n, i.Rule) == in.Key {
			return c.check(SystemCheck{in.Key, i.Rule, i.Sentence}, i)
		}
	}
	if err := policy.Check(policy.SystemSee, policy.Of(c.actor)); err != nil {
		return SystemChecked{}, err
	}
	return SystemChecked{}, fault.Missing("check")
}

func (c call) check(about SystemCheck, i store.Invariant) (SystemChecked, error) {
	ctx, cancel := context.WithTimeout(c.c.Request.Context(), checkTime)
	defer cancel()
	out := SystemChecked{SystemCheck: about}
	err := c.db.View(ctx, c.actor, func(tx *store.Tx) (err error) {
		if err := policy.Check(policy.SystemSee, policy.Of(tx.Actor)); err != nil {
			return err
		}
		out.At = tx.Now
		out.Rows, err = tx.Breaches(i, rowsNamed+1)
		return err
	})
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return out, fault.New(fault.Unavailable, "check-too-long", "This takes over a minute here. Please run assay doctor on the server.")
	}
	out.Holds, out.More = len(out.Rows) == 0, len(out.Rows) > rowsNamed
	out.Rows = out.Rows[:min(len(out.Rows), rowsNamed)]
	return out, err
}
