package store

import (
	"strings"
)

// libraryPlaces returns the highest places below one that match, in falling order.
func (tx *Tx) libraryPlaces(q LibraryQuery, before int64, limit int) ([]int64, error) {
	places := []int64{}
	switch {
	case len(q.All) == 0 && len(q.Any) == 0:
		err := tx.q.Raw("select place from library_entries where place < ? order by place desc limit ?", before, limit).Scan(&places).Error
		return places, err
	case tx.pg:
		return tx.placesByArray(q, before, limit)
	}
	err := tx.q.Raw("select rowid from library_terms where library_terms match ? and rowid < ? order by rowid desc limit ?",
		q.fts(), before, limit).Scan(&places).Error
	return places, err
}

// fts is the question in the words of FTS5, which meets the terms' lists from
// their ends and stops when the page is full.
func (q LibraryQuery) fts() string {
	all := make([]string, 0, len(q.All)+1)
	for _, term := range q.All {
		all = append(all, `"`+term+`"`)
	}
	if len(q.Any) > 0 {
		all = append(all, `("`+strings.Join(q.Any, `" OR "`)+`")`)
	}
	return strings.Join(all, " AND ")
}

// newestFirst are how many of the newest places are looked through one by one: few,
// which are enough where what is asked for is common, then as many as take about as
// long as to fetch every match of what is too rare for them.
var newestFirst = []int{400, 16_000}

// placesByArray looks through the newest places first, and asks the index about all
// of them where that does not fill a page. An index of arrays knows no order, so it
// would fetch every match of a common term. At most three queries.
func (tx *Tx) placesByArray(q LibraryQuery, before int64, limit int) ([]int64, error) {
	where, args := q.array()
	for _, newest := range newestFirst {
		// Without "offset 0" the terms would be asked of their index after all.
		recent := `select place from (select place, terms from library_terms where place > coalesce((select place from library_entries
			where place < ? order by place desc offset ? limit 1), 0) and place < ? order by place desc offset 0) newest where ` + where + ` order by place desc limit ?`
		places := []int64{}
		err := tx.q.Raw(recent, append(append([]any{before, newest, before}, args...), limit)...).Scan(&places).Error
		if err != nil || len(places) >= limit {
			return places, err
		}
	}
	// Reading every row's terms is what the planner underrates.
	if err := tx.q.Exec("set local enable_seqscan = off").Error; err != nil {
		return nil, err
	}
	whole := `with found as materialized (select place from library_terms where ` + where + `)
		select place from found where place < ? order by place desc limit ?`
	places := []int64{}
	err := tx.q.Raw(whole, append(args, before, limit)...).Scan(&places).Error
	return places, err
}

func (q LibraryQuery) array() (string, []any) {
	where, args := []string{}, []any{}
	if len(q.All) > 0 {
		where, args = append(where, "terms @> ?::text[]"), append(args, textArray(q.All))
	}
	if len(q.Any) > 0 {
		where, args = append(where, "terms && ?::text[]"), append(args, textArray(q.Any))
	}
	return strings.Join(where, " and "), args
}

// textArray writes terms as a literal of text[].
func textArray(terms []string) string {
	if len(terms) == 0 {
		return "{}"
	}
	return `{"` + strings.Join(terms, `","`) + `"}`
}
