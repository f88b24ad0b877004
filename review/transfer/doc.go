// Package transfer brings an organisation's master data in from CSV files, and gives
// them back in the same form.
//
// The files are regions, sites, holidays, services, targets, people, absences, developers,
// rubrics, curricula, bars, sme, certifications, contributions and conflicts .csv.
// Exported, imported into an empty database and exported again on the same day they
// are the same bytes. A file is known by its name, or else by its header; columns may
// stand in any order, and those without which a row makes no sense must be there.
//
// Nothing is named by an id: regions, sites and services by slug, people by address.
// What is there already is found by these and changed to what the row says; an
// import never removes anything. Of people who are there it adds and verifies
// addresses, and leaves the primary one to them. A column that is not in the file
// leaves things as they are, and so does an empty cell where there must be something
// (zone, hours, night, interviews a day and a week, languages, locale, target, route); elsewhere it empties.
//
// Rubrics have a row for each criterion, curricula one for each task, bars one for
// each version. What is published never changes: a row tells what is so already or,
// with the next number or none, the next version.
//
// SMEs come in as accredited with their source. A standing that was decided here goes
// out with its ballot or appointment as source in words, and an import never changes
// it here.
//
// A target by the hour is known by its service, region, days (mon-fri, or mon,wed) and
// hours, from 0 to 24 in UTC; its row says how many people are wanted then. How many
// interviews somebody takes is 0 where they leave it to the organisation.
//
// Lists in a cell are parted by semicolons. Days are 2026-11-21, hours mon-fri
// 09:00-18:00; sat 10:00-14:00 by the wall clock of the person. A cell that a
// spreadsheet would compute begins with a quote, which importing takes off.
//
// Not exported are people who were removed and what is about them, accounts and
// passwords, plans, show cases, reviews, candidacies, interviews, ballots, votes,
// notifications, skill notes, conflicts that ended, answers about conflicts and their
// waivers, withdrawn certifications and contributions, contributions to a service of
// which standing was revoked, who published or recorded something and when, reasons
// of a standing's history, and the ledger. Those are not master data, and a copy of
// the database keeps them. The ledger of the importing database says what came in.
package transfer
