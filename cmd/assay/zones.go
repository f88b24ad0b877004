package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"

	"assay/review/clock"
)

// systemZones are the places where operating systems keep zone data.
var systemZones = []string{
	"/usr/share/zoneinfo",
	"/usr/share/lib/zoneinfo",
	"/usr/lib/locale/TZ",
	"/etc/zoneinfo",
}

// useZones makes the newest zone data the one in use: that at path, which may be
// empty, the system's, or the built-in.
func useZones(path string, system []string) (clock.Data, error) {
	var found []clock.Source
	for _, folder := range system {
		if s, err := openZones(folder); err == nil {
			found = append(found, s)
		}
	}
	if path == "" {
		return clock.UseZoneData(nil, found...)
	}
	configured, err := openZones(path)
	if err != nil {
		return clock.Data{}, err
	}
	return clock.UseZoneData(&configured, found...)
}

// openZones opens a folder or a zip file.
func openZones(path string) (clock.Source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return clock.Source{}, fmt.Errorf("zone data: %w", err)
	}
	if info.IsDir() {
		return clock.Source{Name: path, Files: os.DirFS(path)}, nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return clock.Source{}, fmt.Errorf("zone data: %w", err)
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return clock.Source{}, fmt.Errorf("zone data %s is neither a folder nor a zip file: %w", path, err)
	}
	return clock.Source{Name: path, Files: z}, nil
}
