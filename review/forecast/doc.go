// Package forecast says how many SMEs a service can expect, month by month: those
// who hold standing today, without those whose term ends and is not renewed and
// those who leave, and with those on their way, each by the stage they are in and by
// how long they have been there.
//
// Everything it goes by is learnt from the organisation's own past. What has been
// observed often enough for a service is its own; below [Enough] observations it is
// what the whole organisation saw, and says so; and where nobody saw anything, it is
// not known, and there is a range without a middle instead of an invented number.
//
// A month has a band, which holds four times out of five: the tenths of the exact
// distribution of how many there will be, at the ends of what the shares may be with
// so many observations. All days are UTC; stages are counted in whole weeks.
package forecast
