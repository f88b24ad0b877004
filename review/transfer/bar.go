package transfer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/candidacy"
)

var barFile = &kind{
	name: "bars.csv",
	columns: []string{"service", "number", "note", "cases", "level_counts", "case_max_age_months", "curriculum", "tasks", "certifications",
		"reviews_per_case", "developers_review", "panel_smes", "panel_developers", "developer_seniority", "language", "interview_minutes",
		"buffer_minutes", "vote", "vote_days", "cool_down_days", "valid_months", "renewal"},
	needs: []string{"service"},
	bring: bringBars,
	give:  giveBars,
}

func barCells(service string, number int, note string, r models.BarRules) []string {
	return []string{service, strconv.Itoa(number), note, strconv.Itoa(r.Cases), printLevels(r.LevelCounts), strconv.Itoa(r.CaseMaxAgeMonths),
		r.Curriculum, joined(r.Tasks), printCertifications(r.Certifications), strconv.Itoa(r.ReviewsPerCase), yesNo(r.DevelopersReview),
		strconv.Itoa(r.PanelSMEs), strconv.Itoa(r.PanelDevelopers), string(r.DeveloperSeniority), r.Language, strconv.Itoa(r.InterviewMinutes),
		strconv.Itoa(r.BufferMinutes), printVote(r.Vote), strconv.Itoa(r.VoteDays), strconv.Itoa(r.CoolDownDays), strconv.Itoa(r.ValidMonths),
		printRenewal(r.Renewal)}
}

func giveBars(tx *store.Tx, w *writer) error {
	services, err := tx.AllServices()
	if err != nil {
		return err
	}
	for _, s := range services {
		bars, err := tx.BarsOf(s.ID)
		if err != nil {
			return err
		}
		for _, b := range bars {
			if err := w.row(barCells(s.Slug, b.Number, b.Note, b.Rules)...); err != nil {
				return err
			}
		}
	}
	return nil
}

func bringBars(d *desk, s *sheet) error {
	if _, err := d.knownServices(); err != nil {
		return err
	}
	all, err := d.editions(s, "service")
	if err != nil {
		return err
	}
	published := map[string]map[int][][]string{}
	for _, e := range all {
		if err := d.bringBar(e, published); err != nil {
			return err
		}
	}
	return nil
}

func (d *desk) bringBar(e *edition, published map[string]map[int][][]string) error {
	l := e.first()
	service := l.neededService("service")
	for _, other := range e.lines[1:] {
		other.no("number", "row-twice", "This is about the same as %s.", l.at())
	}
	if e.wrong() {
		return nil
	}
	if published[e.of] == nil {
		bars, err := d.tx.BarsOf(service.ID)
		if err != nil {
			return err
		}
		published[e.of] = map[int][][]string{}
		for _, b := range bars {
			published[e.of][b.Number] = [][]string{barCells(e.of, b.Number, b.Note, b.Rules)}
		}
	}
	note, rules := l.text("note"), l.barRules()
	told := func(number int) [][]string { return [][]string{barCells(e.of, number, note, rules)} }
	return e.publish(published[e.of], told, func(number int) error {
		_, err := candidacy.Publish(d.tx, candidacy.Draft{Service: service.ID, After: number - 1, Rules: rules, Note: note, PublishedBefore: true})
		return err
	})
}

// barRules is what a row asks; cells that are empty or not there ask what a service
// without a bar does.
func (l *line) barRules() models.BarRules {
	r := models.DefaultBarRules()
	for column, number := range map[string]*int{
		"cases": &r.Cases, "case_max_age_months": &r.CaseMaxAgeMonths, "reviews_per_case": &r.ReviewsPerCase, "panel_smes": &r.PanelSMEs,
		"panel_developers": &r.PanelDevelopers, "interview_minutes": &r.InterviewMinutes, "buffer_minutes": &r.BufferMinutes,
		"vote_days": &r.VoteDays, "cool_down_days": &r.CoolDownDays, "valid_months": &r.ValidMonths,
	} {
		if l.given(column) {
			*number = l.number(column)
		}
	}
	if l.has("level_counts") {
		r.LevelCounts = read(l, "level_counts", parseLevels)
	}
	if l.has("certifications") {
		r.Certifications = read(l, "certifications", parseCertifications)
	}
	if l.given("vote") {
		r.Vote = read(l, "vote", parseVote)
	}
	if l.given("renewal") {
		r.Renewal = read(l, "renewal", parseRenewal)
	}
	if l.given("developer_seniority") {
		r.DeveloperSeniority = models.Seniority(l.text("developer_seniority"))
	}
	if l.given("language") {
		r.Language = l.text("language")
	}
	r.Curriculum, r.Tasks, r.DevelopersReview = l.text("curriculum"), l.list("tasks"), l.yes("developers_review")
	return r
}

