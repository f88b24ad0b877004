// Command zonebundle makes the zone data that is built into review/clock, from the
// compiled zones of an up-to-date system, which must have tzdata.zi and zone.tab
// beside them:
//
//	go run ./cmd/zonebundle -from /usr/share/zoneinfo
//
// It is run by hand when a new release of the zone data is out, not by go generate:
// what it writes depends on the system. A new release also gets its day in the table
// in review/clock/release.go.
//
// tzdata.zi is the public-domain IANA database in one text file; its link lines
// are the IANA "backward" file. Only names with a slash are kept. A name that
// zone.tab gives to a country is canonical for people there, even where the
// database stores it as a link (Europe/Bratislava); every other link is an alias.
// The compiled zones are copied, not compiled again: a compiler older than the
// data gets some of them wrong.
package main

import (
	"archive/zip"
	"bufio"
	"flag"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	from := flag.String("from", "/usr/share/zoneinfo", "folder of zone data")
	to := flag.String("to", "review/clock", "folder for zoneinfo.zip and links.txt")
	flag.Parse()
	db := read(*from)
	writeZip(*from, filepath.Join(*to, "zoneinfo.zip"), db)
	writeLinks(filepath.Join(*to, "links.txt"), db)
	log.Printf("%s: %d zones, %d links", db.version, len(db.names), len(db.links))
}

type database struct {
	version string
	names   []string
	links   map[string]string
}

func read(dir string) database {
	db := database{links: map[string]string{}}
	ofCountry := map[string]bool{}
	lines(filepath.Join(dir, "zone.tab"), func(line string) {
		if f := strings.Split(line, "\t"); !strings.HasPrefix(line, "#") && len(f) > 2 {
			ofCountry[f[2]] = true
		}
	})
	lines(filepath.Join(dir, "tzdata.zi"), func(line string) {
		f := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "# version "):
			db.version = f[2]
		case f[0] == "Z" && strings.Contains(f[1], "/"):
			db.names = append(db.names, f[1])
		case f[0] == "L" && ofCountry[f[2]]:
			db.names = append(db.names, f[2])
		case f[0] == "L":
			db.links[f[2]] = f[1]
		}
	})
	delete(db.links, "UTC")
	db.links["Etc/UTC"] = "UTC"
	for alias, target := range db.links {
		if further, ok := db.links[target]; ok {
			db.links[alias] = further
		}
	}
	slices.Sort(db.names)
	return db
}

func writeZip(from, to string, db database) {
	out, err := os.Create(to)
	check(err)
	z := zip.NewWriter(out)
	add := func(name string, data []byte) {
		w, err := z.Create(name)
		check(err)
		_, err = w.Write(data)
		check(err)
	}
	add("+VERSION", []byte(db.version+"\n"))
	for _, name := range db.names {
		data, err := os.ReadFile(filepath.Join(from, name))
		check(err)
		add(name, data)
	}
	check(z.Close())
	check(out.Close())
}

func writeLinks(to string, db database) {
	var b strings.Builder
	for alias, target := range db.links {
		b.WriteString(alias + " " + target + "\n")
	}
	sorted := strings.SplitAfter(b.String(), "\n")
	slices.Sort(sorted)
	check(os.WriteFile(to, []byte(strings.Join(sorted, "")), 0o644))
}

func lines(path string, each func(string)) {
	f, err := os.Open(path)
	check(err)
	defer f.Close()
	s := bufio.NewScanner(f)
	for s.Scan() {
		if s.Text() != "" {
			each(s.Text())
		}
	}
	check(s.Err())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
