package deliver

import (
	"html/template"
	"strings"

	"assay/api/mail"
	"assay/models/phrase"
	"assay/review/notify"
)

// letter is what a mail says, before it is written as text and as a page.
type letter struct {
	lang  phrase.Lang
	Title string
	Intro string
	Lines []entry
	Open  string // what a link is called
	More  string
	Why   string // why they get it
	Where string // the address at which they change that; "" where nothing can be changed
}

// entry is one thing told.
type entry struct {
	Group  string // its heading, on the first of a group
	Text   string
	Times  []string
	Link   string
	Detail bool // of what is told before it
}

// close ends a letter with why it comes.
func (l *letter) close(where string, canBeOff bool) {
	if !canBeOff {
		l.Why = phrase.Of(notify.WhySecured).In(l.lang)
		return
	}
	l.Why = phrase.Of("You can choose in Assay what is mailed to you, and when.").In(l.lang)
	l.Where = where
}

func (l letter) message(key string, r reader) mail.Message {
	return mail.Message{
		ID: key, To: r.address, Subject: l.Title, Language: string(l.lang),
		Text: l.text(), HTML: l.page(), Unsubscribe: l.Where,
	}
}

// text is the letter for programs that show no pages.
func (l letter) text() string {
	var b strings.Builder
	line := func(indent, s string) {
		if s != "" {
			b.WriteString(indent + s + "\n")
		}
	}
	if l.Intro != "" {
		line("", l.Intro+"\n")
	}
	for _, e := range l.Lines {
		line("", e.Group)
		line("", e.Text)
		for _, t := range e.Times {
			line("  ", t)
		}
		line("  ", e.Link)
		b.WriteString("\n")
	}
	if l.More != "" {
		line("", l.More+"\n")
	}
	line("", "-- ")
	line("", l.Why)
	line("", l.Where)
	return b.String()
}

var page = template.Must(template.New("letter").Parse(`<!doctype html>
<html lang="{{.Lang}}">
<meta charset="utf-8">
<title>{{.Title}}</title>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1b19;background:#ffffff">
<div style="max-width:36em;margin:0 auto">
{{with .Intro}}<p style="margin:0 0 16px">{{.}}</p>
{{end}}{{range .Lines}}{{with .Group}}<h2 style="margin:24px 0 8px;font-size:14px;color:#6b675f">{{.}}</h2>
{{end}}{{if .Detail}}<p style="margin:0 0 8px;padding-left:12px;border-left:2px solid #ddd8cf">{{if .Link}}<a href="{{.Link}}" style="color:#1c1b19;text-decoration-color:#b9b2a6">{{.Text}}</a>{{else}}{{.Text}}{{end}}</p>
{{else}}<p style="margin:0 0 16px">{{.Text}}{{range .Times}}<br><span style="color:#6b675f">{{.}}</span>{{end}}{{if .Link}}<br><a href="{{.Link}}" style="color:#8a4b12">{{$.Open}}</a>{{end}}</p>{{end}}
{{end}}{{with .More}}<p style="margin:0 0 16px">{{.}}</p>
{{end}}<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #ddd8cf;font-size:13px;color:#6b675f">{{.Why}}{{with .Where}}<br><a href="{{.}}" style="color:#6b675f">{{.}}</a>{{end}}</p>
</div>
</body>
</html>
`))

// page is the letter for programs that show pages.
func (l letter) page() string {
	var b strings.Builder
	err := page.Execute(&b, struct {
		letter
		Lang phrase.Lang
	}{l, l.lang})
	if err != nil {
		return "" // the text says all of it
	}
	return b.String()
}
