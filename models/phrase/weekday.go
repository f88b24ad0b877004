package phrase

import "time"

var weekdays = [7]Format{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// Weekday is the name of a day.
func Weekday(d time.Weekday) Text { return Of(weekdays[d%7]) }

var shortWeekdays = [7]Format{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}

// ShortWeekday is its usual abbreviation.
func ShortWeekday(d time.Weekday) Text { return Of(shortWeekdays[d%7]) }
