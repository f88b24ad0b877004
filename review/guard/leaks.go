package guard

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/spf13/viper"
	"github.com/zricethezav/gitleaks/v8/config"
)

// farthest is how many bytes a match of a rule may have for the rule to be tried
// only around its keywords. Rules with longer matches read the whole text.
const farthest = 2048

// leak is one rule of gitleaks. Its detector itself is not used: it looks through
// the whole text for every rule, copies whole lines for each find, does not say
// where the secret begins, and brings archive readers and global state with it.
type leak struct {
	config.Rule
	reach int
}

type leakRules struct {
	rules   []leak
	allowed []*config.Allowlist
}

// gitleaks compiles the default rules, once, when the first text is scanned.
var gitleaks = sync.OnceValue(loadGitleaks)

// loadGitleaks panics when the rules built into gitleaks cannot be read: a guard
// without rules must not pass anything.
func loadGitleaks() leakRules {
	reader := viper.New()
	reader.SetConfigType("toml")
	if err := reader.ReadConfig(strings.NewReader(config.DefaultConfig)); err != nil {
		panic("guard: gitleaks rules: " + err.Error())
	}
	var raw config.ViperConfig
	if err := reader.Unmarshal(&raw); err != nil {
		panic("guard: gitleaks rules: " + err.Error())
	}
	translated, err := raw.Translate()
	if err != nil {
		panic("guard: gitleaks rules: " + err.Error())
	}
	loaded := leakRules{allowed: translated.Allowlists}
	for _, rule := range translated.GetOrderedRules() {
		if rule.Regex != nil {
			loaded.rules = append(loaded.rules, leak{Rule: rule, reach: reach(rule)})
		}
	}
	return loaded
}

// leaks finds what the rules of gitleaks find. Rules that gitleaks keeps for
// certain file names are used too: such files are quoted in write-ups.
func (p page) leaks() []span {
	known := gitleaks()
	text := unpunctuated(p.plain)
	var found []span
	for _, rule := range known.rules {
		for _, w := range rule.windows(p.lower) {
			found = append(found, rule.find(text, w, known.allowed)...)
		}
	}
	for i, s := range found {
		found[i].start, found[i].end = runeStart(p.plain, s.start), runeEnd(p.plain, s.end)
	}
	return found
}

// unpunctuated makes prose look like the code that the rules are written for: they
// want a blank or a quote behind a secret, not a full stop. Signs that end a
// sentence or a bracket become blanks, and bytes beyond ASCII semicolons.
func unpunctuated(text string) string {
	bytes := []byte(text)
	after := byte(' ')
	for i := len(bytes) - 1; i >= 0; i-- {
		switch c := bytes[i]; {
		case c >= utf8.RuneSelf:
			bytes[i] = ';'
		case strings.IndexByte(".,?!)]}*", c) >= 0 && strings.IndexByte(" \t\r\n;", after) >= 0:
			bytes[i] = ' '
		}
		after = bytes[i]
	}
	return string(bytes)
}

// windows are the parts of the text in which the rule can match.
func (l leak) windows(lower string) []window {
	var places []window
	for _, keyword := range l.Keywords {
		if l.reach > farthest {
			if strings.Contains(lower, keyword) {
				return []window{{0, len(lower)}}
			}
			continue
		}
		for at := 0; ; {
			next := strings.Index(lower[at:], keyword)
			if next < 0 {
				break
			}
			at += next + len(keyword)
			places = append(places, window{at - len(keyword) - l.reach, at + l.reach})
		}
	}
	return joined(places, lower)
}

func (l leak) find(text string, w window, allowed []*config.Allowlist) []span {
	var found []span
	for _, match := range l.Regex.FindAllStringIndex(text[w.start:w.end], -1) {
		start, end := w.start+match[0], w.start+match[1]
		for end > start && text[end-1] == '\n' {
			end--
		}
		for start < end && text[start] == '\n' {
			start++
		}
		from, to := l.secret(text[start:end])
		from, to = start+from, start+to
		secret := text[from:to]
		if secret == "" || l.Entropy != 0 && entropy(secret) <= l.Entropy {
			continue
		}
		line := lineAround(text, start, end)
		if excused(allowed, secret, text[start:end], line) || excused(l.Allowlists, secret, text[start:end], line) {
			continue
		}
		if placeholder(secret) {
			continue
		}
		vague := strings.Contains(l.RuleID, "generic")
		found = append(found, span{kind: Secret, start: from, end: to, vague: vague})
	}
	return found
}

// secret is where in a match the secret itself stands: the rule's group, else the
// first group that is not empty, else all of it.
func (l leak) secret(match string) (from, to int) {
	groups := l.Regex.FindStringSubmatchIndex(match)
	if l.SecretGroup > 0 && len(groups) > 2*l.SecretGroup {
		return max(groups[2*l.SecretGroup], 0), max(groups[2*l.SecretGroup+1], 0)
	}
	for i := 2; i < len(groups); i += 2 {
		if groups[i] >= 0 && groups[i] < groups[i+1] {
			return groups[i], groups[i+1]
		}
	}
	return 0, len(match)
}
