/**
 * A session may be a branch of another: the same document with some numbers changed. Deleting the parent keeps
 * the branch.
 */
export const branches = `
alter table session add column parent integer references session (id) on delete set null;
`;
