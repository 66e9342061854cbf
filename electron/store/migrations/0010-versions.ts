/**
 * Versions: the papers by which results were made, so that the next marking can say what was changed since. One goes
 * with the last of its results.
 */
export const versions = `
create table version (
  hash text primary key check (length(hash) = 64),
  document text not null
) strict, without rowid;

create index result_of_version on result (paper_hash);

create trigger version_without_result after delete on result
when not exists (select 1 from result where paper_hash = old.paper_hash) begin
  delete from version where hash = old.paper_hash;
end;
`;
