import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dialogWords } from '../core/contract/menu.ts';
import type { Opened } from '../core/contract/shelf.ts';
import type { Documents } from './documents.ts';
import type { Handlers } from './ipc.ts';
import { languageOf } from './menu.ts';
import { Failure } from './reply.ts';
import type { SettingStore } from './store/settings.ts';
import { writeWhole } from './whole-file.ts';

/** What only the window's own process can do for a draft. */
interface Surroundings {
  /** Asks where to save; undefined when that was cancelled. */
  readonly askWhere: (
    title: string,
    name: string,
    filter: Electron.FileFilter,
  ) => Promise<string | undefined>;
  /** Opens what was saved, and notes it among the recent files. */
  readonly openFile: (path: string) => Promise<Opened>;
}

const EXTENSIONS = /\.(json|chalkgrad)$/i;

/**
 * What the editor of a problem asks. The text of the draft is kept with the settings, so that a start after a
 * crash has it.
 */
export function draftHandlers(
  documents: Documents,
  settings: SettingStore,
  { askWhere, openFile }: Surroundings,
): Pick<
  Handlers,
  'listKinds' | 'schemaOf' | 'readText' | 'checkDraft' | 'openDraft' | 'saveDraft' | 'readDraft'
> {
  return {
    listKinds: () => documents.kinds(),
    schemaOf: ({ kind }) => documents.schemaOf(kind),
    readText: ({ kind, text }) => documents.readText(kind, text),
    checkDraft: ({ text }) => {
      settings.write('draft', text);
      return documents.tryText(text, 'draft');
    },
    // The same text is the same document, so that work begun on a draft goes on.
    openDraft: ({ text }) =>
      documents.openText(
        text,
        `draft:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
        'draft',
        null,
      ),
    saveDraft: async ({ text, name }) => {
      const words = dialogWords[languageOf(settings.settings())];
      const suggested = `${name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'problem'}.chalkgrad`;
      const chosen =
        process.env['CHALKGRAD_DRAFT'] ??
        (await askWhere(words.saveProblem, suggested, {
          name: words.problem,
          extensions: ['chalkgrad', 'json'],
        }));
      if (chosen === undefined) return null;
      // A name without an ending would not open again; with it, it is not the name whose replacement was
      // agreed to.
      const path = EXTENSIONS.test(chosen) ? chosen : `${chosen}.chalkgrad`;
      if (path !== chosen && existsSync(path))
        throw new Failure('internal', `${path} exists already; choose another name`);
      await writeWhole(path, text).catch((error: unknown) => {
        throw new Failure(
          'internal',
          `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
      return openFile(path);
    },
    readDraft: () => {
      const kept = settings.read('draft');
      return typeof kept === 'string' ? kept : null;
    },
  };
}
