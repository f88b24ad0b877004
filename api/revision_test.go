package api

import "testing"

func TestARevisionIsReadAsItIsSent(t *testing.T) {
	for text, want := range map[string]Revision{`"12"`: 12, `W/"12"`: 12, "12": 12, "": 0, `"-1"`: 0, `"x"`: 0, "*": 0} {
		var got Revision
		err := got.UnmarshalText([]byte(text))
		if got != want || (err == nil) != (want > 0) {
			t.Errorf("%s: %d, %v", text, got, err)
		}
	}
	if tag := Revision(12).ETag(); tag != `"12"` {
		t.Errorf("sent as %s", tag)
	}
}
