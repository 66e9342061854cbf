import { sessions } from './0001-sessions.ts';
import { predictions } from './0002-predictions.ts';
import { branches } from './0003-branches.ts';

/**
 * Every change of the schema, in order; the `user_version` of a file is how many of them it has had. Released
 * entries are never edited.
 */
export const migrations: readonly string[] = [sessions, predictions, branches];
