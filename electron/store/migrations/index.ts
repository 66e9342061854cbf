import { sessions } from './0001-sessions.ts';
import { predictions } from './0002-predictions.ts';
import { branches } from './0003-branches.ts';
import { students } from './0004-students.ts';
import { attempts } from './0005-attempts.ts';
import { decisions } from './0006-decisions.ts';
import { results } from './0007-results.ts';
import { lessons } from './0008-lessons.ts';
import { evidence } from './0009-evidence.ts';
import { versions } from './0010-versions.ts';
import { labRuns } from './0011-lab-runs.ts';

/**
 * Every change of the schema, in order; the `user_version` of a file is how many of them it has had. Released
 * entries are never edited.
 */
export const migrations: readonly string[] = [
  sessions,
  predictions,
  branches,
  students,
  attempts,
  decisions,
  results,
  lessons,
  evidence,
  versions,
  labRuns,
];
