/**
 * Results: what a session earned by a paper and a policy, the marks of every box as JSON. A row for each marking that
 * was applied; none is changed, and none goes but with its session.
 */
export const results = `
create table result (
  id integer primary key autoincrement,
  session integer not null references session (id) on delete cascade,
  made_at text not null,
  paper_hash text not null check (length(paper_hash) = 64),
  policy_name text not null,
  policy_version integer not null,
  mark text not null
) strict;

create index result_of_session on result (session);

create trigger result_is_kept before update on result begin
  select raise(abort, 'a result is never changed; add another one');
end;
`;
