package house

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "put the catalogues of phrases in order, with an empty place for each translation that is missing")

var absolute, _ = filepath.Abs(root)

const catalogues = root + "/models/phrase/catalogue"

// catalogue is one language: by file, what each English format is.
type catalogue map[string]map[string]string

func TestEverythingSaidToPeopleIsTranslated(t *testing.T) {
	all, err := typed()
	if err != nil {
		t.Fatal(err)
	}
	spoken := everythingSaid(all)
	for _, w := range spoken.wrong {
		t.Error(w)
	}
	for _, lang := range []string{"zh-TW", "ko"} {
		t.Run(lang, func(t *testing.T) {
			if *update {
				rearrange(t, lang, spoken)
			}
			for _, w := range lacks(readCatalogue(t, lang), spoken) {
				t.Error(w)
			}
		})
	}
}

// lacks says what is missing, not needed, misplaced or puts its arguments wrong.
func lacks(c catalogue, spoken said) []string {
	var wrong []string
	found := map[string]string{}
	for file, texts := range c {
		for format, text := range texts {
			found[format] = text
			if want := fileOf(spoken.rooms[format]); len(spoken.rooms[format]) > 0 && want != file {
				wrong = append(wrong, fmt.Sprintf("%s: belongs into %s: %s", file, want, format))
			}
			wrong = append(wrong, flaws(file, format, text, spoken)...)
		}
	}
	for format, rooms := range spoken.rooms {
		if _, ok := found[format]; !ok {
			wrong = append(wrong, fmt.Sprintf("%s: not translated: %s", fileOf(rooms), format))
		}
	}
	slices.Sort(wrong)
	return wrong
}

func flaws(file, format, text string, spoken said) []string {
	switch {
	case len(spoken.rooms[format]) == 0:
		return []string{fmt.Sprintf("%s: nobody says this any more: %s", file, format)}
	case strings.TrimSpace(text) == "":
		return []string{fmt.Sprintf("%s: empty: %s", file, format)}
	case !places(format).same(places(text)):
		return []string{fmt.Sprintf("%s: other arguments than %q: %s", file, format, text)}
	case strings.Count(text, "%") != strings.Count(verbs.ReplaceAllString(text, "%"), "%"):
		return []string{fmt.Sprintf("%s: a percent sign that is no place: %s", file, text)}
	}
	return nil
}

// fileOf is where a format is translated: with the room that says it, or with what
// several say.
func fileOf(rooms []string) string {
	if len(rooms) == 1 {
		return rooms[0] + ".json"
	}
	return "shared.json"
}

func readCatalogue(t *testing.T, lang string) catalogue {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(catalogues, lang, "*.json"))
	if err != nil || len(names) == 0 {
		t.Fatalf("there is no catalogue of %s: %v", lang, err)
	}
	c := catalogue{}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]string
		if err := json.Unmarshal(raw, &texts); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		c[filepath.Base(name)] = texts
	}
	return c
}

// rearrange keeps every translation that is still said, puts it into its file, and
// leaves an empty place for the others.
func rearrange(t *testing.T, lang string, spoken said) {
	t.Helper()
	known := map[string]string{}
	for _, texts := range readCatalogue(t, lang) {
		maps.Copy(known, texts)
	}
	c := catalogue{}
	for format, rooms := range spoken.rooms {
		file := fileOf(rooms)
		if c[file] == nil {
			c[file] = map[string]string{}
		}
		c[file][format] = known[format]
	}
	if err := os.RemoveAll(filepath.Join(catalogues, lang)); err != nil {
		t.Fatal(err)
	}
	for file, texts := range c {
		write(t, filepath.Join(catalogues, lang, file), texts)
	}
}

func write(t *testing.T, name string, texts map[string]string) {
	t.Helper()
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(texts); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
