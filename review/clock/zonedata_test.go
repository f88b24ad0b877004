package clock

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"
)

const head = "# version %s\n# redo posix_only\nR d 1916 o - Jun 14 23s 1 S\n"

// folder makes zone data in which Asia/Taipei has the rules of Asia/Kolkata.
func folder(t *testing.T, version string) fstest.MapFS {
	t.Helper()
	kolkata, err := fs.ReadFile(openBundle().Files, "Asia/Kolkata")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{
		"Asia/Taipei":       {Data: kolkata},
		"right/Asia/Taipei": {Data: []byte("TZif with leap seconds")},
		"Asia/README":       {Data: []byte("not a zone")},
	}
	if version != "" {
		files["tzdata.zi"] = &fstest.MapFile{Data: fmt.Appendf(nil, head, version)}
	}
	return files
}

func TestTheNewestZoneDataIsUsed(t *testing.T) {
	built := versionOf(openBundle().Files)
	const none = "none"
	for _, c := range []struct {
		name       string
		configured string
		system     []string
		from       string
		version    string
	}{
		{"nothing else", none, nil, builtIn, built},
		{"an older system", none, []string{"2020a"}, builtIn, built},
		{"a system of unknown version", none, []string{""}, builtIn, built},
		{"a newer system", none, []string{"2099b"}, "system", "2099b"},
		{"the newest of several folders", none, []string{"2099a", "2099c", "", "2099b"}, "system", "2099c"},
		{"an older configured source", "2020a", nil, builtIn, built},
		{"a newer configured source", "2099a", nil, "configured", "2099a"},
		{"a system newer than the configured source", "2099a", []string{"2099b"}, "system", "2099b"},
		{"a configured source newer than the system", "2099c", []string{"2099b"}, "configured", "2099c"},
		{"a configured source as new as the system", "2099b", []string{"2099b"}, "configured", "2099b"},
		{"a configured source of unknown version", "", []string{"2099b"}, "configured", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var system []Source
			for _, version := range c.system {
				system = append(system, Source{"system", folder(t, version)})
			}
			var configured *Source
			if c.configured != none {
				configured = &Source{"configured", folder(t, c.configured)}
			}
			e, err := choose(configured, system)
			if err != nil {
				t.Fatal(err)
			}
			if e.data.Source != c.from || e.data.Version != c.version {
				t.Errorf("uses %q from %s; want %q from %s", e.data.Version, e.data.Source, c.version, c.from)
			}
			_, offset := time.Unix(1_700_000_000, 0).In(e.zones["Asia/Taipei"]).Zone()
			if laidOver := offset == 19800; laidOver != (c.from != builtIn) {
				t.Errorf("Asia/Taipei is at %d seconds", offset)
			}
			if e.zones["Europe/Paris"] == nil || e.zones["Asia/README"] != nil || e.zones["right/Asia/Taipei"] != nil {
				t.Error("a source took zones away, or gave what are none")
			}
		})
	}
}

func TestAConfiguredSourceThatCannotBeReadIsAnError(t *testing.T) {
	broken := folder(t, "2099a")
	broken["Asia/Taipei"] = &fstest.MapFile{Data: []byte("TZif2 and nothing")}
	if _, err := choose(&Source{"configured", broken}, nil); err == nil {
		t.Error("a broken configured source was accepted")
	}
	e, err := choose(nil, []Source{{"system", broken}})
	if err != nil || e.data.Source != builtIn {
		t.Errorf("a broken system source gave %v, %v; want the built-in data", e, err)
	}
}

func TestAZipFileIsASource(t *testing.T) {
	z, err := zip.NewReader(bytes.NewReader(bundled), int64(len(bundled)))
	if err != nil {
		t.Fatal(err)
	}
	e, err := choose(&Source{"a zip file", z}, nil)
	if err != nil || e.data.Source != "a zip file" {
		t.Errorf("got %v, %v", e, err)
	}
}

func TestVersionsAreReadWhereASourceTellsThem(t *testing.T) {
	for _, c := range []struct{ file, content, want string }{
		{"+VERSION", "2026f\n", "2026f"},
		{"tzdata.zi", "# version 2025b\n# redo posix_only\n", "2025b"},
		{"tzdata.zi", "# version 2025b-dirty\n", "2025b"},
		{"tzdata.zi", "# This zic input file is in the public domain.\n", ""},
		{"+VERSION", "unknown\n", ""},
		{"+VERSION", "", ""},
		{"zone.tab", "", ""},
	} {
		files := fstest.MapFS{c.file: {Data: []byte(c.content)}}
		if got := versionOf(files); got != c.want {
			t.Errorf("%s %q: version %q; want %q", c.file, c.content, got, c.want)
		}
	}
}

func TestTheAgeOfZoneDataIsHonest(t *testing.T) {
	for _, c := range []struct {
		version  string
		released string
		exact    bool
	}{
		{"2026f", "2026-10-28", true},
		{"2025c", "2025-12-10", true},
		{"2026g", "2026-10-28", false},
		{"2027a", "2027-01-01", false},
		{"2019c", "2019-01-01", false},
		{"", "", false},
	} {
		on, exact := releaseDate(c.version)
		if on.String() != c.released || exact != c.exact {
			t.Errorf("%q was released %s (exact %v); want %s (%v)", c.version, on, exact, c.released, c.exact)
		}
	}
	d := Data{Version: "2026f", Released: date(t, "2026-10-28"), Exact: true}
	for now, stale := range map[string]bool{
		"2026-11-21T00:00:00Z": false,
		"2027-04-28T23:59:59Z": false,
		"2027-04-29T00:00:00Z": true,
	} {
		if d.Stale(at(t, now)) != stale {
			t.Errorf("stale at %s: %v", now, !stale)
		}
	}
	if days, known := d.Age(at(t, "2026-11-21T00:00:00Z")); days != 24 || !known {
		t.Errorf("age %d days, known %v", days, known)
	}
	if _, known := (Data{}).Age(at(t, "2026-11-21T00:00:00Z")); known || !(Data{}).Stale(at(t, "2026-11-21T00:00:00Z")) {
		t.Error("data of unknown age passed for fresh")
	}
	if now := ZoneData(); now.Version < "2026f" || now.Source == "" {
		t.Errorf("in use: %+v", now)
	}
}
