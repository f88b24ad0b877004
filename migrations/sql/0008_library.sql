create table library_entries (
  place {{id}},
  show_case_id bigint not null unique references show_cases (id)
);
{{if pg}}
create table library_terms (
  place bigint not null primary key references library_entries (place),
  terms text[] collate "C" not null
);
alter table library_terms alter column terms set storage external;
create index library_terms_terms on library_terms using gin (terms) with (fastupdate = off);
{{else}}
create virtual table library_terms using fts5(terms, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars ':'");
{{end}}
