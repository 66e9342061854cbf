/**
 * Predictions: the value typed before a step was revealed. One row a step, with the number of predictions and
 * misses and the result of the last one.
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
