package phrase

import (
	"testing"
	"time"
)

func TestMomentsStandInTheReadersOrder(t *testing.T) {
	at := time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)
	newfoundland := at.In(time.FixedZone("", -12600))
	for lang, want := range map[Lang]string{
		English: "Thu 26 Nov, 05:30 GMT\u22123:30",
		Chinese: "11月26日週四 05:30 GMT\u22123:30",
		Korean:  "11월 26일 (목) 05:30 GMT\u22123:30",
	} {
		if got := Moment(newfoundland).In(lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
	if got, want := Moment(at.In(time.FixedZone("", 28800))).String(), "Thu 26 Nov, 17:00 GMT+8"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
