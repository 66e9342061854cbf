import type { OpenDocument, Opened } from '../../core/contract/shelf.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import { Draft } from './draft.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** The problem that is being written, and its file. */
export class Editor {
  draft: Draft | null = $state.raw(null);
  readonly #notices: Notices;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /**
   * Begins a draft of this document. Without one it continues the current draft, the stored draft, or an
   * example, in that order. Rejects with a BridgeFailure.
   */
  async begin(document: OpenDocument | null): Promise<void> {
    if (document) this.draft = Draft.of(document.paper, await ask('listKinds'));
    else this.draft ??= Draft.restore(await ask('readDraft'), await ask('listKinds'));
    await this.draft.begin();
  }

  /** Opens the draft as a document to study and practise. */
  async open(onOpened: (opened: Opened) => void): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    await this.#notices.attempt('Opening the problem', async () =>
      onOpened(await ask('openDraft', { text: draft.json })),
    );
  }

  /** Writes the draft to a file that the person chooses; `onOpened` opens the file afterwards. */
  async save(onOpened: (opened: Opened) => void): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    await this.#notices.attempt('Saving the problem', async () => {
      const saved = await ask('saveDraft', {
        text: draft.json,
        name: draft.title.trim() || (draft.entry?.title ?? 'Problem'),
      });
      if (saved?.ok === true)
        this.#notices.show({
          text: t('Saved to {{file}}', { file: saved.document.entry.file ?? '' }),
          status: 'done',
          action: { label: t('Open it'), run: () => onOpened(saved) },
        });
      else if (saved)
        this.#notices.show({
          text: t('Saved to {{file}}. It cannot be solved yet.', { file: saved.file }),
          status: 'done',
        });
    });
  }
}
