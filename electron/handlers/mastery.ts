import { join } from 'node:path';
import { testHook } from '../development.ts';
import { evidenceCsv, evidenceJson } from '../evidence-file.ts';
import type { Handlers } from '../ipc.ts';
import { dialogTexts } from '../language.ts';
import { askWhereToSave, saveFile, withExtension } from '../save-file.ts';
import type { StoreHost } from '../store/host.ts';
import type { SettingStore } from '../store/settings.ts';
import type { ThreadHost } from '../thread/host.ts';
import type { MainWindow } from '../window.ts';
import type { Learning } from './learning.ts';

interface Needs {
  readonly store: Pick<StoreHost, 'evidence'>;
  readonly core: ThreadHost;
  readonly learning: Learning;
  readonly settings: SettingStore;
  readonly window: MainWindow;
}

/** What the student's answers come to: read, exported, deleted. */
export function masteryHandlers({
  store: { evidence },
  core,
  learning,
  settings,
  window,
}: Needs): Pick<Handlers, 'readMastery' | 'exportEvidence' | 'deleteEvidence'> {
  return {
    readMastery: async () =>
      core.call('mastery', { evidence: await evidence.list(), today: learning.now().day }),
    exportEvidence: async ({ format }) => {
      const all = await evidence.list();
      const { at, day } = learning.now();
      const { evidence: title } = dialogTexts(settings.settings());
      const suggested = `chalkgrad-${day}.${format}`;
      const folder = testHook('CHALKGRAD_EVIDENCE');
      const type = { name: format.toUpperCase(), extensions: [format] } as const;
      const chosen =
        folder === undefined
          ? await askWhereToSave(window.current, title, suggested, type)
          : join(folder, suggested);
      if (chosen === null) return null;
      const path = withExtension(chosen, type);
      await saveFile(path, format === 'json' ? evidenceJson(all, at) : evidenceCsv(all));
      return { path, count: all.length };
    },
    deleteEvidence: async () => ({ count: await evidence.deleteAll() }),
  };
}
