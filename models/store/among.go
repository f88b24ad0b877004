package store

import (
	"strconv"
	"strings"

	"gorm.io/gorm"
)

// among keeps the rows whose column is one of ids: one parameter, however many
// ids there are.
func among[ID ~int64](tx *Tx, column string, ids []ID) *gorm.DB {
	return amongIn(tx, tx.q, column, ids)
}

func amongIn[ID ~int64](tx *Tx, q *gorm.DB, column string, ids []ID) *gorm.DB {
	set, list := tx.idSet(), idList(tx, ids)
	return q.Where(column+" in "+set, list)
}

// idSet is a set of ids made of one parameter from idList.
func (tx *Tx) idSet() string {
	if tx.pg {
		return "(select unnest(?::bigint[]))"
	}
	return "(select value from json_each(?))"
}

func idList[ID ~int64](tx *Tx, ids []ID) string {
	digits := make([]string, 0, len(ids))
	for _, id := range distinct(ids) {
		digits = append(digits, strconv.FormatInt(int64(id), 10))
	}
	list := strings.Join(digits, ",")
	if tx.pg {
		return "{" + list + "}"
	}
	return "[" + list + "]"
}
