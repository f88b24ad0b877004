// Package queue is what administrators see of the jobs, and decide: which kinds wait
// and for how long, what is dead and why, to try it again or to drop it. What a job
// carries is never shown, because it may hold addresses and words of people; what was
// in its way is a code of ours, put in words here.
package queue
