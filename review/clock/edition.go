package clock

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"
)

//go:generate go run mkzoneinfo.go

//go:embed zoneinfo.zip
var bundled []byte

const builtIn = "built in"

// edition is one release of the zone data, read whole, so that an upgrade of the
// files underneath changes nothing before the next start.
type edition struct {
	data  Data
	zones map[string]*time.Location
}

// source is where an edition can be read from.
type source struct {
	name    string
	version string
	files   fs.FS
}

func openBundle() source {
	z, err := zip.NewReader(bytes.NewReader(bundled), int64(len(bundled)))
	if err != nil {
		panic("clock: the built-in zone data cannot be read: " + err.Error())
	}
	return source{builtIn, versionOf(z), z}
}

func openPath(path string) (source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return source{}, fmt.Errorf("zone data %s: %w", path, err)
	}
	if info.IsDir() {
		files := os.DirFS(path)
		return source{path, versionOf(files), files}, nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return source{}, fmt.Errorf("zone data %s: %w", path, err)
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return source{}, fmt.Errorf("zone data %s is neither a folder nor a zip file: %w", path, err)
	}
	return source{path, versionOf(z), z}, nil
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
func (s source) read() (map[string]*time.Location, error) {
	zones := map[string]*time.Location{}
	err := fs.WalkDir(s.files, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == "posix" || name == "right"):
			return fs.SkipDir
		case d.IsDir() || !strings.Contains(name, "/") || links()[name] != "":
			return nil
		}
		raw, err := fs.ReadFile(s.files, name)
		if err != nil || !bytes.HasPrefix(raw, []byte("TZif")) {
			return err
		}
		zones[name], err = time.LoadLocationFromTZData(name, raw)
		if err != nil {
			return fmt.Errorf("zone %s: %w", name, err)
		}
		return nil
	})
	return zones, err
}
