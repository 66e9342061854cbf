import type { Student } from '../../core/index.ts';

/** The roll number and name of a student; `otherwise` where there is neither. */
export const studentName = ({ roll, name }: Student, otherwise: string): string =>
  [roll, name].filter((part) => part !== '').join(' ') || otherwise;
