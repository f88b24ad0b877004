package notary

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"assay/models"
)

// Line is one fact of an entry. Key is its path in the facts, parted by slashes;
// Person or Service is set where the value is the id of one.
type Line struct {
	Key     string
	Value   string
	Person  models.PersonID
	Service models.ServiceID
}

// mostLines bounds what is told of one entry.
const mostLines = 200

// people and services are the keys whose numbers are ids.
var (
	peopleKeys   = []string{"person", "personId", "other", "mentor", "author", "reviewer", "candidate", "newPerson", "toldBy", "administrator", "developer", "manager"}
	servicesKeys = []string{"service", "serviceId"}
)

// alsoPeople are keys that are people in some events alone.
var alsoPeople = map[string][]string{
	"plan.handed_over": {"from", "to"},
	"finding.cleared":  {"by"},
	"interview.held":   {"attended"},
}

// Lines takes the facts of an entry apart, in the order they were written.
func Lines(e models.LedgerEntry) []Line {
	d := json.NewDecoder(bytes.NewReader([]byte(e.Payload)))
	d.UseNumber()
	l := lines{people: append(slices.Clone(peopleKeys), alsoPeople[e.Event]...)}
	if l.value(d, "", "") != nil {
		return nil
	}
	return l.all
}

type lines struct {
	people []string
	all    []Line
}

// value reads the next value; name is the last key on the way to it that is no number.
func (l *lines) value(d *json.Decoder, path, name string) error {
	t, err := d.Token()
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('{'):
		return l.object(d, path)
	case json.Delim('['):
		for n := 0; d.More(); n++ {
			if err := l.value(d, join(path, strconv.Itoa(n)), name); err != nil {
				return err
			}
		}
		_, err := d.Token()
		return err
	case nil:
		return nil
	}
	l.add(path, name, t)
	return nil
}

func (l *lines) object(d *json.Decoder, path string) error {
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		if err := l.value(d, join(path, key.(string)), key.(string)); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}

func (l *lines) add(path, name string, value any) {
	if len(l.all) == mostLines || value == "" {
		return
	}
	line := Line{Key: path, Value: fmt.Sprint(value)}
	if n, isNumber := value.(json.Number); isNumber {
		id, err := n.Int64()
		switch {
		case err != nil || id <= 0:
		case slices.Contains(l.people, name):
			line.Person = models.PersonID(id)
		case slices.Contains(servicesKeys, name):
			line.Service = models.ServiceID(id)
		}
	}
	l.all = append(l.all, line)
}

func join(path, key string) string { return strings.TrimPrefix(path+"/"+key, "/") }
