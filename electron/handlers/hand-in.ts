import type { AnswersFile } from '../../core/marking/answers-file.ts';
import type { PaperAnswers } from '../../core/marking/grade.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { StoredAnswer } from '../../core/contract/session.ts';
import { testHook } from '../development.ts';
import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import { dialogTexts } from '../language.ts';
import { paperHash } from '../paper-hash.ts';
import { askWhereToSave, fileName, saveFile, withExtension, type FileType } from '../save-file.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { PendingSessions } from '../pending-sessions.ts';
import type { SettingStore } from '../store/settings.ts';
import type { MainWindow } from '../window.ts';
import { openSession } from './sessions.ts';

interface Needs {
  readonly store: PendingSessions;
  readonly failures: StoreFailures;
  readonly documents: Documents;
  readonly settings: SettingStore;
  readonly window: MainWindow;
  /** The version of the application. */
  readonly version: string;
}

const EXTENSIONS: FileType['extensions'] = ['chalkgrad-answers'];

/** The way of a student's answers to the teacher: a file. */
export function handInHandlers(needs: Needs): Pick<Handlers, 'handIn'> {
  const { store, failures, documents, settings, window, version } = needs;
  return {
    handIn: async ({ session, student }) => {
      const { answers, practice } = await openSession(session, { store, documents });
      // The document as it was when the session began: what the student has answered.
      const paper = JSON.parse((await store.sessions.document(session)) ?? '{}') as Paper;
      await failures.tolerate(() => store.sessions.sign(session, student));
      const { handIn, answers: kind } = dialogTexts(settings.settings());
      const name = fileName([student.roll, student.name, paper.title].filter(Boolean).join(' '), 'answers');
      const chosen =
        testHook('CHALKGRAD_ANSWERS') ??
        (await askWhereToSave(window.current, handIn, `${name}.${EXTENSIONS[0]}`, {
          name: kind,
          extensions: EXTENSIONS,
        }));
      if (chosen === null) return null;
      const path = withExtension(chosen, { extensions: EXTENSIONS });
      const file: AnswersFile = {
        format: 'chalkgrad-answers',
        version: 2,
        paper: { id: paper.id, title: paper.title, hash: paperHash(paper) },
        student,
        application: version,
        writtenAt: new Date().toISOString(),
        answers: byQuestion(answers),
        attempts: [...practice.attempts],
        help: [...practice.help],
      };
      await saveFile(path, `${JSON.stringify(file, null, 2)}\n`);
      return { path };
    },
  };
}

function byQuestion(answers: readonly StoredAnswer[]): PaperAnswers {
  const questions: Record<string, Record<string, string>> = {};
  for (const { question, box, typed } of answers)
    if (typed.trim() !== '') (questions[question] ??= {})[box] = typed;
  return questions;
}
