package main

import (
	"archive/zip"
	"os"
	"path/filepath"
	"testing"

	"assay/review/clock"
)

func TestTheNewestZoneDataOnTheMachineIsUsed(t *testing.T) {
	t.Cleanup(func() {
		if _, err := clock.UseZoneData(nil); err != nil {
			t.Error(err)
		}
	})
	dir := t.TempDir()
	missing := filepath.Join(dir, "missing")
	zoned := func(version string) string {
		folder := filepath.Join(dir, version)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "+VERSION"), []byte(version), 0o644); err != nil {
			t.Fatal(err)
		}
		return folder
	}
	zipped := filepath.Join(dir, "zones.zip")
	f, err := os.Create(zipped)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	w, err := z.Create("+VERSION")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte("2099d")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path   string
		system []string
		want   string
	}{
		{"", []string{missing}, "built in"},
		{"", []string{missing, zoned("2099a"), zoned("2099b")}, zoned("2099b")},
		{zoned("2099c"), []string{zoned("2099b")}, zoned("2099c")},
		{zoned("2020a"), []string{missing}, "built in"},
		{zipped, []string{zoned("2099c")}, zipped},
	} {
		if data, err := useZones(c.path, c.system); err != nil || data.Source != c.want || clock.ZoneData() != data {
			t.Errorf("with %q and %q: %+v, %v; want %s", c.path, c.system, data, err, c.want)
		}
	}
	notZip := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(notZip, []byte("not zone data"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{missing, notZip} {
		if data, err := useZones(path, nil); err == nil {
			t.Errorf("%s gave %+v", path, data)
		}
	}
}
