import { z } from 'zod';
import { languages } from '../expr/language.ts';
import { decisionsSchema } from '../paper/decisions.ts';
import type { Step } from '../solution/step.ts';
import { takeHelpSchema, type MarkedQuestion, type Practice } from './attempts.ts';
import type { KeyDraft } from '../views/key-draft.ts';
import { keepKeyDraftSchema } from './key-draft.ts';
import {
  keepLabRunSchema,
  labRunIdSchema,
  listLabRunsSchema,
  type KeptBefore,
  type KeptLabRun,
  type LabRunEntry,
} from './lab-runs.ts';
import type { MenuCommand } from './menu.ts';
import { decisionSchema, type WrittenAnswers } from './decisions.ts';
import type { Mastery } from '../mastery/mastery.ts';
import type { TaskMark } from '../lessons/mark.ts';
import { lessonAnswerSchema, lessonPlaceSchema, type LessonProgress } from './lessons.ts';
import type { FadingPlace } from '../mastery/fading.ts';
import { exerciseHelpSchema, exerciseSchema, fadingSchema, markExerciseSchema } from './exercise.ts';
import { clickSchema, notesSchema, type Click, type Notes } from './notes.ts';
import {
  branchSessionSchema,
  handInSchema,
  listMissedSchema,
  markQuestionSchema,
  moveSessionSchema,
  questionIdSchema,
  renameSessionSchema,
  saveAnswerSchema,
  savePredictionSchema,
  sessionIdSchema,
  startSessionSchema,
  varySessionSchema,
  type Session,
  type StoredAnswer,
} from './session.ts';
import { regradeSchema, type Regrading, type SessionResult } from './regrade.ts';
import { whatToPrint, type PrintJob, type PrintLayout } from './print.ts';
import { settingsSchema, type Settings } from './settings.ts';
import {
  documentKeySchema,
  type KindEntry,
  type OpenDocument,
  type Opened,
  type ReadText,
  type ShelfEntry,
} from './shelf.ts';

/**
 * A channel to the main process. Its schema validates the arguments; results come from our own code and are
 * only typed.
 */
interface Channel<Args extends z.ZodType, Result> {
  readonly args: Args;
  /** Carries only the type; never set. */
  readonly result?: Result;
}
const channel =
  <Result>() =>
  <Args extends z.ZodType>(args: Args): Channel<Args, Result> => ({ args });
const nothing = z.undefined();

/** The formats of exported answers. */
export const evidenceFormats = ['json', 'csv'] as const;

const exportSchema = z.strictObject({
  key: documentKeySchema,
  what: z.enum(whatToPrint),
  question: questionIdSchema.nullable(),
  /** The session whose experiments are printed with the worked solution; null for none. */
  session: sessionIdSchema.nullable(),
});
export type ExportRequest = z.infer<typeof exportSchema>;

/** The formats of exported pictures and films. */
export const exportFormats = ['svg', 'png', 'webm', 'gif', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];
const MOST_EXPORTED_BYTES = 500_000_000;
const bytesSchema = z
  .instanceof(Uint8Array)
  .refine(
    ({ byteLength }) => byteLength > 0 && byteLength <= MOST_EXPORTED_BYTES,
    'larger than 500 MB, or empty',
  );
const exportNameSchema = z.string().trim().min(1).max(200);

const kindNameSchema = z.string().min(1).max(60);
/** A problem file as JSON text, valid or not yet. */
const draftSchema = z.string().min(2).max(2_000_000);

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly sqlite: string;
  readonly platform: string;
  /** Shown once after a start that had to recover: what happened to the session file and where it is now. */
  readonly notice: string | null;
}

/** A file location that the user chose; the page refers to it by its ticket. */
export interface ExportPlace {
  readonly ticket: number;
  readonly path: string;
}

export interface OpenSession {
  readonly session: Session;
  readonly document: OpenDocument;
  readonly answers: readonly StoredAnswer[];
  readonly practice: Practice;
}

