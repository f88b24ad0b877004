package guard

import (
	"regexp"
	"strings"
)

// phones finds numbers written with their country, and national numbers that a
// word for a telephone introduces or whose form is used for nothing else.
func (p page) phones() []span {
	var found []span
	for _, shape := range phoneShapes {
		for _, match := range shape.regex.FindAllStringIndex(p.plain, -1) {
			start, end := match[0], match[1]
			if !p.digitsAlone(start, end) || shape.needsWord && !p.callWordBefore(start) {
				continue
			}
			if number := digits(p.plain[start:end]); shape.accept(number) && !fictional.MatchString(number) && !p.quantity(start, end) {
				found = append(found, span{kind: Phone, start: start, end: end})
			}
		}
	}
	return found
}

type phoneShape struct {
	regex     *regexp.Regexp
	needsWord bool
	accept    func(number string) bool
}

const gap = `[ .\-/]?`

var phoneShapes = []phoneShape{
	{regex: regexp.MustCompile(`\+[1-9]\d{0,3}(?:[ .\-/]?\(?\d{1,12}\)?){1,6}`), accept: international},
	{regex: regexp.MustCompile(`\b00[1-9]\d{0,2}(?:[ .\-/]\(?\d{1,4}\)?){2,6}`), accept: func(n string) bool { return international(n[2:]) }},
	{regex: regexp.MustCompile(`\([2-9]\d{2}\) ?\d{3}[ \-]\d{4}`), accept: always},
	{regex: regexp.MustCompile(`01[016789]-\d{3,4}-\d{4}`), accept: always},
	{regex: regexp.MustCompile(`1[3-9]\d[ \-]\d{4}[ \-]\d{4}`), accept: always},
	{regex: regexp.MustCompile(`09\d{2}-\d{3}-\d{3}`), accept: always},
	{regex: regexp.MustCompile(`0[789]0-\d{4}-\d{4}`), accept: always},
	{regex: regexp.MustCompile(`\(?0?\d{1,4}\)?(?:` + gap + `\d{2,11}){1,4}`), needsWord: true, accept: national},
}

func always(string) bool { return true }

func national(number string) bool {
	return len(number) >= 8 && len(number) <= 12
}

// countries are the calling codes of E.164, by their length.
var countries = regexp.MustCompile(`^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-689]\d|3[578]\d|42\d|5[09]\d|6[789]\d|8[0578]\d|9[67]\d|99[2-68])`)

// international numbers have a calling code and seven to fifteen digits.
func international(number string) bool {
	return len(number) >= 8 && len(number) <= 15 && countries.MatchString(number)
}

// fictional numbers are set aside for films and examples.
var fictional = regexp.MustCompile(`^(?:00)?(?:1?[2-9]\d{2}555\d{4}|15550\d+|1?555\d{7}|44207946\d{4}|447700900\d{3}|614915701\d{2}|1234567\d*)$`)

// callWord introduces a telephone number; notCall is nearer and says otherwise.
var (
	callWord = regexp.MustCompile(`(?i)(?:\b(?:phone|telephone|tel|mobile|cell|cellphone|fax|call|ring|dial|sms|whatsapp|hotline|rufnummer|telefon|telefonnummer|handy|téléphone|teléfono|tél|telefone|telefono|móvil|celular|telemóvel|cellulare|telp|sđt)\b|komórk|电话|手机|致电|拨打|联系方式|電話|手機|行動|專線|전화|휴대폰|연락처|핸드폰|携帯|ファックス|телефон|моб\.|điện thoại|เบอร์|โทร|फ़ोन|फोन|मोबाइल|هاتف|جوال|טלפון|τηλ)`)
	notCall  = regexp.MustCompile(`(?i)\b(?:api call|calls|ticket|case|ports?|error|status|ns/op)\b`)
)

func (p page) callWordBefore(start int) bool {
	const near = 32
	before := p.plain[runeStart(p.plain, max(0, start-near)):start]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	return callWord.MatchString(before) && !notCall.MatchString(before)
}

func (p page) digitsAlone(start, end int) bool {
	if start > 0 {
		before := p.plain[start-1]
		if wordByte(before) || strings.IndexByte("+-./", before) >= 0 {
			return false
		}
	}
	if end == len(p.plain) {
		return true
	}
	rest := p.plain[end:]
	if wordByte(rest[0]) || rest[0] == '%' {
		return false
	}
	return strings.IndexByte("-.:/", rest[0]) < 0 || len(rest) == 1 || !wordByte(rest[1])
}

// quantity tells an amount: a unit stands behind it.
func (p page) quantity(start, end int) bool {
	return unitAfter.MatchString(p.plain[end:runeStart(p.plain, min(len(p.plain), end+16))])
}

func digits(text string) string {
	text = strings.ReplaceAll(text, "(0)", "")
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}
