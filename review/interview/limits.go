package interview

// What is asked of every interview.
const (
	noticeHours  = 48 // between choosing an hour and it
	mostPerDay   = 2  // interviews that one person sits in on a day
	mostPerWeek  = 5  // likewise in an ISO week
	coolDownDays = 7  // after declining a seat in which nobody is looked for
	mostVetoes   = 10 // hours that a candidate refuses at a time
	mostShadows  = 2  // shadow seats of an interview
)