export const ipc = {
  listShelf: channel<{ readonly papers: readonly ShelfEntry[]; readonly recent: readonly ShelfEntry[] }>()(
    nothing,
  ),
  openDocument: channel<Opened>()(z.strictObject({ key: documentKeySchema })),
  /** Shows the file dialog; null when it was cancelled. */
  chooseDocument: channel<Opened | null>()(nothing),
  /** A file dropped on the window. */
  openFile: channel<Opened>()(z.strictObject({ path: z.string().min(1).max(4096) })),
  forgetRecent: channel<null>()(z.strictObject({ key: documentKeySchema })),

  /** The kinds a new problem may have, with the structure of each. */
  listKinds: channel<readonly KindEntry[]>()(nothing),
  schemaOf: channel<unknown>()(z.strictObject({ kind: kindNameSchema })),
  /** Parses a problem written on one line. */
  readText: channel<ReadText>()(z.strictObject({ kind: kindNameSchema, text: z.string().max(25_000) })),
  /** Solves a draft without opening it, and stores its text, so it survives a crash. */
  checkDraft: channel<Opened>()(z.strictObject({ text: draftSchema })),
  openDraft: channel<Opened>()(z.strictObject({ text: draftSchema })),
  /** Asks where, writes the file and opens it; null when cancelled. */
  saveDraft: channel<Opened | null>()(
    z.strictObject({ text: draftSchema, name: z.string().trim().min(1).max(100) }),
  ),
  /**
   * Writes decisions about the printed key of an open document into its file, or asks where to save a copy, and
   * opens what was written; null when cancelled. Fails where the file is not as it was opened.
   */
  saveKeyDecisions: channel<Opened | null>()(
    z.strictObject({
      key: documentKeySchema,
      decisions: z.record(questionIdSchema, decisionsSchema),
      copy: z.boolean(),
    }),
  ),
  /** Keeps decisions about a printed key that are not saved yet, so that they survive the end of the application. */
  keepKeyDraft: channel<null>()(keepKeyDraftSchema),
  /** The decisions that were kept; null when there are none. */
  readKeyDraft: channel<KeyDraft | null>()(z.strictObject({ key: documentKeySchema })),
  /** The stored draft; null when there is none. */
  readDraft: channel<string | null>()(nothing),
  /** What the Playground keeps from one start to the next, as JSON text; null when there is nothing. */
  readPlayground: channel<string | null>()(nothing),
  keepPlayground: channel<null>()(z.strictObject({ text: z.string().max(500_000) })),

  listSessions: channel<readonly Session[]>()(nothing),
  startSession: channel<OpenSession>()(startSessionSchema),
  /** Saves a changed question as a new session, below the one it came from. */
  branchSession: channel<Session>()(branchSessionSchema),
  /** Saves a question with new numbers as a new session, below the one it came from, and opens it. */
  varySession: channel<OpenSession>()(varySessionSchema),
  openSession: channel<OpenSession>()(z.strictObject({ id: sessionIdSchema })),
  renameSession: channel<Session>()(renameSessionSchema),
  deleteSession: channel<null>()(z.strictObject({ id: sessionIdSchema })),
  /** Undoes a deletion; possible until the application ends. */
  restoreSession: channel<Session>()(z.strictObject({ id: sessionIdSchema })),
  moveSession: channel<null>()(moveSessionSchema),
  /** Resolves when the answer is on disk. */
  saveAnswer: channel<null>()(saveAnswerSchema),
  /** Asks where, and writes the answers of a session as a file for the teacher; null when cancelled. */
  handIn: channel<{ readonly path: string } | null>()(handInSchema),
  /** The stored sessions of a paper, marked again by the open version of it: nothing is stored. */
  regrade: channel<Regrading>()(regradeSchema),
  /** Adds the results of that to those that are kept; gives what a further regrading would. */
  applyRegrade: channel<Regrading>()(regradeSchema),
  /** The results of a session that are kept, the first one first. */
  listResults: channel<readonly SessionResult[]>()(z.strictObject({ session: sessionIdSchema })),
  /** Marks the stored answers of one question, and stores the verdicts and the attempt. */
  markQuestion: channel<MarkedQuestion>()(markQuestionSchema),
  /** Records help that is about to be shown; resolves when it is on disk. */
  takeHelp: channel<null>()(takeHelpSchema),

  /** The written answers in all sessions of a paper, with what is proposed or decided. */
  listWritten: channel<WrittenAnswers>()(z.strictObject({ documentKey: documentKeySchema })),
  /** Stores a decision on a written answer; resolves when it is on disk. */
  decide: channel<null>()(z.strictObject({ session: sessionIdSchema, decision: decisionSchema })),

  /** Stores the result of guessing a step before it was shown; resolves when it is on disk. */
  savePrediction: channel<null>()(savePredictionSchema),
  /** Ids of the steps of a question that were guessed wrong the last time. */
  listMissed: channel<readonly string[]>()(listMissedSchema),

  /** Keeps a finished run of an experiment; resolves when it is on disk. */
  keepLabRun: channel<KeptBefore>()(keepLabRunSchema),
  /** The kept runs of an experiment, the last one first. */
  listLabRuns: channel<readonly LabRunEntry[]>()(listLabRunsSchema),
  /** The last run of each experiment, whatever session it belongs to, with the curves of its first chart. */
  latestLabRuns: channel<readonly KeptLabRun[]>()(nothing),
  readLabRun: channel<KeptLabRun>()(labRunIdSchema),
  deleteLabRun: channel<null>()(labRunIdSchema),

  /** How far the student is in each lesson that was begun. */
  listLessonProgress: channel<readonly LessonProgress[]>()(nothing),
  /** Stores the place in a lesson; resolves when it is on disk. */
  saveLessonProgress: channel<null>()(lessonPlaceSchema),
  /** Marks a value typed at a stop of a lesson, and stores what it says of its skill. */
  markLessonTask: channel<TaskMark>()(lessonAnswerSchema),

  /** Marks an exercise of a review or with fading steps, and stores what it says of skills. */
  markExercise: channel<MarkedQuestion>()(markExerciseSchema),
  /** Records help with a box of an exercise that is about to be shown. */
  takeExerciseHelp: channel<null>()(exerciseHelpSchema),
  /** Goes on without an answer: boxes that were not answered count as shown. */
  passExercise: channel<null>()(exerciseSchema),
  /** How far the steps of a question have faded for the student. */
  readFading: channel<FadingPlace>()(fadingSchema),
  /** What the answers of the student come to today: each skill, and each day. */
  readMastery: channel<Mastery>()(nothing),
  /** Asks where, and writes every answer that counts for a skill; null when cancelled. */
  exportEvidence: channel<{ readonly path: string; readonly count: number } | null>()(
    z.strictObject({ format: z.enum(evidenceFormats) }),
  ),
  /** Deletes all of them; resolves when it is on disk, with their number. */
  deleteEvidence: channel<{ readonly count: number }>()(nothing),

  /** A question of an open document as a program; null for one that computes nothing. */
  programOf: channel<string | null>()(
    z.strictObject({ key: documentKeySchema, question: questionIdSchema, language: z.enum(languages) }),
  ),
  /** Steps of a large network that its solution does not store, by id. */
  stepsOf: channel<readonly Step[]>()(
    z.strictObject({
      key: documentKeySchema,
      question: questionIdSchema,
      ids: z.array(z.string().min(1).max(80)).min(1).max(100),
    }),
  ),

  /** Asks where, writes the file, gives its path; null when cancelled. */
  exportPdf: channel<{ readonly path: string; readonly pages: number } | null>()(exportSchema),
  /** Stops the PDF that is being made; its `exportPdf` gives null. */
  cancelPdf: channel<null>()(nothing),
  /** Asks where to save a picture or film, before it is rendered; null when cancelled. */
  chooseExport: channel<ExportPlace | null>()(
    z.strictObject({ name: exportNameSchema, format: z.enum(exportFormats) }),
  ),
  /** Writes a picture or film to its chosen location; works once per ticket. */
  saveExport: channel<{ readonly path: string }>()(
    z.strictObject({ ticket: z.int().positive(), bytes: bytesSchema }),
  ),
  /** Copies a PNG picture to the clipboard. */
  copyPicture: channel<null>()(z.strictObject({ bytes: bytesSchema })),
  /** For the hidden print window only. */
  printJob: channel<PrintJob>()(nothing),
  /** The pages are laid out; resolves with the next layout, if there is one. */
  printReady: channel<PrintLayout>()(nothing),

  /** Turns full screen for the board on or off. With a second screen the notes window opens there. */
  present: channel<null>()(z.strictObject({ on: z.boolean() })),
  /** Opens the window with the notes, or closes it. */
  openNotes: channel<null>()(z.strictObject({ open: z.boolean() })),
  /** Sends the current notes; null if no question is on the board. */
  showNotes: channel<null>()(z.strictObject({ notes: notesSchema.nullable() })),
  /** For the notes window: the latest notes; null before there are any. */
  readNotes: channel<Notes | null>()(nothing),
  /** For the notes window: one of its buttons or keys was pressed. */
  click: channel<null>()(z.strictObject({ click: clickSchema })),

  readSettings: channel<Settings>()(nothing),
  writeSettings: channel<Settings>()(settingsSchema),
  appInfo: channel<AppInfo>()(nothing),
  /** The document that the command line or the desktop asked to open before the window existed. */
  takePendingOpen: channel<Opened | null>()(nothing),
} as const;

