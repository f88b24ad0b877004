package guard

import (
	"regexp"
	"strings"
)

const longestName = 253

// hosts finds names of customers' machines and sites.
func (p page) hosts() []span {
	var found []span
	for at := 0; ; {
		dot := strings.IndexByte(p.plain[at:], '.')
		if dot < 0 {
			return found
		}
		start, end := at+dot, at+dot
		for start > at && hostByte(p.plain[start-1]) {
			start--
		}
		for end < len(p.plain) && hostByte(p.plain[end]) {
			end++
		}
		at = max(end, at+1)
		start, end = trimmed(p.plain, start, end)
		if end-start <= longestName && p.customersHost(start, end) {
			found = append(found, span{kind: Host, start: start, end: end})
		}
	}
}

func hostByte(c byte) bool {
	return wordByte(c) || c == '.' || c == '-'
}

func trimmed(text string, start, end int) (int, int) {
	for start < end && (text[start] == '.' || text[start] == '-') {
		start++
	}
	for end > start && (text[end-1] == '.' || text[end-1] == '-' || text[end-1] == '_') {
		end--
	}
	return start, end
}

func (p page) customersHost(start, end int) bool {
	name := p.lower[start:end]
	if !wellFormed(name) || !known(name) || documentation(name) || domestic(name) || public(name) || p.own.cover(name) {
		return false
	}
	if below(name, "amazonaws.com") || below(name, "amazonaws.com.cn") {
		return customersEndpoint(name)
	}
	return p.looksLikeHost(start, end, name)
}

var labels = regexp.MustCompile(`^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$`)

func wellFormed(name string) bool {
	return labels.MatchString(name)
}

// looksLikeHost tells names of hosts from names of files, packages and fields,
// which end like one too.
func (p page) looksLikeHost(start, end int, name string) bool {
	scheme := strings.HasSuffix(p.plain[:start], "://") || strings.HasSuffix(p.plain[:start], "//")
	if scheme {
		return true
	}
	if p.insideCode(start, end) || reversed(name) {
		return false
	}
	if mixedCase(p.plain[start:end]) {
		return false
	}
	last := name[strings.LastIndexByte(name, '.')+1:]
	switch {
	case asFiles[last]:
		return strings.Count(name, ".") > 1 && p.hostWordBefore(start)
	case asWords[last]:
		return strings.Count(name, ".") > 1 && last != "id" || p.hostEvidence(start, end, name)
	case len(last) == len("de"), plain[last], inside[last], strings.HasPrefix(last, "xn--"):
		return true
	}
	return p.hostEvidence(start, end, name)
}

// insideCode: a call, an index, a path or a variable goes on around the name.
func (p page) insideCode(start, end int) bool {
	if end < len(p.plain) && strings.IndexByte("([{_=", p.plain[end]) >= 0 {
		return true
	}
	if start == 0 {
		return false
	}
	switch p.plain[start-1] {
	case '$', '{', '~':
		return true
	case '/', '\\':
		return !strings.Contains(wordBefore(p.plain, start), "://")
	}
	return false
}

// wordBefore is what stands before a place without a blank, at most 200 bytes.
func wordBefore(text string, at int) string {
	const most = 200
	before := text[max(0, at-most):at]
	return before[strings.LastIndexAny(before, " \t\r\n\"'<(")+1:]
}

// mixedCase: System.IO, Foo.Com. Host names are written in one case.
func mixedCase(name string) bool {
	return strings.ToUpper(name) != name && strings.ToLower(name) != name
}

var hostWord = regexp.MustCompile(`(?i)(?:host|domain|dns|server|endpoint|site|url|zone|sni|cname|nslookup|dig|curl|ping|telnet|wget|mx|域名|主机|主機|網域|網站|网站|网址|도메인|호스트|서버|사이트|ドメイン|ホスト|サーバー?|サイト|domäne|dominio|domínio|domaine|domena|domein|domän|serveur|servidor|serwer|sunucu|alan adı|máy chủ|tên miền|сервер|домен|сайт|النطاق|الخادم|الموقع|होस्ट|डोमेन|सर्वर|โดเมน|เซิร์ฟเวอร์)[^a-z]{1,4}(?:[^\s.]{1,12}\s)?$`)

var hostLabel = regexp.MustCompile(`^(?:www\d?|api|mail|smtp|imap|mx\d?|vpn|ftp|sftp|ns\d?|portal|git|jira|wiki|cdn|auth|sso|login|staging|intranet|erp|crm|ldap|dc\d+|proxy|gw|gateway|origin|edge|dashboard|status|blog)[.-]`)

func (p page) hostWordBefore(start int) bool {
	const near = 48
	return hostWord.MatchString(p.plain[runeStart(p.plain, max(0, start-near)):start])
}

// hostEvidence is a port behind the name, a word for a host before it, a first
// label that only hosts have, a hyphen, a registry's second level.
func (p page) hostEvidence(start, end int, name string) bool {
	if end+1 < len(p.plain) && p.plain[end] == ':' && '0' <= p.plain[end+1] && p.plain[end+1] <= '9' {
		return true
	}
	if suffixLabels(name) > 1 {
		return true
	}
	if strings.Count(name, ".") > 1 && (hostLabel.MatchString(name) || strings.Contains(name, "-")) {
		return true
	}
	return p.hostWordBefore(start)
}
