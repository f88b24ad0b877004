package showcase

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review"
)

// Longest texts, in characters.
const (
	MaxTitle   = 200
	MaxBody    = 100_000
	MaxText    = 4_000 // an answer, a comment, a finding, a quote
	MaxSummary = 10_000
	MaxCase    = 100 // a customer case's reference
	MaxPoints  = 100 // findings in a review
	MaxPeople  = 50  // colleagues
	MaxAnswers = 1_000
)

// checkWritten bounds what an author saves in place of what is stored.
func checkWritten(author models.PersonID, in, stored Writing) []fault.Field {
	wrong := slices.Concat(review.Line("/title", strings.TrimSpace(in.Title), stored.Title),
		review.Line("/customerCase", strings.TrimSpace(in.CustomerCase), stored.CustomerCase))
	bound := func(pointer, text string, limit int) {
		if utf8.RuneCountInString(text) > limit {
			wrong = append(wrong, tooLong(pointer, limit))
		}
	}
	bound("/title", in.Title, MaxTitle)
	bound("/body", in.Body, MaxBody)
	bound("/customerCase", in.CustomerCase, MaxCase)
	seen := map[models.FindingID]bool{}
	for i, a := range in.Answers {
		bound(fmt.Sprintf("/answers/%d/text", i), a.Text, MaxText)
		if seen[a.FindingID] {
			wrong = append(wrong, fault.Field{Pointer: fmt.Sprintf("/answers/%d", i), Code: "answered-twice", Text: phrase.Of("This finding is answered twice.")})
		}
		seen[a.FindingID] = true
	}
	if len(in.Colleagues) > MaxPeople {
		wrong = append(wrong, tooMany("/colleagues", MaxPeople))
	}
	if len(in.Answers) > MaxAnswers {
		wrong = append(wrong, tooMany("/answers", MaxAnswers))
	}
	if slices.Contains(in.Colleagues, author) {
		wrong = append(wrong, fault.Field{Pointer: "/colleagues", Code: "own-colleague", Text: phrase.Of("You are the author; name only the others who worked the case.")})
	}
	if in.ClaimedLevel < 0 || in.ClaimedLevel > 4 {
		wrong = append(wrong, fault.Field{Pointer: "/claimedLevel", Code: "level-unknown", Text: phrase.Of("A level is 1 to 4.")})
	}
	return wrong
}

func tooMany(pointer string, limit int) fault.Field {
	return fault.Field{Pointer: pointer, Code: "too-many", Text: phrase.Of("This may have at most %d entries.", limit)}
}

// checkSubmission says what a draft still lacks (S1, S2, S6). open are the
// blocking findings that need an answer, hits those of the guard.
func checkSubmission(c models.ShowCase, d models.ShowCaseDraft, open []models.Finding, hits []Hit) []fault.Field {
	var lacks []fault.Field
	add := func(pointer, code string, format phrase.Format, args ...any) {
		lacks = append(lacks, fault.Field{Pointer: pointer, Code: code, Text: phrase.Of(format, args...)})
	}
	if blank(d.Title) {
		add("/title", "title-missing", "The show case needs a title.")
	}
	if blank(d.Body) {
		add("/body", "body-missing", "The show case needs its text.")
	}
	if d.ClaimedLevel < 1 || d.ClaimedLevel > 4 {
		add("/claimedLevel", "level-missing", "Say which technical level this case shows, 1 to 4.")
	}
	if blank(c.CustomerCase) {
		add("/customerCase", "customer-case-missing", "Give the reference of the customer case, so that whoever worked it does not review it.")
	}
	for _, f := range open {
		if !answered(d.Answers, f.ID) {
			add("/answers", "finding-unanswered", "Finding %d is blocking and has no answer yet.", f.ID)
		}
	}
	for _, h := range hits {
		if h.Dismissed == nil {
			add(h.Field, "customer-data", "Line %d may show a customer's %s (%s). Redact it, or say why it may stay.", h.Line, phrase.Of(kindWords[h.Kind]), h.Masked)
		}
	}
	return lacks
}

func answered(answers []models.FindingAnswer, id models.FindingID) bool {
	return slices.ContainsFunc(answers, func(a models.FindingAnswer) bool { return a.FindingID == id && !blank(a.Text) })
}

