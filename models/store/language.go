package store

import "assay/models"

// Languages returns the BCP 47 tags people work in, sorted.
func (tx *Tx) Languages(ids []models.PersonID) (map[models.PersonID][]string, error) {
	rows, err := all[models.PersonLanguage](among(tx, "person_id", ids).Order("language"))
	by := map[models.PersonID][]string{}
	for _, r := range rows {
		by[r.PersonID] = append(by[r.PersonID], r.Language)
	}
	return by, err
}

// SetLanguages replaces a person's languages.
func (tx *Tx) SetLanguages(id models.PersonID, languages []string) error {
	if err := tx.q.Where("person_id = ?", id).Delete(&models.PersonLanguage{}).Error; err != nil {
		return err
	}
	if len(languages) == 0 {
		return nil
	}
	rows := make([]models.PersonLanguage, len(languages))
	for i, l := range languages {
		rows[i] = models.PersonLanguage{PersonID: id, Language: l}
	}
	return tx.insert(&rows)
}
