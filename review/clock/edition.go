package clock

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"io/fs"
	"strings"
	"time"
)

//go:embed zoneinfo.zip
var bundled []byte

const builtIn = "built in"

// edition is one release of the zone data, read whole, so that an upgrade of the
// files underneath changes nothing before the next start.
type edition struct {
	data  Data
	zones map[string]*time.Location
}

// Source is a place that may have zone data, as operating systems keep it: compiled
// zones by name. Name is for people, such as a path.
type Source struct {
	Name  string
	Files fs.FS
}

func openBundle() Source {
	z, err := zip.NewReader(bytes.NewReader(bundled), int64(len(bundled)))
	if err != nil {
		panic("clock: the built-in zone data cannot be read: " + err.Error())
	}
	return Source{builtIn, z}
}

// versionOf reads +VERSION or the first line of tzdata.zi, whichever is there.
// Go's own zoneinfo.zip has neither, so its version cannot be known.
func versionOf(files fs.FS) string {
	if b, err := fs.ReadFile(files, "+VERSION"); err == nil {
		return validVersion(strings.TrimSpace(string(b)))
	}
	f, err := files.Open("tzdata.zi")
	if err != nil {
		return ""
	}
	defer f.Close()
	var head [64]byte
	n, _ := f.Read(head[:])
	line, _, _ := strings.Cut(string(head[:n]), "\n")
	version, ok := strings.CutPrefix(line, "# version ")
	if !ok {
		return ""
	}
	return validVersion(strings.TrimSpace(version))
}

// read takes every zone with a slash in its name. Names that a link table makes
// into others are left out, as are the second and third copies some systems keep.
func (s Source) read() (map[string]*time.Location, error) {
	zones := map[string]*time.Location{}
	err := fs.WalkDir(s.Files, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == "posix" || name == "right"):
			return fs.SkipDir
		case d.IsDir() || !strings.Contains(name, "/") || links()[name] != "":
			return nil
		}
		raw, err := fs.ReadFile(s.Files, name)
		if err != nil || !bytes.HasPrefix(raw, []byte("TZif")) {
			return err
		}
		zones[name], err = load(name, raw)
		if err != nil {
			return fmt.Errorf("zone %s: %w", name, err)
		}
		return nil
	})
	return zones, err
}

// load reads a compiled zone.
func load(name string, raw []byte) (*time.Location, error) {
	return time.LoadLocationFromTZData(name, raw)
}
