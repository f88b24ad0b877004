package clock

import (
	"encoding/binary"
	"errors"
	"slices"
	"time"
)

// Made is a zone that is not in the zone data, as a calendar may bring one along:
// so many minutes east of UTC before the first change, and from each change on,
// which come in order.
func Made(name string, before int, changes []Period) (*time.Location, error) {
	raw, err := Compiled(before, changes)
	if err != nil {
		return nil, err
	}
	return load(name, raw)
}

// Compiled is such a zone as files of zone data hold it.
func Compiled(before int, changes []Period) ([]byte, error) {
	offsets := []int{before}
	index := func(minutes int) byte {
		at := slices.Index(offsets, minutes)
		if at < 0 {
			at = len(offsets)
			offsets = append(offsets, minutes)
		}
		return byte(at)
	}
	beginning := int64(-1 << 40) // before any time that is asked for
	when := binary.BigEndian.AppendUint64(nil, uint64(beginning))
	which := []byte{0}
	for _, c := range changes {
		when = binary.BigEndian.AppendUint64(when, uint64(c.From.Unix()))
		which = append(which, index(c.Minutes))
	}
	if len(offsets) > 200 {
		return nil, errors.New("clock: a zone with too many offsets")
	}
	raw := append(header(0, 0), header(len(which), len(offsets))...)
	raw = append(append(raw, when...), which...)
	for _, minutes := range offsets {
		raw = binary.BigEndian.AppendUint32(raw, uint32(int32(minutes*secondsPerMinute)))
		raw = append(raw, 0, 0)
	}
	return append(raw, "-00\x00\n\n"...), nil
}

// header begins a part of a compiled zone, as RFC 9636 lays it out: so many changes
// between so many offsets, all of one name.
func header(changes, offsets int) []byte {
	h := append([]byte("TZif2"), make([]byte, 15)...)
	for _, n := range []int{0, 0, 0, changes, offsets, min(offsets, 1) * 4} {
		h = binary.BigEndian.AppendUint32(h, uint32(n))
	}
	return h
}
