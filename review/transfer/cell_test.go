package transfer

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAnyCellComesBackAsItWasWritten(t *testing.T) {
	text := rapid.StringOf(rapid.OneOf(rapid.SampledFrom([]rune("'=+-@,;\"\t\r\n\\ ")), rapid.Rune().Filter(func(r rune) bool { return r != 0 })))
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOf(rapid.SliceOfN(text, 2, 2)).Draw(t, "rows")
		var b bytes.Buffer
		w := &writer{csv: csv.NewWriter(&b)}
		if err := w.rows(append([][]string{{"slug", "name"}}, rows...)); err != nil {
			t.Fatal(err)
		}
		w.csv.Flush()
		s := Read([]File{{Name: "regions.csv", Content: b.Bytes()}})
		if len(s.wrong) > 0 {
			t.Fatalf("%q: %v", b.Bytes(), s.wrong)
		}
		var got, want [][]string
		for _, r := range s.sheets[0].rows {
			got = append(got, r.cells)
		}
		for _, r := range rows {
			if strings.TrimSpace(Guarded(oneBreak(r[0]))+Guarded(oneBreak(r[1]))) != "" {
				want = append(want, []string{oneBreak(r[0]), oneBreak(r[1])})
			}
		}
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Fatalf("%q became %q through %q", want, got, b.Bytes())
		}
	})
}
