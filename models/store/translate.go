package store

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	driver "modernc.org/sqlite"

	"assay/models/fault"
)

// sqliteDialector reads modernc's error codes, which gorm's own does not know.
type sqliteDialector struct{ *sqlite.Dialector }

func (d sqliteDialector) Translate(err error) error {
	var e *driver.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() {
	case 2067, 1555:
		return errors.Join(gorm.ErrDuplicatedKey, err)
	case 787:
		return errors.Join(gorm.ErrForeignKeyViolated, err)
	case 275:
		return errors.Join(gorm.ErrCheckConstraintViolated, err)
	}
	return err
}

// transient errors pass when the act is run again from its beginning.
func transient(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code == "40001" || pg.Code == "40P01"
	}
	var lite *driver.Error
	return errors.As(err, &lite) && (lite.Code()&0xff == 5 || lite.Code()&0xff == 6)
}

// translate makes a fault of whatever the database said.
func translate(err error) error {
	switch {
	case err == nil || fault.As(err) != nil:
		return err
	case errors.Is(err, gorm.ErrDuplicatedKey):
		return fault.Clash("already-exists", "Something like this exists already.").Because(err)
	case errors.Is(err, gorm.ErrForeignKeyViolated):
		return fault.Clash("missing-reference", "This names something that does not exist.").Because(err)
	case transient(err):
		return fault.New(fault.Unavailable, "busy", "Too many people are changing this at once. Please try again.").Because(err)
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fault.New(fault.Unavailable, "interrupted", "The request was stopped before it was done. Nothing was changed.").Because(err)
	}
	return fault.New(fault.Internal, "internal", "Something went wrong on our side.").Because(err)
}
