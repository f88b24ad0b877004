package store

import "assay/models/phrase"

// libraryInvariants hold between show cases and the library.
var libraryInvariants = []Invariant{
	{"", phrase.Of("Every approved show case is in the library."), `
		select c.id from show_cases c left join library_entries e on e.show_case_id = c.id
		where c.state = 'approved' and e.place is null`},
	{"", phrase.Of("Only approved show cases are in the library."), `
		select c.id from library_entries e join show_cases c on c.id = e.show_case_id where c.state <> 'approved'`},
}