// checkJudgement says what a review lacks before it may be submitted (S5).
func checkJudgement(criteria []models.Criterion, body string, r models.Review) []fault.Field {
	lacks := checkScores(criteria, r.Scores)
	add := func(pointer, code string, format phrase.Format, args ...any) {
		lacks = append(lacks, fault.Field{Pointer: pointer, Code: code, Text: phrase.Of(format, args...)})
	}
	if r.Level < 1 || r.Level > 4 {
		add("/level", "level-missing", "Say which technical level you see, 1 to 4.")
	}
	blocking := slices.ContainsFunc(r.Points, func(p models.Point) bool { return p.Blocking })
	switch r.Verdict {
	case models.VerdictApprove:
		if blocking {
			add("/verdict", "approve-with-blocking", "A blocking finding and an approval do not go together: make it a remark, or ask for changes.")
		}
	case models.VerdictChanges, models.VerdictNotAccept:
		if !blocking {
			add("/points", "blocking-finding-missing", "A verdict other than approve needs at least one blocking finding.")
		}
	default:
		add("/verdict", "verdict-missing", "Say whether you approve, ask for changes, or do not accept.")
	}
	text := []rune(body)
	for i, p := range r.Points {
		if blank(p.Text) {
			add(fmt.Sprintf("/points/%d/text", i), "text-missing", "A finding needs words.")
		}
		if p.Criterion != "" && !slices.ContainsFunc(criteria, func(c models.Criterion) bool { return c.Key == p.Criterion }) {
			add(fmt.Sprintf("/points/%d/criterion", i), "criterion-unknown", "The rubric has no such criterion.")
		}
		if !stands(text, p) {
			add(fmt.Sprintf("/points/%d/quote", i), "quote-elsewhere", "This passage does not stand at this place in the version.")
		}
	}
	return lacks
}

// checkScores wants each criterion scored once, with a comment below 'meets'.
func checkScores(criteria []models.Criterion, scores []models.Score) []fault.Field {
	var lacks []fault.Field
	add := func(pointer, code string, format phrase.Format, args ...any) {
		lacks = append(lacks, fault.Field{Pointer: pointer, Code: code, Text: phrase.Of(format, args...)})
	}
	given := map[string]bool{}
	for i, s := range scores {
		at := fmt.Sprintf("/scores/%d", i)
		n := slices.IndexFunc(criteria, func(c models.Criterion) bool { return c.Key == s.Criterion })
		switch {
		case n < 0:
			add(at+"/criterion", "criterion-unknown", "The rubric has no such criterion.")
			continue
		case given[s.Criterion]:
			add(at+"/criterion", "criterion-twice", "This criterion is scored twice.")
		case s.Option < 1 || s.Option > 4:
			add(at+"/option", "option-missing", "Choose one of the four options.")
		case s.Option < criteria[n].Meets && blank(s.Comment):
			add(at+"/comment", "comment-missing", "“%s” is below what meets it, so it needs a comment.", criteria[n].Title)
		}
		given[s.Criterion] = true
	}
	for _, c := range criteria {
		if !given[c.Key] {
			add("/scores", "criterion-unscored", "“%s” has no score yet.", c.Title)
		}
	}
	return lacks
}

// stands reports whether a point's quote is where it says; a point without a
// quote is about the whole text.
func stands(body []rune, p models.Point) bool {
	quote := []rune(p.Quote)
	if p.Offset < 0 || p.Offset > len(body) {
		return false
	}
	return len(quote) <= len(body)-p.Offset && slices.Equal(body[p.Offset:p.Offset+len(quote)], quote)
}

// checkLengths bounds what is saved in a draft of a review.
func checkLengths(r models.Review) []fault.Field {
	var over []fault.Field
	add := func(pointer string, text string, limit int) {
		if utf8.RuneCountInString(text) > limit {
			over = append(over, tooLong(pointer, limit))
		}
	}
	add("/summary", r.Summary, MaxSummary)
	for i, s := range r.Scores {
		add(fmt.Sprintf("/scores/%d/criterion", i), s.Criterion, maxKey)
		add(fmt.Sprintf("/scores/%d/comment", i), s.Comment, MaxText)
	}
	for i, p := range r.Points {
		add(fmt.Sprintf("/points/%d/criterion", i), p.Criterion, maxKey)
		add(fmt.Sprintf("/points/%d/text", i), p.Text, MaxText)
		add(fmt.Sprintf("/points/%d/quote", i), p.Quote, MaxText)
	}
	if len(r.Points) > MaxPoints {
		over = append(over, tooMany("/points", MaxPoints))
	}
	return over
}

func tooLong(pointer string, limit int) fault.Field {
	return fault.Field{Pointer: pointer, Code: "too-long", Text: phrase.Of("This may have at most %d characters.", limit)}
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
