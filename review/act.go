package review

import "time"

// Act is an action with what comes of it, for where people choose.
type Act struct {
	Action
	Consequence *Reason
	Until       *time.Time // when what it begins would be due
	Choices     []Choice   // the answers it asks for
}

// Choice is one of the answers an action asks for, and what comes of it.
type Choice struct {
	Value       string
	Consequence Reason
}
