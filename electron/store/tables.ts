import type Database from 'better-sqlite3';
import { Answers } from './answers.ts';
import { Attempts } from './attempts.ts';
import { Decisions } from './decisions.ts';
import { EvidenceTable } from './evidence.ts';
import { LabRuns } from './lab-runs.ts';
import { Lessons } from './lessons.ts';
import { Predictions } from './predictions.ts';
import { RecentDocuments } from './recent-documents.ts';
import { Results } from './results.ts';
import { Sessions } from './sessions.ts';
import { SettingTable } from './settings.ts';

/** The statements of every table of an open session file. */
export const tablesOf = (db: Database.Database) => ({
  sessions: new Sessions(db),
  answers: new Answers(db),
  attempts: new Attempts(db),
  decisions: new Decisions(db),
  results: new Results(db),
  predictions: new Predictions(db),
  labRuns: new LabRuns(db),
  lessons: new Lessons(db),
  evidence: new EvidenceTable(db),
  recent: new RecentDocuments(db),
  settings: new SettingTable(db),
});
export type Tables = ReturnType<typeof tablesOf>;
