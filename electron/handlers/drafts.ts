import { createHash } from 'node:crypto';
import type { Documents } from '../documents.ts';
import { testHook } from '../development.ts';
import type { Handlers } from '../ipc.ts';
import { dialogTexts } from '../language.ts';
import { askWhereToSave, fileName, saveFile, withExtension, type FileType } from '../save-file.ts';
import type { SettingStore } from '../store/settings.ts';
import type { MainWindow } from '../window.ts';

interface Needs {
  readonly documents: Documents;
  readonly settings: SettingStore;
  readonly window: MainWindow;
}

const EXTENSIONS: FileType['extensions'] = ['chalkgrad', 'json'];

/**
 * The editor of problems, and the Playground. What is drafted or chosen is stored with the settings, so that it survives
 * a crash.
 */
export function draftHandlers({
  documents,
  settings,
  window,
}: Needs): Pick<
  Handlers,
  | 'listKinds'
  | 'schemaOf'
  | 'readText'
  | 'checkDraft'
  | 'openDraft'
  | 'saveDraft'
  | 'readDraft'
  | 'readPlayground'
  | 'keepPlayground'
> {
  return {
    listKinds: () => documents.kinds(),
    schemaOf: ({ kind }) => documents.schemaOf(kind),
    readText: ({ kind, text }) => documents.readText(kind, text),
    checkDraft: ({ text }) => {
      settings.write('draft', text);
      return documents.tryText(text, 'draft');
    },
    // The key is a hash of the text, so that the same draft finds the session that was begun on it.
    openDraft: ({ text }) =>
      documents.openText(
        text,
        `draft:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
        'draft',
        null,
      ),
    saveDraft: async ({ text, name }) => {
      const { saveProblem, problem } = dialogTexts(settings.settings());
      const chosen =
        testHook('CHALKGRAD_DRAFT') ??
        (await askWhereToSave(window.current, saveProblem, `${fileName(name, 'problem')}.chalkgrad`, {
          name: problem,
          extensions: EXTENSIONS,
        }));
      if (chosen === null) return null;
      const path = withExtension(chosen, { extensions: EXTENSIONS });
      await saveFile(path, text);
      return documents.openFile(path);
    },
    readDraft: () => {
      const stored = settings.read('draft');
      return typeof stored === 'string' ? stored : null;
    },
    readPlayground: () => {
      const stored = settings.read('playground');
      return typeof stored === 'string' ? stored : null;
    },
    keepPlayground: ({ text }) => {
      settings.write('playground', text);
      return null;
    },
  };
}
