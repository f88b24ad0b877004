package guard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// emails finds addresses by their @, also written %40 as in links.
func (p page) emails() []span {
	var found []span
	for at := 0; ; {
		next := strings.IndexAny(p.plain[at:], "@%")
		if next < 0 {
			return found
		}
		at += next
		sign := 1
		if p.plain[at] == '%' {
			sign = len("%40")
			if !strings.HasPrefix(p.plain[at:], "%40") {
				at++
				continue
			}
		}
		start, end := p.mailbox(at), p.nameAfter(at+sign)
		if start < at && p.customersAddress(p.plain[start:at], p.lower[at+sign:end]) {
			found = append(found, span{kind: Email, start: start, end: end})
		}
		at = max(end, at+1)
	}
}

// mailbox is where the part before the @ begins.
func (p page) mailbox(at int) int {
	const most = 64
	start := at
	for start > 0 && at-start < most {
		r, size := utf8.DecodeLastRuneInString(p.plain[:start])
		if r == utf8.RuneError || !mailboxRune(r) {
			break
		}
		start -= size
	}
	for start < at && strings.IndexByte(".'+-", p.plain[start]) >= 0 {
		start++
	}
	return start
}

func mailboxRune(r rune) bool {
	if r < utf8.RuneSelf {
		return wordByte(byte(r)) || strings.ContainsRune(".+-'", r)
	}
	return unicode.Is(unicode.Latin, r)
}

// nameAfter is where a domain name that begins at start ends.
func (p page) nameAfter(start int) int {
	end := start
	for end < len(p.plain) && end-start < longestName {
		r, size := utf8.DecodeRuneInString(p.plain[end:])
		ascii := r < utf8.RuneSelf && (wordByte(byte(r)) && r != '_' || r == '.' || r == '-')
		if !ascii && (r == utf8.RuneError || !unicode.Is(unicode.Latin, r)) {
			break
		}
		end += size
	}
	return start + len(strings.TrimRight(p.plain[start:end], ".-"))
}

// customersAddress leaves out what only looks like an address or is public: names
// under no real top-level domain, documentation, remotes such as git@github.com,
// and senders of AWS.
func (p page) customersAddress(mailbox, domain string) bool {
	if !strings.Contains(domain, ".") || !known(domain) || strings.Contains(domain, "..") {
		return false
	}
	if documentation(domain) || p.own.cover(domain) || domestic(domain) {
		return false
	}
	if below(domain, "amazon.com") || below(domain, "amazonaws.com") {
		return false
	}
	return mailbox != "git" && mailbox != "noreply" && mailbox != "no-reply" || !public(domain)
}
