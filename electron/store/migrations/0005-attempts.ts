/**
 * Every marking of a question as an attempt, and the help that was taken for a box. Rows are added and never
 * changed; an attempt is JSON, read by `attemptSchema`.
 */
export const attempts = `
create table attempt (
  session integer not null references session (id) on delete cascade,
  question text not null,
  nth integer not null check (nth > 0),
  made_at text not null,
  content text not null,
  primary key (session, question, nth)
) strict, without rowid;

create table help (
  session integer not null references session (id) on delete cascade,
  question text not null,
  box text not null,
  level text not null,
  taken_at text not null,
  primary key (session, question, box, level)
) strict, without rowid;
`;