export type ChannelName = keyof typeof ipc;
export type ArgsOf<C extends ChannelName> = z.infer<(typeof ipc)[C]['args']>;
export type ResultOf<C extends ChannelName> =
  (typeof ipc)[C] extends Channel<z.ZodType, infer Result> ? Result : never;

/** Why a call failed. The user's mistakes in documents are results (`Opened`), not failures. */
export type FailureCode =
  'bad-sender' | 'bad-request' | 'not-found' | 'core-failed' | 'store-failed' | 'internal';
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

/** Events that the main process sends. */
export interface MainEvents {
  /** A file was opened by the desktop, the menu or a second start. */
  opened: Opened;
  /** A sentence for the user about the session file. */
  notice: string;
  /** A menu item that the page handles. */
  command: MenuCommand;
  /** To the notes window: the current state of the board. */
  notes: Notes | null;
  /** To the board: a button or key of the notes window. */
  click: Click;
  /** To the board: the notes window was opened or closed. */
  notesOpen: boolean;
}

/**
 * The type of `window.chalkgrad`, which the preload script creates: one function per channel and one per
 * event.
 */
export type Bridge = { readonly [C in ChannelName]: (args: ArgsOf<C>) => Promise<Reply<ResultOf<C>>> } & {
  readonly onOpened: (listener: (opened: Opened) => void) => () => void;
  readonly onNotice: (listener: (text: string) => void) => () => void;
  readonly onCommand: (listener: (command: MenuCommand) => void) => () => void;
  readonly onNotes: (listener: (notes: Notes | null) => void) => () => void;
  readonly onClick: (listener: (click: Click) => void) => () => void;
  readonly onNotesOpen: (listener: (open: boolean) => void) => () => void;
  /** The path of a file that was dropped on the window. */
  readonly pathOfFile: (file: unknown) => string;
};
