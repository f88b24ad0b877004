package clock

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

// folder makes zone data in which Asia/Taipei has the rules of Asia/Kolkata.
func folder(t *testing.T, version string) string {
	t.Helper()
	dir := t.TempDir()
	bundle := openBundle()
	f, err := bundle.files.Open("Asia/Kolkata")
	if err != nil {
		t.Fatal(err)
	}
	info, _ := f.Stat()
	kolkata := make([]byte, info.Size())
	if _, err := f.Read(kolkata); err != nil && err.Error() != "EOF" {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "Asia"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "Asia", "Taipei"), kolkata, 0o644); err != nil {
		t.Fatal(err)
	}
	if version != "" {
		head := "# version " + version + "\n# redo posix_only\nR d 1916 o - Jun 14 23s 1 S\n"
		if err := os.WriteFile(filepath.Join(dir, "tzdata.zi"), []byte(head), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTheNewestZoneDataIsUsed(t *testing.T) {
	built := openBundle().version
	for _, c := range []struct {
		name       string
		configured string
		system     string
		from       string
		version    string
	}{
		{"nothing else", "none", "none", "built in", built},
		{"an older system", "none", "2020a", "built in", built},
		{"a system of unknown version", "none", "", "built in", built},
		{"a newer system", "none", "2099b", "system", "2099b"},
		{"an older configured path", "2020a", "none", "built in", built},
		{"a newer configured path", "2099a", "none", "configured", "2099a"},
		{"a system newer than the configured path", "2099a", "2099b", "system", "2099b"},
		{"a configured path newer than the system", "2099c", "2099b", "configured", "2099c"},
		{"a configured path as new as the system", "2099b", "2099b", "configured", "2099b"},
		{"a configured path of unknown version", "", "2099b", "configured", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			paths := map[string]string{"built in": builtIn}
			if c.configured != "none" {
				paths["configured"] = folder(t, c.configured)
			}
			system := []string{filepath.Join(t.TempDir(), "missing")}
			if c.system != "none" {
				paths["system"] = folder(t, c.system)
				system = append(system, paths["system"])
			}
			e, err := choose(paths["configured"], system)
			if err != nil {
				t.Fatal(err)
			}
			if e.data.Source != paths[c.from] || e.data.Version != c.version {
				t.Errorf("uses %q from %s; want %q from %s", e.data.Version, e.data.Source, c.version, c.from)
			}
			_, offset := time.Unix(1_700_000_000, 0).In(e.zones["Asia/Taipei"]).Zone()
			if laidOver := offset == 19800; laidOver != (c.from != "built in") {
				t.Errorf("Asia/Taipei is at %d seconds", offset)
			}
			if e.zones["Europe/Paris"] == nil {
				t.Error("a source with one zone took the others away")
			}
		})
	}
}

func TestAConfiguredPathThatCannotBeReadIsAnError(t *testing.T) {
	notZip := filepath.Join(t.TempDir(), "zones.zip")
	if err := os.WriteFile(notZip, []byte("not a zip file"), 0o644); err != nil {
		t.Fatal(err)
	}
	broken := folder(t, "2099a")
	if err := os.WriteFile(filepath.Join(broken, "Asia", "Taipei"), []byte("TZif2 and nothing"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(t.TempDir(), "missing"), notZip, broken} {
		if _, err := choose(path, nil); err == nil {
			t.Errorf("%s was accepted", filepath.Base(path))
		}
	}
	e, err := choose("", []string{broken})
	if err != nil || e.data.Source != builtIn {
		t.Errorf("a broken system folder gave %v, %v; want the built-in data", e, err)
	}
}

func TestTheConfiguredZipFileIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "zones.zip")
	if err := os.WriteFile(path, bundled, 0o644); err != nil {
		t.Fatal(err)
	}
	e, err := choose(path, nil)
	if err != nil || e.data.Source != path {
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
