// Package models holds the nouns of Assay as plain structs, enums, typed ids and
// small value types. It decides nothing, stores nothing and imports only the
// standard library.
//
// Instants are UTC with microseconds. Civil dates are [Date]; local times of day
// are minutes after midnight. Zones are full IANA names.
package models
