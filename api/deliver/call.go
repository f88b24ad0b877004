package deliver

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"assay/api/fetch"
	"assay/models"
)

const (
	secretPrefix = "whsec_"
	mostRead     = 64 << 10 // of an answer, which nobody looks at
	mostWait     = 6 * time.Hour
)

// NewSecret is a key to sign calls with, as standardwebhooks.com writes it.
func NewSecret() string {
	key := make([]byte, 32)
	_, _ = rand.Read(key) // it never fails
	return secretPrefix + base64.StdEncoding.EncodeToString(key)
}

// Answer is what came of a call. Code is empty when the endpoint took it.
type Answer struct {
	Code   string
	Status int           // 0: there was no answer
	Gone   bool          // it says that nothing is to be sent there any more
	Wait   time.Duration // it asks for so much patience
}

// Call posts one event to an endpoint, signed. Redirects are not followed, because
// what is sent is for the address that was given.
func (e Edge) Call(ctx context.Context, hook models.Webhook, key string, now time.Time, event Event) Answer {
	if _, err := fetch.Address(hook.URL); err != nil {
		return Answer{Code: fetch.Code(err)}
	}
	raw := body(event)
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, hook.URL, bytes.NewReader(raw))
	if err != nil {
		return Answer{Code: fetch.Code(fetch.ErrAddress)}
	}
	id, at := messageID(key), strconv.FormatInt(now.Unix(), 10)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("User-Agent", "Assay")
	request.Header.Set("webhook-id", id)
	request.Header.Set("webhook-timestamp", at)
	request.Header.Set("webhook-signature", Sign(hook.Secret, id, at, raw))
	answer, err := e.Client.Do(request)
	if err != nil {
		return Answer{Code: fetch.Code(err)}
	}
	defer answer.Body.Close()
	_, _ = io.CopyN(io.Discard, answer.Body, mostRead) // so that the connection can be used again
	return judge(answer)
}

func judge(answer *http.Response) Answer {
	a := Answer{Status: answer.StatusCode}
	if answer.StatusCode/100 == 2 {
		return a
	}
	a.Code = "answer-" + strconv.Itoa(answer.StatusCode)
	a.Gone = answer.StatusCode == http.StatusGone
	if seconds, err := strconv.Atoi(answer.Header.Get("Retry-After")); err == nil && seconds > 0 {
		a.Wait = min(time.Duration(seconds)*time.Second, mostWait)
	}
	return a
}

// Sign is the signature of a call: HMAC-SHA256 over id, time and body.
func Sign(secret, id, at string, body []byte) string {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, secretPrefix))
	if err != nil {
		return ""
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + at + "."))
	mac.Write(body)
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}
