package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/textproto"
	"strconv"
	"strings"

	gomail "github.com/wneessen/go-mail"
)

// Failure is why a message was not sent, as a code that may be stored and shown:
//
//	mail-unreachable   the server cannot be reached or fell silent
//	mail-reply-NNN     the server's answer, with its RFC 3463 status where it gave one
//	mail-certificate   the server cannot prove who it is
//	mail-setting       the server lacks what the settings ask for
//	mail-message       the message itself makes no sense
type Failure struct {
	Code      string
	temporary bool
}

func (f *Failure) Error() string { return f.Code }

// Temporary says whether the same message may pass later without anybody's doing.
func Temporary(err error) bool {
	var f *Failure
	return errors.As(err, &f) && f.temporary
}

// Ours says that the way to the server is in trouble, such as a wrong password, and not
// the message: the same message passes once somebody mends that.
func Ours(err error) bool {
	code := Code(err)
	return code == "mail-certificate" || code == "mail-setting" || strings.HasPrefix(code, "mail-reply-53")
}

// Code is the Failure's, or "mail" for any other error.
func Code(err error) string {
	var f *Failure
	if errors.As(err, &f) {
		return f.Code
	}
	return "mail"
}

func failure(code string, temporary bool) *Failure { return &Failure{code, temporary} }

// failureOf keeps the numbers of what went wrong and leaves the words out: they
// repeat addresses.
func failureOf(err error) *Failure {
	var sent *gomail.SendError
	if errors.As(err, &sent) {
		return failureOfSending(sent)
	}
	var reply *textproto.Error
	if errors.As(err, &reply) {
		return replied(reply.Code, statusIn(reply.Msg))
	}
	var certificate *tls.CertificateVerificationError
	var notTLS tls.RecordHeaderError
	switch {
	case errors.As(err, &certificate), errors.As(err, &notTLS):
		return failure("mail-certificate", false)
	case network(err):
		return failure("mail-unreachable", true)
	}
	return failure("mail-setting", false)
}

func failureOfSending(e *gomail.SendError) *Failure {
	switch {
	case e.ErrorCode() != 0:
		return replied(e.ErrorCode(), e.EnhancedStatusCode())
	case e.Reason == gomail.ErrGetSender, e.Reason == gomail.ErrGetRcpts, e.Reason == gomail.ErrNoUnencoded:
		return failure("mail-message", false)
	}
	return failure("mail-unreachable", true)
}

func replied(code int, status string) *Failure {
	text := "mail-reply-" + strconv.Itoa(code)
	if status != "" {
		text += "-" + status
	}
	return failure(text, code/100 == 4)
}

// statusIn is the RFC 3463 status that an answer begins with, or empty.
func statusIn(answer string) string {
	first, _, _ := strings.Cut(answer, " ")
	if strings.Count(first, ".") != 2 || strings.Trim(first, "0123456789.") != "" || len(first) > 11 {
		return ""
	}
	return first
}

func network(err error) bool {
	var net net.Error
	return errors.As(err, &net) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)
}
