package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/term"

	"assay/api/session"
	"assay/models/fault"
	"assay/review/access"
)

// newPassword reads a password that is good enough, and returns its hash.
func newPassword(a *app, about ...string) (string, error) {
	password, err := readPassword(a)
	if err != nil {
		return "", err
	}
	if err := access.CheckPassword("password", password, words(about)...); err != nil {
		return "", err
	}
	return session.Hash(a.ctx, password)
}

// words are what a password should not contain: names and addresses, and their parts.
func words(about []string) []string {
	all := slices.Clone(about)
	for _, text := range about {
		all = append(all, strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" @.-_", r) })...)
	}
	return all
}

func readPassword(a *app) (string, error) {
	if file, ok := a.in.(interface{ Fd() uintptr }); ok && term.IsTerminal(int(file.Fd())) {
		return askTwice(a, int(file.Fd()))
	}
	line, err := bufio.NewReader(io.LimitReader(a.in, 4096)).ReadString('\n')
	if err != nil && err != io.EOF {
		return "", err
	}
	line = strings.TrimRight(line, "\r\n")
	if line == "" {
		return "", errors.New("please give the new password as one line of standard input, or run this on a terminal")
	}
	return line, nil
}

func askTwice(a *app, terminal int) (string, error) {
	var answers [2]string
	for i, prompt := range []string{"A password of 12 characters or more: ", "The same again: "} {
		fmt.Fprint(a.err, prompt)
		typed, err := term.ReadPassword(terminal)
		fmt.Fprintln(a.err)
		if err != nil {
			return "", err
		}
		answers[i] = string(typed)
	}
	if answers[0] != answers[1] {
		return "", fault.At("password", "password-differs", "The two are not the same. Nothing was changed.")
	}
	return answers[0], nil
}
