package api

import (
	"context"
	"errors"
	"net/url"
	"strconv"
	"time"

	"assay/api/deliver"
	"assay/api/fetch"
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/endpoint"
	"assay/review/policy"
)

// NotificationHook is my endpoint, as standardwebhooks.com has them.
type NotificationHook struct {
	Host         string     `json:"host" description:"Of its address; the rest is a secret."`
	Secret       string     `json:"secret" description:"What calls are signed with; shown once, when it is made."`
	CreatedAt    time.Time  `json:"createdAt"`
	DeliveredAt  *time.Time `json:"deliveredAt" description:"When it last took something."`
	FailingSince *time.Time `json:"failingSince" description:"It took nothing since."`
	Failure      string     `json:"failure" description:"The code of what was in the way the last time."`
	OffAt        *time.Time `json:"offAt" description:"Switched off, because it took nothing for days."`
}

func hookOf(tx *store.Tx) (*NotificationHook, error) {
	w, there, err := tx.Webhook(tx.Actor.Person)
	if err != nil || !there {
		return nil, err
	}
	h := &NotificationHook{CreatedAt: w.CreatedAt, DeliveredAt: w.DeliveredAt, FailingSince: w.FailingSince, Failure: w.Failure, OffAt: w.OffAt}
	if u, err := url.Parse(w.URL); err == nil {
		h.Host = u.Host
	}
	return h, nil
}

const lookupPatience = 5 * time.Second

// setWebhook looks at the address outside of the act: names are asked for over the
// network.
func setWebhook(c call, in struct {
	URL string `json:"url" validate:"required,max=2000"`
}) (NotificationChoices, error) {
	if err := policy.Check(policy.NotificationOwn, policy.Of(c.actor)); err != nil {
		return NotificationChoices{}, err
	}
	ctx, cancel := context.WithTimeout(c.c.Request.Context(), lookupPatience)
	defer cancel()
	if _, err := c.Fetch.Check(ctx, in.URL); err != nil {
		return NotificationChoices{}, badAddress(err)
	}
	secret := deliver.NewSecret()
	var out NotificationChoices
	err := c.db.Do(c.c.Request.Context(), c.actor, func(tx *store.Tx) (err error) {
		if err = endpoint.Set(tx, in.URL, secret); err != nil {
			return err
		}
		out, err = getNotificationChoices(tx, None{})
		return err
	})
	if err == nil {
		out.Webhook.Secret = secret
	}
	return out, err
}

// badAddress says what is wrong with an address that somebody typed.
func badAddress(err error) error {
	text := phrase.Of("Nobody knows this address.")
	switch {
	case errors.Is(err, fetch.ErrAddress):
		text = phrase.Of("The address begins with https:// and holds no name and password.")
	case errors.Is(err, fetch.ErrInside):
		text = phrase.Of("This address leads into a private network, which Assay does not reach.")
	}
	return fault.Wrong(fault.Field{Pointer: "/url", Code: fetch.Code(err), Text: text})
}

func removeWebhook(tx *store.Tx, _ None) (NotificationChoices, error) {
	if err := endpoint.Remove(tx); err != nil {
		return NotificationChoices{}, err
	}
	return getNotificationChoices(tx, None{})
}

func resumeWebhook(tx *store.Tx, _ None) (NotificationChoices, error) {
	if err := endpoint.Resume(tx); err != nil {
		return NotificationChoices{}, err
	}
	return getNotificationChoices(tx, None{})
}

// WebhookTest is what an endpoint answered.
type WebhookTest struct {
	Taken  bool        `json:"taken"`
	Status int         `json:"status" description:"Of its answer; 0 without one."`
	Code   string      `json:"code" description:"What was in the way."`
	Text   phrase.Text `json:"text"`
}

// testWebhook calls the endpoint while the person waits. What came of it is kept
// nowhere.
func testWebhook(c call, _ None) (WebhookTest, error) {
	var hook models.Webhook
	err := c.db.View(c.c.Request.Context(), c.actor, func(tx *store.Tx) error {
		if err := policy.Check(policy.NotificationOwn, policy.Of(tx.Actor)); err != nil {
			return err
		}
		found, there, err := tx.Webhook(tx.Actor.Person)
		if err == nil && !there {
			err = fault.Missing("webhook")
		}
		hook = found
		return err
	})
	if err != nil {
		return WebhookTest{}, err
	}
	_, wait := c.byWebhook.Try(strconv.FormatInt(int64(hook.PersonID), 10), c.db.Now())
	if err := c.patience(wait); err != nil {
		return WebhookTest{}, err
	}
	a := c.Edge.Test(c.c.Request.Context(), hook, c.db.Now())
	return WebhookTest{Taken: a.Code == "", Status: a.Status, Code: a.Code, Text: answerText(a)}, nil
}

func answerText(a deliver.Answer) phrase.Text {
	switch {
	case a.Code == "":
		return phrase.Of("It took the test.")
	case a.Status != 0:
		return phrase.Of("It answered with %d.", a.Status)
	case a.Code == "address-inside":
		return phrase.Of("This address leads into a private network, which Assay does not reach.")
	case a.Code == "too-slow":
		return phrase.Of("It did not answer in time.")
	case a.Code == "certificate":
		return phrase.Of("It could not prove who it is; its certificate is not valid.")
	}
	return phrase.Of("It could not be reached.")
}
