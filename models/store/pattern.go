package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"

	"assay/models"
)

// WeekPattern is when people work whose pattern is the same. Hours are as they are
// stored.
type WeekPattern struct {
	Zone, Hours        string
	NightFrom, NightTo int
	NightAllowed       bool
}

// patternOf tells by a number who has the same zone, hours and night, so that reading
// thousands of people need not read the hours of each. It is of a cryptographic hash:
// two that differ do not meet.
func patternOf(p models.Person) int64 {
	text, err := json.Marshal(struct {
		Zone               string
		Hours              models.Hours
		NightFrom, NightTo int
		NightAllowed       bool
	}{p.Zone, p.Hours, p.NightFrom, p.NightTo, p.NightAllowed})
	if err != nil {
		panic(err) // numbers and text always can be
	}
	hash := sha256.Sum256(text)
	return int64(binary.BigEndian.Uint64(hash[:]) >> 1)
}

// WeekPatterns returns the patterns of people: one query. Whoever asks names one person
// of each.
func (tx *Tx) WeekPatterns(people []models.PersonID) (map[int64]WeekPattern, error) {
	var rows []struct {
		Pattern int64
		WeekPattern
	}
	q := among(tx, "id", people).Table("people").Select("pattern, zone, hours, night_from, night_to, night_allowed")
	err := q.Find(&rows).Error
	by := make(map[int64]WeekPattern, len(rows))
	for _, r := range rows {
		by[r.Pattern] = r.WeekPattern
	}
	return by, err
}
