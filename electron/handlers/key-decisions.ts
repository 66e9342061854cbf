import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { keyDraftSchema } from '../../core/contract/key-draft.ts';
import type { OpenDocument } from '../../core/contract/shelf.ts';
import { testHook } from '../development.ts';
import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import { dialogTexts } from '../language.ts';
import { Failure } from '../reply.ts';
import { askWhereToSave, fileName, saveFile, withExtension, type FileType } from '../save-file.ts';
import type { SettingStore } from '../store/settings.ts';
import type { ThreadHost } from '../thread/host.ts';
import { utf8Text } from '../utf8-text.ts';
import type { MainWindow } from '../window.ts';
import { documentOf } from './document-of.ts';

interface Needs {
  readonly core: ThreadHost;
  readonly documents: Documents;
  readonly settings: SettingStore;
  readonly window: MainWindow;
}

/** Drafts that are kept; the oldest make room. */
const MOST_DRAFTS = 30;
const draftsSchema = z.array(z.tuple([z.string(), keyDraftSchema]));

const EXTENSIONS: FileType['extensions'] = ['json', 'chalkgrad'];

/** Decisions about a printed key: kept as a draft, and written into the file of the paper or into a copy. */
export function keyDecisionHandlers(
  needs: Needs,
): Pick<Handlers, 'saveKeyDecisions' | 'keepKeyDraft' | 'readKeyDraft'> {
  const { core, documents, settings, window } = needs;
  const drafts = (): z.infer<typeof draftsSchema> =>
    draftsSchema.safeParse(settings.read('key drafts')).data ?? [];
  return {
    keepKeyDraft: ({ key, draft }) => {
      const others = drafts().filter(([of]) => of !== key);
      if (draft === null && others.length === drafts().length) return null;
      const kept = draft === null ? others : [...others, [key, draft] as const];
      settings.write('key drafts', kept.slice(-MOST_DRAFTS));
      return null;
    },
    readKeyDraft: ({ key }) => drafts().find(([of]) => of === key)?.[1] ?? null,
    saveKeyDecisions: async ({ key, decisions, copy }) => {
      const document = documentOf(documents, key);
      const { file } = document.entry;
      const before = await unchangedText(document, core);
      if (!copy && before === null)
        throw new Failure(
          'not-found',
          file === null
            ? 'this paper has no file of its own; save a copy'
            : `${file} was changed or moved since it was opened; open it again, or save a copy`,
        );
      const text = await core.call('withKeyDecisions', {
        text: before ?? JSON.stringify(document.paper),
        decisions,
      });
      const tried = await documents.tryText(text, basename(file ?? 'paper.json'));
      if (!tried.ok) return tried;
      const path = copy ? await placeOfCopy() : file;
      if (path === null) return null;
      await saveFile(path, text);
      return documents.openFile(path);

      async function placeOfCopy(): Promise<string | null> {
        const { savePaper, paper } = dialogTexts(settings.settings());
        const chosen =
          testHook('CHALKGRAD_DRAFT') ??
          (await askWhereToSave(
            window.current,
            savePaper,
            `${fileName(document.paper.title, 'paper')}.json`,
            {
              name: paper,
              extensions: EXTENSIONS,
            },
          ));
        return chosen === null ? null : withExtension(chosen, { extensions: EXTENSIONS });
      }
    },
  };
}

/** The text of the document's file, if that still holds the document as it was opened; else null. */
async function unchangedText({ entry, paper }: OpenDocument, core: ThreadHost): Promise<string | null> {
  if (entry.file === null) return null;
  const text = await readFile(entry.file)
    .then(utf8Text)
    .catch(() => null);
  if (text === null) return null;
  const parsed = await core.call('parse', { text, name: basename(entry.file) });
  return parsed.ok && JSON.stringify(parsed.paper) === JSON.stringify(paper) ? text : null;
}
