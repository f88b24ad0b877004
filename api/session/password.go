package session

import (
	"context"
	"runtime"
	"sync"

	"github.com/alexedwards/argon2id"
)

// argon2id with 19 MiB, two passes, one lane.
var params = &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// hashing bounds how many passwords are hashed at once, and with them the memory.
var hashing = make(chan struct{}, max(2, runtime.NumCPU()))

// standIn is compared with when there is no account, so that both take as long.
var standIn = sync.OnceValues(func() (string, error) { return argon2id.CreateHash(Secret(), params) })

// Hash makes the stored form of a password.
func Hash(ctx context.Context, password string) (string, error) {
	release, err := take(ctx)
	if err != nil {
		return "", err
	}
	defer release()
	return argon2id.CreateHash(password, params)
}

// Matches compares a password with a stored hash; "" never matches, as slowly.
func Matches(ctx context.Context, password, hash string) (bool, error) {
	release, err := take(ctx)
	if err != nil {
		return false, err
	}
	defer release()
	known := hash != ""
	if !known {
		if hash, err = standIn(); err != nil {
			return false, err
		}
	}
	ok, err := argon2id.ComparePasswordAndHash(password, hash)
	return ok && known, err
}

func take(ctx context.Context) (release func(), err error) {
	select {
	case hashing <- struct{}{}:
		return func() { <-hashing }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
