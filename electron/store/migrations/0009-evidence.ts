/**
 * What every answer says about a skill: right or wrong, at which try, after how much help, with which mistake. Rows
 * are added and never changed, and stay when their session is deleted. `day` is the student's day, by which reviews
 * are planned; `seed` is null for the printed numbers; `mistake` is JSON, its id and what it says.
 */
export const evidence = `
create table evidence (
  id integer primary key autoincrement,
  skill text not null check (length(skill) between 1 and 60),
  source text not null check (source in ('practise', 'lesson', 'review', 'fading')),
  document text not null,
  question text not null,
  box text not null,
  seed integer,
  typed text not null,
  result text not null check (result in ('right', 'carried', 'partial', 'wrong', 'shown')),
  tries integer not null check (tries > 0),
  help text,
  mistake text,
  at text not null,
  day text not null
) strict;
create index evidence_of_box on evidence (document, question, box);
`;
