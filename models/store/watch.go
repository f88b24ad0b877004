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
