package main

import (
	"errors"
	"fmt"

	"assay/api"
)

type migrateCommand struct {
	database
}

func (c migrateCommand) Run(a *app) (err error) {
	db, err := c.open(a, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	_, version, err := db.Pending(a.ctx)
	if err == nil {
		fmt.Fprintf(a.out, "The database is at version %d.\n", version)
	}
	return err
}

type openapiCommand struct{}

func (openapiCommand) Run(a *app) error {
	_, err := a.out.Write(api.Document(Version))
	return err
}

type versionCommand struct{}

func (versionCommand) Run(a *app) error {
	_, err := fmt.Fprintln(a.out, "assay", Version)
	return err
}
