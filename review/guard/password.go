package guard

import (
	"regexp"
	"strings"
)

// passwordWords are what people write before a password, in lower case.
var passwordWords = []string{
	"password", "passwd", "passphrase", "pwd", "passcode",
	"密码", "密碼", "口令", "パスワード", "비밀번호", "암호", "패스워드",
	"passwort", "kennwort", "mot de passe", "contraseña", "senha", "palavra-passe",
	"пароль", "mật khẩu", "hasło", "şifre", "parola", "kata sandi", "sandi",
	"wachtwoord", "lösenord", "adgangskode", "passord", "salasana", "heslo", "jelszó",
	"รหัสผ่าน", "पासवर्ड", "كلمة المرور", "كلمة السر", "סיסמה", "κωδικός",
}

// handed is what may stand between the word and the password itself: a sign, a
// verb, a few words and a sign, or only a space.
var handed = regexp.MustCompile(
	`^["'\x60*)]{0,3}(?:(?:[ \t]{1,2}[^\s:=]{1,16}){0,3}\s{0,3}(?:=>|:=|[:=])` +
		`|[ \t]{1,2}(?:(?i:is|was|are|be|to|set to|was set to|lautet|ist|war|es|era|é|è|est|était|jest|to|là)|は|는|은)[ \t]` +
		`|[ \t]{0,2}(?:是|为|為|設為|设为|改为|改為|は|는|은|を|로)` +
		`|[ \t"'\x60「『“])` +
		`[\s"'\x60*「『“(]{0,5}([^\s"'\x60<>|,;)」』”。，、；（]{6,64})`)

// argument is a password given to a command: mysql -p'…', --password …
var argument = regexp.MustCompile(`(?:(?:mysql|mariadb|sshpass|mysqldump|mysqladmin)\b[^\n|;]{0,80}\s-p ?|--pass(?:word)?[= ]["']?)["']?([^\s"'\x60<>|]{6,64})`)

// bare is a password that follows its word with nothing between but a space.
var bare = regexp.MustCompile(`^[ \t"'\x60「『“*]+$`)

// passwords finds what follows a word for a password and looks like one.
func (p page) passwords() []span {
	var found []span
	lower := strings.ToLower(p.plain)
	if len(lower) != len(p.plain) {
		lower = p.lower
	}
	for _, word := range passwordWords {
		for at := 0; ; {
			next := strings.Index(lower[at:], word)
			if next < 0 {
				break
			}
			at += next + len(word)
			found = append(found, p.passwordAfter(at)...)
		}
	}
	found = append(found, p.passwordColumns(lower)...)
	for _, groups := range argument.FindAllStringSubmatchIndex(p.plain, -1) {
		if likePassword(p.plain[groups[2]:groups[3]]) {
			found = append(found, span{kind: Secret, start: groups[2], end: groups[3]})
		}
	}
	return found
}

func (p page) passwordAfter(at int) []span {
	const farEnough = 120
	rest := p.plain[at:runeStart(p.plain, min(len(p.plain), at+farEnough))]
	groups := handed.FindStringSubmatchIndex(rest)
	if groups == nil {
		return nil
	}
	word := strings.TrimRight(rest[groups[2]:groups[3]], ".:")
	if likePassword(word) && (!bare.MatchString(rest[:groups[2]]) || strong(word)) {
		return []span{{kind: Secret, start: at + groups[2], end: at + groups[2] + len(word)}}
	}
	return p.passwordSoon(at, rest)
}

// passwordSoon looks at the next few words for one that can only be a password.
func (p page) passwordSoon(at int, rest string) []span {
	rest, _, _ = strings.Cut(rest, "\n")
	for _, place := range nextWords.FindAllStringIndex(rest, 4) {
		word := strings.TrimRight(rest[place[0]:place[1]], ".:")
		if strong(word) && likePassword(word) && strings.ContainsAny(word, "!#$%^&*") {
			return []span{{kind: Secret, start: at + place[0], end: at + place[0] + len(word)}}
		}
	}
	return nil
}

var nextWords = regexp.MustCompile(`[^\s"'\x60<>|,;)」』”。，、；（]+`)

// likePassword: letters with a digit, or letters of both cases with a sign, as
// ordinary words are not.
func likePassword(word string) bool {
	lower, upper, digit, other := classes(word)
	if len(word) < 6 || placeholder(word) || strings.IndexByte("/.-~", word[0]) >= 0 || strings.Contains(word, "()") {
		return false
	}
	return lower+upper > 0 && (digit > 0 && notAWord(word) || upper > 0 && lower > 0 && other > 0)
}

// strong: long enough, with digits and letters of both cases.
func strong(word string) bool {
	lower, upper, digit, _ := classes(word)
	return len(word) >= 8 && lower > 0 && upper > 0 && digit > 0
}

// dull are words that stand for a password, or for where it is kept.
var dull = regexp.MustCompile(`(?i)^(?:password\d{0,3}|passw(?:or)?d|pass|passwd|pwd|secret|user(?:name)?|token|key|var\.|data\.|local\.|module\.|aws_|ssm:|secrets?manager|vault:|env\.|os\.|process\.|!sub|null|none|true|false)`)

// notAWord rejects names of placeholders and references.
func notAWord(secret string) bool {
	return !dull.MatchString(secret)
}
