package store

import "gorm.io/gorm"

// Watch calls fn with the SQL of every statement that reads, before the next act
// or read begins. Call it before the database is used by others.
func (db *DB) Watch(name string, fn func(sql string)) error {
	tell := func(q *gorm.DB) { fn(q.Statement.SQL.String()) }
	pools := []*gorm.DB{db.read}
	if db.write != db.read {
		pools = append(pools, db.write)
	}
	for _, pool := range pools {
		if err := pool.Callback().Query().After("gorm:query").Register(name, tell); err != nil {
			return err
		}
		if err := pool.Callback().Row().After("gorm:row").Register(name, tell); err != nil {
			return err
		}
	}
	return nil
}

// Hold calls fn within every act, as soon as the act has its picture of the data and
// before it does anything: a test waits there until another act has one too. Nil ends
// it. No act may be running meanwhile.
func (db *DB) Hold(fn func()) { db.held = fn }

// hold is fn after a pause where [DB.Hold] asks for one.
func (db *DB) hold(fn func(*Tx) error) func(*Tx) error {
	pause := db.held
	if pause == nil {
		return fn
	}
	return func(tx *Tx) error {
		if err := tx.q.Exec("select 1").Error; err != nil {
			return err
		}
		pause()
		return fn(tx)
	}
}
