package api

import (
	"time"

	"assay/review"
)

// Act is a button with what comes of it.
type Act struct {
	review.Action
	Consequence *review.Reason `json:"consequence"`
	Until       *time.Time     `json:"until" description:"Accepting a review: when it would be due."`
	Choices     []ActChoice    `json:"choices" description:"The answers it asks for: whether there is a conflict, the reason to decline, the verdict."`
}

// ActChoice is one of the answers an action asks for.
type ActChoice struct {
	Value       string        `json:"value"`
	Consequence review.Reason `json:"consequence"`
}

func actOf(a review.Act) Act {
	out := Act{a.Action, a.Consequence, a.Until, make([]ActChoice, len(a.Choices))}
	for i, c := range a.Choices {
		out.Choices[i] = ActChoice(c)
	}
	return out
}

func actsOf(list []review.Act) []Act {
	out := make([]Act, len(list))
	for i, a := range list {
		out[i] = actOf(a)
	}
	return out
}
