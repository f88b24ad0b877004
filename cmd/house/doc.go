// Package house holds no code, only the tests that keep the rooms in order: who may
// import whom, where a clock may be read, how long a file may grow, and whether
// every numbered rule of the product has a test. They read the source: go test ./cmd/house
package house
