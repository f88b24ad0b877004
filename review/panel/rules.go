package panel

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
)

// What a text must be to count as having substance, and how long it may be. A
// letter or digit weighs 1; one of Chinese, Japanese or Korean says as much as
// several and weighs 3. Words are counted once each; each ideograph is a word.
const (
	reasonWeight = 40
	reasonWords  = 5
	causeWeight  = 10
	causeWords   = 2
	textLimit    = 8000
)

// CheckVote names what is wrong with a vote, or returns nil.
func CheckVote(choice models.Choice, blocking bool, reason string) error {
	var wrong []fault.Field
	switch choice {
	case models.ChoicePass, models.ChoiceNotYet, models.ChoiceRecuse:
	default:
		wrong = append(wrong, fault.Field{Pointer: "/choice", Code: "unknown-choice", Text: phrase.Of("Choose pass, not_yet or recuse.")})
	}
	if blocking && choice != models.ChoiceNotYet {
		wrong = append(wrong, fault.Field{Pointer: "/blocking", Code: "blocking-needs-not-yet",
			Text: phrase.Of("Only a vote of not yet can be a blocking concern.")})
	}
	weight, words := reasonWeight, reasonWords
	text := phrase.Format("Say in a sentence or two what you saw that leads you to this: at least 40 letters and five different words.")
	if choice == models.ChoiceRecuse {
		weight, words = causeWeight, causeWords
		text = "Say in a few words why you step back from this vote."
	}
	if f, bad := checkText("/reason", reason, weight, words, text); bad {
		wrong = append(wrong, f)
	}
	if len(wrong) > 0 {
		return fault.Wrong(wrong...)
	}
	return nil
}

// CheckFeedback is nil when the joint feedback has substance.
func CheckFeedback(text string) error {
	f, bad := checkText("/text", text, reasonWeight, reasonWords,
		"Write what went well and what to grow next: at least 40 letters and five different words.")
	if bad {
		return fault.Wrong(f)
	}
	return nil
}

func checkText(pointer, s string, weight, words int, tooThin phrase.Format) (fault.Field, bool) {
	if utf8.RuneCountInString(s) > textLimit {
		return fault.Field{Pointer: pointer, Code: "too-long", Text: phrase.Of("Please keep this under 8,000 characters.")}, true
	}
	if !substantial(s, weight, words) {
		return fault.Field{Pointer: pointer, Code: "too-thin", Text: phrase.Of(tooThin)}, true
	}
	return fault.Field{}, false
}

// substantial reports whether s weighs enough and has enough different words.
func substantial(s string, weight, words int) bool {
	seen := map[string]bool{}
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			seen[word.String()] = true
			word.Reset()
		}
	}
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			end()
			seen[string(r)] = true
			weight -= 3
		case unicode.IsLetter(r), unicode.IsDigit(r):
			word.WriteRune(r)
			weight--
		case unicode.Is(unicode.M, r), r == '\'', r == '’':
		default:
			end()
		}
	}
	end()
	return weight <= 0 && len(seen) >= words
}
