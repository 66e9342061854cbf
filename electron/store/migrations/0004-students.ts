/** Whose work a session is: the name and the roll number written when it is handed in. */
export const students = `
alter table session add column student_name text not null default '';
alter table session add column student_roll text not null default '';
`;
