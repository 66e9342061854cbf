/**
 * What was told of a step before it was shown: one row a step, how often it was told and missed, and how the
 * last time went.
 */
export const predictions = `
create table prediction (
  session integer not null references session (id) on delete cascade,
  question text not null,
  step text not null,
  typed text not null,
  times integer not null,
  misses integer not null,
  missed integer not null check (missed in (0, 1)),
  told_at text not null,
  primary key (session, question, step)
) strict, without rowid;
`;
