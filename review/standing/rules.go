package standing

import "assay/models"

// Counts reports whether a standing gives rights on a UTC day: active or
// provisional, within its term (V8).
func Counts(s models.Standing, on models.Date) bool {
	if s.State != models.StandingActive && s.State != models.StandingProvisional {
		return false
	}
	return !on.Before(s.GrantedOn) && !on.After(s.ExpiresOn)
}
