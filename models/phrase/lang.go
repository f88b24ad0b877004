package phrase

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"strings"
)

// Lang is a language that Assay speaks, as a BCP 47 tag.
type Lang string

const (
	English Lang = "en"
	Chinese Lang = "zh-TW"
	Korean  Lang = "ko"
)

// english holds for everything that is not translated.
func (l Lang) english() bool { return catalogues[l] == nil }

// Langs are all of them; the first is said where nothing else fits.
var Langs = []Lang{English, Chinese, Korean}

//go:embed catalogue
var files embed.FS

var catalogues = map[Lang]map[Format]string{
	Chinese: read(Chinese),
	Korean:  read(Korean),
}

// said is the translation of a format, where there is one.
func (l Lang) said(f Format) (string, bool) {
	s, ok := catalogues[l][f]
	return s, ok
}

// read puts the rooms of a language together.
func read(l Lang) map[Format]string {
	all := map[Format]string{}
	dir := path.Join("catalogue", string(l))
	rooms, err := files.ReadDir(dir)
	if err != nil {
		panic("phrase: " + err.Error())
	}
	for _, room := range rooms {
		for format, said := range readRoom(path.Join(dir, room.Name())) {
			if _, twice := all[format]; twice {
				panic(fmt.Sprintf("phrase: %s translates twice, again in %s: %s", l, room.Name(), format))
			}
			all[format] = said
		}
	}
	return all
}

func readRoom(name string) map[Format]string {
	raw, err := files.ReadFile(name)
	if err != nil {
		panic("phrase: " + err.Error())
	}
	var said map[Format]string
	if err := json.Unmarshal(raw, &said); err != nil {
		panic("phrase: " + name + ": " + err.Error())
	}
	return said
}

// Closest is the language that a locale such as zh-Hant-TW or en-GB asks for.
func Closest(locale string) Lang {
	tongue, _, _ := strings.Cut(strings.ToLower(locale), "-")
	for _, l := range Langs {
		if own, _, _ := strings.Cut(string(l), "-"); own == tongue {
			return l
		}
	}
	return English
}
