package fetch

import (
	"crypto/tls"
	"errors"
	"net"
)

// Code is what went wrong in a request, for a job: no host, no path, nothing that
// the other side said.
func Code(err error) string {
	var dns *net.DNSError
	var certificate *tls.CertificateVerificationError
	var slow net.Error
	switch {
	case errors.Is(err, ErrInside):
		return "address-inside"
	case errors.Is(err, ErrAddress):
		return "address-not-https"
	case errors.Is(err, ErrRedirects):
		return "too-many-redirects"
	case errors.Is(err, ErrSize):
		return "answer-too-long"
	case errors.As(err, &dns):
		return "name-unknown"
	case errors.As(err, &certificate):
		return "certificate"
	case errors.As(err, &slow) && slow.Timeout():
		return "too-slow"
	}
	return "unreachable"
}
