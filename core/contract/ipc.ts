import { z } from 'zod';
import { languages } from '../expr/language.ts';
import type { QuestionMark } from '../marking/verdict.ts';
import type { Step } from '../solution/step.ts';
import type { MenuCommand } from './menu.ts';
import { clickSchema, notesSchema, type Click, type Notes } from './notes.ts';
import {
  branchSessionSchema,
  listMissedSchema,
  markQuestionSchema,
  moveSessionSchema,
  questionIdSchema,
  renameSessionSchema,
  saveAnswerSchema,
  savePredictionSchema,
  sessionIdSchema,
  startSessionSchema,
  type Session,
  type StoredAnswer,
} from './session.ts';
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
 * What may be asked of the main process. Each channel has the schema its argument must pass; results come
 * from our own code and are typed.
 */
interface Channel<Args extends z.ZodType, Result> {
  readonly args: Args;
  /** A type alone: never set. */
  readonly result?: Result;
}
const channel =
  <Result>() =>
  <Args extends z.ZodType>(args: Args): Channel<Args, Result> => ({ args });
const nothing = z.undefined();

/** film: key frames with their lines, then the working. */
const whatToPrint = z.enum(['worked', 'blank', 'film']);
const exportSchema = z.strictObject({
  key: documentKeySchema,
  what: whatToPrint,
  question: questionIdSchema.nullable(),
});
export type ExportRequest = z.infer<typeof exportSchema>;

/** What the page may have written to a file: a picture, or a film. */
export const exportFormats = ['svg', 'png', 'webm', 'gif'] as const;
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

/** What the hidden print window is to show. */
export interface PrintJob {
  readonly document: OpenDocument;
  readonly what: ExportRequest['what'];
  readonly question: string | null;
  readonly paperSize: 'A4' | 'Letter';
}

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly sqlite: string;
  readonly platform: string;
  /** Said once after a start that had to recover: what happened to the session file and where it is now. */
  readonly notice: string | null;
}

/** A place for a file that the user chose; the page knows it by its ticket. */
export interface ExportPlace {
  readonly ticket: number;
  readonly path: string;
}

export interface OpenSession {
  readonly session: Session;
  readonly document: OpenDocument;
  readonly answers: readonly StoredAnswer[];
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

  /** The kinds a new problem may have, and the shape of one. */
  listKinds: channel<readonly KindEntry[]>()(nothing),
  schemaOf: channel<unknown>()(z.strictObject({ kind: kindNameSchema })),
  /** A problem written on one line. */
  readText: channel<ReadText>()(z.strictObject({ kind: kindNameSchema, text: z.string().max(25_000) })),
  /** Works a draft without opening it, and keeps its text, so that a start after a crash has it. */
  checkDraft: channel<Opened>()(z.strictObject({ text: draftSchema })),
  openDraft: channel<Opened>()(z.strictObject({ text: draftSchema })),
  /** Asks where, writes the file and opens it; null when cancelled. */
  saveDraft: channel<Opened | null>()(
    z.strictObject({ text: draftSchema, name: z.string().trim().min(1).max(100) }),
  ),
  /** The draft that was kept; null when there is none. */
  readDraft: channel<string | null>()(nothing),

  listSessions: channel<readonly Session[]>()(nothing),
  startSession: channel<OpenSession>()(startSessionSchema),
  /** Keeps a changed question as a session of its own, below the one it came from. */
  branchSession: channel<Session>()(branchSessionSchema),
  openSession: channel<OpenSession>()(z.strictObject({ id: sessionIdSchema })),
  renameSession: channel<Session>()(renameSessionSchema),
  deleteSession: channel<null>()(z.strictObject({ id: sessionIdSchema })),
  /** Takes a deletion back, until the application ends. */
  restoreSession: channel<Session>()(z.strictObject({ id: sessionIdSchema })),
  moveSession: channel<null>()(moveSessionSchema),
  /** Resolves when the answer is on disk. */
  saveAnswer: channel<null>()(saveAnswerSchema),
  /** Marks the stored answers of one question and keeps the verdicts. */
  markQuestion: channel<QuestionMark>()(markQuestionSchema),

