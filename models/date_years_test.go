package models

import "testing"

func TestDatesOfPeopleLieInYearsThatBothEnginesHold(t *testing.T) {
	for text, ok := range map[string]bool{
		"0000-01-01": false, "0001-01-01": false, "1899-12-31": false, "1900-01-01": true,
		"2999-12-31": true, "3000-01-01": false, "9999-12-31": false, "2026-02-30": false,
	} {
		if d, err := ParseDate(text); (err == nil) != ok || ok && d.String() != text {
			t.Errorf("%s: %v, %v", text, d, err)
		}
	}
}
