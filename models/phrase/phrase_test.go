package phrase

import (
	"encoding/json"
	"testing"
)

type date struct{ y, m, d int }

func (d date) Civil() (year, month, day int) { return d.y, d.m, d.d }

type state string

func TestATextIsSaidInTheReadersLanguage(t *testing.T) {
	until := Of("Is away until %s.", date{2026, 3, 1})
	missing := Of("%[1]s, %[2]s", Count(2, "%d more approved case", "%d more approved cases"),
		Of("%s of them %s", Spelled(1), Of("level %d or higher", 3)))
	for _, c := range []struct {
		text                     Text
		english, chinese, korean string
	}{
		{until, "Is away until 1 Mar 2026.", "不在，到2026年3月1日為止。", "2026년 3월 1일까지 자리를 비워요."},
		{missing, "2 more approved cases, one of them level 3 or higher", "還需要 2 篇已通過的案例報告，其中 1 篇為等級 3 以上",
			"승인된 쇼케이스 2건 더 필요, 그중 1건은 레벨 3 이상"},
		{Count(1, "%d more review", "%d more reviews"), "1 more review", "再 1 份審查", "검토 1건 더"},
		{Of("%s by %s", "CKA", "CNCF"), "CKA by CNCF", "CNCF 的 CKA", "CNCF의 CKA"},
		{Word(state("not_known")), "not known", "not known", "not known"},
		{Verbatim("100 % 것"), "100 % 것", "100 % 것", "100 % 것"},
		{List("a", "b", "c"), "a, b, c", "a、b、c", "a, b, c"},
		{And("a", "b", "c"), "a, b and c", "a、b與c", "a, b 및 c"},
		{Or("a", "b", "c"), "a, b or c", "a、b或c", "a, b 또는 c"},
		{And[string](), "", "", ""},
		{Sentence(Of("%s in the world.", Count(2, "%[2]s SME", "%[2]s SMEs", Spelled(2)))), "Two SMEs in the world.",
			"全球共有 2 位 SME。", "전 세계에 SME 2명이 있어요."},
		{Of("nobody says this %d%%", 5), "nobody says this 5%", "nobody says this 5%", "nobody says this 5%"},
	} {
		for l, want := range map[Lang]string{English: c.english, Chinese: c.chinese, Korean: c.korean, "": c.english, "fr": c.english} {
			if got := c.text.In(l); got != want {
				t.Errorf("%s: %q, want %q", l, got, want)
			}
		}
	}
}

func TestKoreanParticlesFitTheWordBefore(t *testing.T) {
	for _, c := range []struct{ format, word, want string }{
		{"%s을(를) 봐요", "계획", "계획을 봐요"},
		{"%s을(를) 봐요", "과제", "과제를 봐요"},
		{"“%s”이(가) 끝났어요", "과제", "“과제”가 끝났어요"},
		{"“%s”이(가) 끝났어요", "계획", "“계획”이 끝났어요"},
		{"%s은(는) 길어요", "버전 3", "버전 3은 길어요"},
		{"%s은(는) 길어요", "버전 4", "버전 4는 길어요"},
		{"%s(으)로 가요", "서울", "서울로 가요"},
		{"%s(으)로 가요", "부산", "부산으로 가요"},
		{"‘%s’(이)라서", "완료", "‘완료’라서"},
		{"‘%s’(이)라서", "초안", "‘초안’이라서"},
		{"‘%s’이에요(예요).", "완료", "‘완료’예요."},
		{"%s을(를) 봐요", "Kubernetes", "Kubernetes를 봐요"},
		{"%s을(를) 봐요", "Road to SME: storage", "Road to SME: storage를 봐요"},
		{"“%s”이(가) 끝났어요", "A restore with the clock running", "“A restore with the clock running”이 끝났어요"},
		{"%s을(를) 봐요", "the pricing table", "the pricing table을 봐요"},
		{"%s(으)로 가요", "IAM", "IAM으로 가요"},
		{"%s(으)로 가요", "SQL", "SQL로 가요"},
		{"%s을(를) 봐요", "bucket", "bucket을(를) 봐요"},
		{"%s을(를) 봐요", "東京", "東京을(를) 봐요"},
		{"%s 님은(는)", "A", "A 님은(는)"},
	} {
		if got := render(c.format, []any{c.word}, Korean); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestAStoredTextIsReadInAnyLanguageLater(t *testing.T) {
	all := Stored{
		Of("The term ended on %s. %s", date{2027, 1, 1}, Of("Still needed in this term: %s.", Count(1, "%d more review", "%d more reviews"))),
		Verbatim("As I said, 100 %."),
		Sentence(Of("%s in the world.", Spelled(3))),
	}
	kept, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	var back Stored
	if err := json.Unmarshal(kept, &back); err != nil {
		t.Fatal(err)
	}
	for i, want := range all {
		for _, text := range []Text{back[i], Recall(Keep(want))} {
			for _, l := range Langs {
				if text.In(l) != want.In(l) {
					t.Errorf("%q came back as %q", want.In(l), text.In(l))
				}
			}
		}
	}
}

func TestWhatPeopleWroteIsKeptAsItIs(t *testing.T) {
	for _, words := range []string{"", "He knows it best.", "%s", "\x1e{broken", "absence"} {
		if got := Keep(Verbatim(words)); got != words {
			t.Errorf("%q is kept as %q", words, got)
		}
		if got := Recall(words).In(Chinese); got != words {
			t.Errorf("%q is read as %q", words, got)
		}
	}
	if got := Recall(Keep(Of("The candidacy has ended."))).In(Chinese); got != "候選資格已結束。" {
		t.Errorf("a sentence without arguments is read as %q", got)
	}
}

func TestAForgedTextIsReadWithoutHarm(t *testing.T) {
	forged := mark + `{"say":"%[9223372036854775807]s %s","with":[{"s":"a"}]}`
	if got := Recall(forged).In(Chinese); got != "%[9223372036854775807]s a" {
		t.Errorf("%q", got)
	}
}

func TestTheClosestLanguage(t *testing.T) {
	for locale, want := range map[string]Lang{"zh-Hant-TW": Chinese, "zh": Chinese, "ko-KR": Korean, "en-IE": English, "fr": English, "": English} {
		if got := Closest(locale); got != want {
			t.Errorf("%s: %s, want %s", locale, got, want)
		}
	}
}
