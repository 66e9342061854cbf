/**
 * Runs of experiments: settings, seed, what was seen, and every point. `session` is null for a run that belongs to no
 * paper; `question` and `option` are empty for one that supports no option. `identity` is what makes a run: its
 * settings, seed and changes; the same one is kept once. `content` is JSON, read by `labEvidenceSchema`; `curves` is
 * JSON, and `points` has the x and y of their points one after the other, as little-endian float64.
 */
export const labRuns = `
create table lab_run (
  id integer primary key autoincrement,
  session integer references session (id) on delete cascade,
  question text not null,
  option text not null,
  lab text not null,
  identity text not null,
  content text not null,
  curves text not null,
  points blob not null,
  made_at text not null
) strict;
create unique index lab_run_once on lab_run (coalesce(session, 0), question, option, lab, identity);
`;
