/** Sessions, their answers, the recent documents and the settings. */
export const sessions = `
create table session (
  id integer primary key autoincrement,
  title text not null check (length(title) between 1 and 200),
  document_key text not null,
  document_title text not null,
  document text not null,
  position text not null,
  created_at text not null,
  updated_at text not null,
  deleted_at text
) strict;

create table answer (
  session integer not null references session (id) on delete cascade,
  question text not null,
  box text not null,
  typed text not null,
  saved_at text not null,
  mark text,
  marked_at text,
  primary key (session, question, box)
) strict, without rowid;

create table recent_document (
  path text primary key,
  title text not null,
  opened_at text not null
) strict, without rowid;

create table setting (
  name text primary key,
  value text not null
) strict, without rowid;
`;
