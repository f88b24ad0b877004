package busy

import (
	"strings"

	"github.com/emersion/go-ical"
)

// freeBusy adds the stretches of a VFREEBUSY that are not free.
func (r *reading) freeBusy(e entry) error {
	if e.props == nil {
		return errUnreadable
	}
	for _, p := range e.props.Props["FREEBUSY"] {
		if strings.EqualFold(p.Params.Get("FBTYPE"), "FREE") {
			continue
		}
		turns, err := r.turns([]ical.Prop{p}, length{})
		if err != nil {
			return err
		}
		for _, t := range turns {
			r.busy(t.start.at(), t.length.after(t.start))
		}
	}
	return nil
}
