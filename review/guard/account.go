package guard

import (
	"regexp"
	"strings"
)

// publicAccounts belong to AWS and to makers of images, and stand in its
// documentation; the regular placeholders are told by their look.
var publicAccounts = map[string]bool{
	"123456789012": true, "012345678901": true, "098765432109": true, "210987654321": true,
	"999988887777": true, "123412341234": true, "123123123123": true, "121212121212": true,
	"602401143452": true, "800184023465": true, "877085696533": true, "918309763551": true,
	"961992271922": true, "590381155156": true, "558608220178": true, "151742754352": true,
	"013241004608": true, "900889452093": true, "763104351884": true, "727897471807": true,
	"906394416424": true, "840364872350": true, "020559675498": true, "133320384183": true,
	"127311923021": true, "033677994240": true, "027434742980": true, "797873946194": true,
	"054676820928": true, "156460612806": true, "652711504416": true, "009996457667": true,
	"582318560864": true, "600734575887": true, "114774131450": true, "783225319266": true,
	"718504428378": true, "507241528517": true, "099720109477": true, "137112412989": true,
	"801119661308": true, "309956199498": true, "013907871322": true, "679593333241": true,
	"136693071363": true, "125523088429": true, "591542846629": true, "092701018921": true,
}

func (p page) publicAccount(number string) bool {
	return publicAccounts[number] || p.accountsOfOurs[number] || regular(number)
}

// regular numbers repeat one digit in each block of four, as 111122223333 does.
func regular(number string) bool {
	for block := range 3 {
		four := number[4*block : 4*block+4]
		if strings.Trim(four, four[:1]) != "" {
			return false
		}
	}
	return true
}

var accountShape = regexp.MustCompile(`\d{4}-\d{4}-\d{4}|\d{4} \d{4} \d{4}|\d{12}`)

// accounts finds twelve digits that are the number of an account. A number alone
// is taken for one; the nearest word about it may say that it is something else.
// With spaces in it it may be any three numbers, and needs the word.
func (p page) accounts() []span {
	var found []span
	for _, match := range accountShape.FindAllStringIndex(p.plain, -1) {
		start, end := match[0], match[1]
		number := strings.NewReplacer("-", "", " ", "").Replace(p.plain[start:end])
		if p.plain[start+len("1234")] == ' ' && !p.spacedAccount(start, end) {
			continue
		}
		if !p.numberAlone(start, end) || p.publicAccount(number) || moment(number) || p.measured(start, end) {
			continue
		}
		found = append(found, span{kind: Account, start: start, end: end})
	}
	return found
}

// spacedAccount tells whether three blocks of four digits are called an account,
// and no more than three.
func (p page) spacedAccount(start, end int) bool {
	before := p.lineBefore(start)
	return lastOf(before, aboutAccounts) >= 0 && !blockBefore.MatchString(before) && !blockAfter.MatchString(p.plain[end:])
}

var (
	blockBefore = regexp.MustCompile(`\d $`)
	blockAfter  = regexp.MustCompile(`^ \d`)
)

// numberAlone tells whether the digits are not part of a longer word or number,
// except in names that are built from account numbers.
func (p page) numberAlone(start, end int) bool {
	before := p.lineBefore(start)
	if before != "" {
		last := before[len(before)-1]
		if wordByte(last) || strings.IndexByte("+#.", last) >= 0 {
			return false
		}
		if last == '-' && (!endOfName.MatchString(before) || numbered.MatchString(before)) {
			return false
		}
	}
	rest := p.lower[end:runeStart(p.lower, min(len(p.lower), end+24))]
	return rest == "" || restOfName.MatchString(rest)
}

var (
	endOfName  = regexp.MustCompile(`[a-z][a-z0-9.-]{3,}-$`)
	restOfName = regexp.MustCompile(`^(?:[^a-z0-9_.%-]|[.-](?:[^a-z0-9]|$)|\.dkr\.ecr|\.signin|-[a-z]{2}-[a-z-]{4,}-\d)`)
)

var momentShape = regexp.MustCompile(`^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$`)

// moment tells a date and time written without signs, as 202511140831.
func moment(number string) bool {
	return momentShape.MatchString(number)
}

// What stands before a bare number decides about it; the nearest word counts.
var (
	aboutAccounts = regexp.MustCompile(`account|acct|owner|payer|principal|\bmember|organi[sz]ation|tenant|arn:|\biam\b|sqs\.|` +
		`账号|账户|帐号|帐户|帳號|帳戶|계정|アカウント|konto|cuenta|\bconta\b|compte|аккаунт|уч[её]тн|tài khoản|hesap|\bakun|rekening|บัญชี|खाता|حساب`)

	aboutAmounts = regexp.MustCompile(`bytes?|offset|\blag\b|sequence|epoch|timestamp|millis|nanos|` +
		`duration|latency|memory|\bheap\b|processed|network(?:in|out|_)|checksum|` +
		`字节|位元組|请求数|請求數|流量|流出|时间戳|바이트|처리량|バイト|転送`)

	// maybeAmounts are overruled by any word for accounts.
	maybeAmounts = regexp.MustCompile(`\bcounts?\b|[a-z]_count|requestcount|\bsums?\b|\bsize|\btotal\b|\bmetric|\bvalue\b|\brequest[ _-]?id`)

	// numbered things have their number right behind their name.
	numbered = regexp.MustCompile(`(?:\b(?:case|ticket|incident|order|invoice|tracking|shipment|serial|build|version|release|run|job|phone|tel|isbn|bestellung|rechnung)|` +
		`工单|工單|案例|案件|订单|訂單|케이스|티켓|주문|ケース|チケット|注文)(?:[ _-]?(?:id|no\.?|nr\.?|numbers?|号码?|號碼?|编号|編號|番号|번호))?["'\s:=#-]{0,4}$`)
)

var unitAfter = regexp.MustCompile(`^\s{0,2}(?i:bytes?|[kmgtp]i?b|b|ms|ns|us|µs|s|sec|seconds?|rows?|requests?|req|iops|times|records?|messages?|objects?|字节|次|条|個|个|バイト|件|바이트|건|회|octets?|байт)(?:[^a-z0-9_]|$)`)

// measured tells whether the words around a number say that it is none of an
// account: a unit behind it, a numbered thing or, nearer than a word for accounts,
// an amount before it.
func (p page) measured(start, end int) bool {
	if unitAfter.MatchString(p.plain[end:runeStart(p.plain, min(len(p.plain), end+16))]) {
		return true
	}
	before := p.lineBefore(start)
	account := lastOf(before, aboutAccounts)
	if numbered.MatchString(before) || account < 0 && maybeAmounts.MatchString(before) {
		return true
	}
	return lastOf(before, aboutAmounts) > account
}

// lineBefore is what stands before a place on its line, in lower case: whole words,
// as far as words still speak about what follows.
func (p page) lineBefore(at int) string {
	const near = 48
	cut := max(0, at-near)
	before := p.lower[runeStart(p.lower, cut):at]
	if line := strings.LastIndexByte(before, '\n'); line >= 0 {
		return before[line+1:]
	}
	if cut > 0 && wordByte(p.lower[cut-1]) {
		before = strings.TrimLeft(before, "0123456789_abcdefghijklmnopqrstuvwxyz")
	}
	return before
}

// lastOf is where the last match in text ends, or -1.
func lastOf(text string, word *regexp.Regexp) int {
	all := word.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return -1
	}
	return all[len(all)-1][1]
}

func wordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