// read reads a cell in a notation of its own.
func read[T any](l *line, column string, parse func(string) (T, error)) T {
	value, err := parse(l.text(column))
	if err != nil {
		l.no(column, "not-readable", "%s.", phrase.From(err))
	}
	return value
}

// printLevels begins with the highest level.
func printLevels(needs []models.LevelNeed) string {
	needs = slices.Clone(needs)
	slices.SortStableFunc(needs, func(a, b models.LevelNeed) int { return b.Level - a.Level })
	parts := make([]string, len(needs))
	for i, n := range needs {
		parts[i] = fmt.Sprintf("%d of level %d", n.Count, n.Level)
	}
	return joined(parts)
}

func parseLevels(text string) ([]models.LevelNeed, error) {
	var needs []models.LevelNeed
	for _, item := range items(text) {
		var n models.LevelNeed
		var rest string
		if read, _ := fmt.Sscanf(item+" .", "%d of level %d %s", &n.Count, &n.Level, &rest); read < 3 || rest != "." {
			return nil, phrase.Error("%q is not a number of cases such as 2 of level 3", item)
		}
		needs = append(needs, n)
	}
	return needs, nil
}

// printCertifications writes vendor: name; a colon in the vendor gets a backslash.
func printCertifications(needs []models.CertNeed) string {
	parts := make([]string, len(needs))
	for i, n := range needs {
		parts[i] = escaped(n.Vendor, ":;") + ": " + escaped(n.Name, ";")
	}
	return strings.Join(parts, "; ")
}

func parseCertifications(text string) ([]models.CertNeed, error) {
	var needs []models.CertNeed
	for _, item := range parted(text, ';') {
		if strings.TrimSpace(item) == "" {
			continue
		}
		pair := parted(item, ':')
		if len(pair) < 2 {
			return nil, phrase.Error("%q is not a certification such as AWS: Solutions Architect", strings.TrimSpace(item))
		}
		name := strings.TrimSpace(unescaped(strings.Join(pair[1:], ":")))
		needs = append(needs, models.CertNeed{Vendor: strings.TrimSpace(unescaped(pair[0])), Name: name})
	}
	return needs, nil
}

const unanimous = "unanimous"

func printVote(v models.VoteRule) string {
	if v.Unanimous {
		return unanimous
	}
	return fmt.Sprintf("%d smes; %d developers", v.SMEs, v.Developers)
}

func parseVote(text string) (models.VoteRule, error) {
	if text == unanimous {
		return models.VoteRule{Unanimous: true}, nil
	}
	var v models.VoteRule
	counts, err := parseCounts(text, map[string]*int{"smes": &v.SMEs, "developers": &v.Developers})
	if err != nil || counts == 0 {
		return v, phrase.Error("%q is not a vote such as unanimous, or 2 smes; 1 developers", text)
	}
	return v, nil
}

func printRenewal(n models.RenewalNeed) string {
	return fmt.Sprintf("%d reviews; %d interviews; %d contributions; %d total", n.Reviews, n.Interviews, n.Contributions, n.Total)
}

func parseRenewal(text string) (models.RenewalNeed, error) {
	var n models.RenewalNeed
	_, err := parseCounts(text, map[string]*int{"reviews": &n.Reviews, "interviews": &n.Interviews, "contributions": &n.Contributions, "total": &n.Total})
	return n, err
}

// parseCounts reads 2 reviews; 1 interviews.
func parseCounts(text string, into map[string]*int) (found int, err error) {
	for _, item := range items(text) {
		count, name, _ := strings.Cut(item, " ")
		n, err := strconv.ParseInt(count, 10, 32)
		if into[name] == nil || err != nil {
			return found, phrase.Error("%q is not a number of one of the things that count here", item)
		}
		*into[name] = int(n)
		found++
	}
	return found, nil
}
