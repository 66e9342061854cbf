/**
 * What people decided on written answers: a row for each decision, none is changed. `had` is the list of the ideas
 * as JSON; `earned` of `of` is the share of the marks.
 */
export const decisions = `
create table decision (
  id integer primary key autoincrement,
  session integer not null references session (id) on delete cascade,
  question text not null,
  box text not null,
  typed text not null,
  decided_by text not null check (decided_by in ('teacher', 'self')),
  had text not null,
  earned integer not null check (earned >= 0),
  of_all integer not null check (of_all > 0),
  comment text not null,
  decided_at text not null
) strict;

create index decision_of_session on decision (session, question, box);
`;
