// Package store remembers: it holds all of gorm and SQL. [Open] opens SQLite or
// PostgreSQL; [DB.Do] runs one act in one serializable transaction, [DB.View] one
// consistent read. A [Tx] carries the actor, the instant and one method or more
// for every noun, each in the file named after it. Methods return models and
// faults, never gorm's types, and decide nothing.
package store
