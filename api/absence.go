package api

import (
	"assay/models"
	"assay/models/store"
	"assay/review/roster"
)

// Absence is whole local days of a person, both included.
type Absence struct {
	ID   models.AbsenceID   `json:"id"`
	Kind models.AbsenceKind `json:"kind"`
	From models.Date        `json:"from"`
	To   models.Date        `json:"to"`
	Note string             `json:"note"`
}

// Absences are all of one person's, by date.
type Absences struct {
	Items []Absence `json:"items"`
}

func absenceOf(a models.Absence) Absence { return Absence{a.ID, a.Kind, a.FromDate, a.ToDate, a.Note} }

func listAbsences(tx *store.Tx, in PersonPath) (Absences, error) {
	list, err := roster.AbsencesOf(tx, in.ID)
	var out Absences
	for _, a := range list {
		out.Items = append(out.Items, absenceOf(a))
	}
	return out, err
}

type AbsenceFields struct {
	Kind models.AbsenceKind `json:"kind" validate:"required,oneof=away finish_only"`
	From models.Date        `json:"from" validate:"required"`
	To   models.Date        `json:"to" validate:"required"`
	Note string             `json:"note" validate:"max=2000"`
}

func addAbsence(tx *store.Tx, in struct {
	PersonPath
	AbsenceFields
}) (Absence, error) {
	a, err := roster.AddAbsence(tx, in.ID, roster.NewAbsence(in.AbsenceFields))
	return absenceOf(a), err
}

type AbsencePath struct {
	PersonPath
	Absence models.AbsenceID `path:"absence" json:"-"`
}

func changeAbsence(tx *store.Tx, in struct {
	AbsencePath
	AbsenceFields
}) (Absence, error) {
	a, err := roster.ChangeAbsence(tx, in.ID, in.Absence, roster.NewAbsence(in.AbsenceFields))
	return absenceOf(a), err
}

func removeAbsence(tx *store.Tx, in AbsencePath) (None, error) {
	return None{}, roster.RemoveAbsence(tx, in.ID, in.Absence)
}
