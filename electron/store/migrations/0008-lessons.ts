/** Where a student is in each lesson: one row a lesson. `solved` is the list of the stops whose task was solved, as JSON. */
export const lessons = `
create table lesson_progress (
  lesson text primary key check (length(lesson) between 1 and 100),
  stop integer not null check (stop >= 0),
  solved text not null,
  started_at text not null,
  updated_at text not null,
  done_at text
) strict, without rowid;
`;
