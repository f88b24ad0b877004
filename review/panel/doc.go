// Package panel decides ballots: who is on the roll, what a vote must say, when
// the last one closes the ballot, and what the votes come to.
//
// A ballot opens when an interview was held and enough of its panel attended. Its
// roll is frozen then, with each seat's kind and chair, the bar's voting rule and
// the deadline. A vote is pass or not_yet with a reason, or recuse with a cause,
// and may be changed until the ballot closes. The last vote closes it: tally,
// reveal, standing or cool-down are one act. Time never decides.
//
// Until then a vote is sealed. Casting one writes the vote and a salted commitment
// in the hidden chain of the ballot's votes, and nothing else: no state, count,
// time or message that anybody but the voter reads is touched. Reminders go to the
// whole roll in the same words, whoever has voted.
package panel