  /** Keeps how telling a step before it was shown went; resolves when it is on disk. */
  savePrediction: channel<null>()(savePredictionSchema),
  /** Ids of the steps of a question that were missed the last time. */
  listMissed: channel<readonly string[]>()(listMissedSchema),

  /** A question of an open document as a program; null for one that computes nothing. */
  programOf: channel<string | null>()(
    z.strictObject({ key: documentKeySchema, question: questionIdSchema, language: z.enum(languages) }),
  ),
  /** Steps of a large network that its solution does not hold, by id. */
  stepsOf: channel<readonly Step[]>()(
    z.strictObject({
      key: documentKeySchema,
      question: questionIdSchema,
      ids: z.array(z.string().min(1).max(80)).min(1).max(100),
    }),
  ),

  /** Asks where, writes the file, gives its path; null when cancelled. */
  exportPdf: channel<{ readonly path: string; readonly pages: number } | null>()(exportSchema),
  /** Asks where a picture or film is to go, before the work of making it; null when cancelled. */
  chooseExport: channel<ExportPlace | null>()(
    z.strictObject({ name: exportNameSchema, format: z.enum(exportFormats) }),
  ),
  /** Writes a picture or film to the place that was chosen for it, once. */
  saveExport: channel<{ readonly path: string }>()(
    z.strictObject({ ticket: z.int().positive(), bytes: bytesSchema }),
  ),
  /** Lays a picture, a PNG, on the clipboard. */
  copyPicture: channel<null>()(z.strictObject({ bytes: bytesSchema })),
  /** For the hidden print window only. */
  printJob: channel<PrintJob>()(nothing),
  printReady: channel<null>()(nothing),

  /** The whole screen for the board, or the window as it was. With a second screen the notes go there. */
  present: channel<null>()(z.strictObject({ on: z.boolean() })),
  /** Opens the window with the notes, or closes it. */
  openNotes: channel<null>()(z.strictObject({ open: z.boolean() })),
  /** What the notes are now; null where no question is on the board. */
  showNotes: channel<null>()(z.strictObject({ notes: notesSchema.nullable() })),
  /** For the window with the notes: what they were last; null before there were any. */
  readNotes: channel<Notes | null>()(nothing),
  /** For the window with the notes: a button or key of it. */
  click: channel<null>()(z.strictObject({ click: clickSchema })),

  readSettings: channel<Settings>()(nothing),
  writeSettings: channel<Settings>()(settingsSchema),
  appInfo: channel<AppInfo>()(nothing),
  /** What the command line or the desktop asked to be opened before the window was there. */
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

/** What main says without being asked. */
export interface MainEvents {
  /** A file was opened by the desktop, the menu or a second start. */
  opened: Opened;
  /** A menu item that the page carries out. */
  command: MenuCommand;
  /** To the window with the notes: the moment on the board. */
  notes: Notes | null;
  /** To the board: a button or key of the window with the notes. */
  click: Click;
  /** To the board: the window with the notes was opened or closed. */
  notesOpen: boolean;
}

/** `window.chalkgrad`, as the preload makes it: one function a channel, and one for each event. */
export type Bridge = { readonly [C in ChannelName]: (args: ArgsOf<C>) => Promise<Reply<ResultOf<C>>> } & {
  readonly onOpened: (listener: (opened: Opened) => void) => () => void;
  readonly onCommand: (listener: (command: MenuCommand) => void) => () => void;
  readonly onNotes: (listener: (notes: Notes | null) => void) => () => void;
  readonly onClick: (listener: (click: Click) => void) => () => void;
  readonly onNotesOpen: (listener: (open: boolean) => void) => () => void;
  /** The path of a file that was dropped on the window. */
  readonly pathOfFile: (file: unknown) => string;
};
