import type { OpenDocument } from '../../core/contract/shelf.ts';
import type { QuestionAudit } from '../../core/marking/audit/key-entry.ts';
import type { Decision, Decisions } from '../../core/paper/paper.ts';
import type { AllDecisions } from '../../core/paper/decisions.ts';
import {
  decisionIn,
  sameDecisions,
  withDecision,
  withKeyDraft,
  type KeyDraft,
} from '../../core/views/key-draft.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { Core } from '../worker/core-worker.ts';
import { failureText } from './failure-text.ts';
import type { Notices } from './notices.svelte.ts';

/** The entry from which the board was opened, or that is to be decided on, and whether all entries are shown. */
interface Left {
  readonly question: string;
  readonly box: string;
  readonly all: boolean;
  readonly decide?: boolean;
}

/** Milliseconds without a change before a draft is kept. */
const PAUSE = 250;

/**
 * The audit of a paper's printed key, and the decisions about it, which can be undone until they are saved into the
 * paper. Until then they are kept as a draft, which the next audit of the paper finds.
 */
export class KeyAudit {
  document: OpenDocument | null = $state.raw(null);
  audits: readonly QuestionAudit[] = $state.raw([]);
  decisions: AllDecisions = $state.raw({});
  #saved: AllDecisions = $state.raw({});
  #past: readonly AllDecisions[] = $state.raw([]);
  #future: readonly AllDecisions[] = $state.raw([]);
  /** Whether the decisions were found as a draft. */
  restored = $state(false);
  /** The entry from which the board was opened, or that is to be decided on. */
  #left: Left | null = null;
  /** The box whose reason is being typed, which is one step of undo. */
  #typing: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #notices: Notices;
  readonly #core: () => Core;

  constructor(notices: Notices, core: () => Core) {
    this.#notices = notices;
    this.#core = core;
  }

  readonly changed: boolean = $derived(!sameDecisions(this.decisions, this.#saved));
  /** Decisions without a reason, which cannot be saved. */
  readonly incomplete: number = $derived(
    Object.values(this.decisions)
      .flatMap((one) => Object.values(one))
      .filter(({ reason }) => reason.trim() === '').length,
  );
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Audits this paper, as it is in its file, with the decisions kept as a draft. Rejects on failure. */
  async begin(key: string, document: OpenDocument): Promise<void> {
    await this.flush();
    const draft = await ask('readKeyDraft', { key }).catch(() => null);
    const shown = this.document;
    const isShown =
      shown?.entry.key === key && JSON.stringify(shown.paper) === JSON.stringify(document.paper);
    // The same paper keeps what can be undone.
    if (!isShown || !this.changed) await this.#show(document, draft);
  }

  async #show(document: OpenDocument, draft: KeyDraft | null): Promise<void> {
    this.audits = await this.#core().ask('audit', { paper: document.paper });
    this.document = document;
    this.#saved = Object.fromEntries(
      document.paper.questions.map(({ id, decisions }) => [id, decisions ?? {}]),
    );
    const asked = this.audits.flatMap(({ question, entries }) =>
      entries.filter((entry) => entry.asked).map(({ box }) => ({ question, box })),
    );
    this.decisions = draft === null ? this.#saved : withKeyDraft(this.#saved, draft, asked);
    this.restored = this.changed;
    // What was found can be taken back.
    this.#past = this.changed ? [this.#saved] : [];
    this.#future = [];
    this.#typing = null;
    this.#left = null;
  }

  decisionOf(question: string, box: string): Decision | null {
    return decisionIn(this.decisions, { question, box });
  }

  /** Null takes a decision back. */
  decide(question: string, box: string, decision: Decision | null): void {
    const before = this.decisionOf(question, box);
    if (JSON.stringify(before) === JSON.stringify(decision)) return;
    const place = `${question}\n${box}`;
    const typed = before !== null && before.take === decision?.take;
    // Consecutive typing of one reason is one undo step.
    if (!typed || this.#typing !== place) this.#past = [...this.#past, this.decisions];
    this.#typing = typed ? place : null;
    this.#future = [];
    this.#set(withDecision(this.decisions, { question, box }, decision));
  }

  /** Back to the decisions of the paper, which can be undone. */
  discard(): void {
    if (!this.changed) return;
    this.#past = [...this.#past, this.decisions];
    this.#future = [];
    this.#typing = null;
    this.#set(this.#saved);
  }

  #set(decisions: AllDecisions): void {
    this.decisions = decisions;
    if (!this.changed) this.restored = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Keeps the draft at once, if it is waiting to be; a failure is shown. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#keep();
  }

  async #keep(): Promise<void> {
    const key = this.document?.entry.key;
    if (key === undefined) return;
    const draft = this.changed
      ? ($state.snapshot({ base: this.#saved, decisions: this.decisions }) as KeyDraft)
      : null;
    await ask('keepKeyDraft', { key, draft }).catch((error: unknown) =>
      this.#notices.show({
        text: t('The decisions could not be kept as a draft: {{why}}', { why: failureText(error) }),
        status: 'failed',
      }),
    );
  }

  /** The entry to show first; the first call after it was left gives it, and forgets it. */
  takeLeft(): Left | null {
    const left = this.#left;
    this.#left = null;
    return left;
  }
  leave(left: Left): void {
    this.#left = left;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.decisions, ...this.#future];
    this.#typing = null;
    this.#set(before);
  }

  redo(): void {
    const [after, ...later] = this.#future;
    if (!after) return;
    this.#future = later;
    this.#past = [...this.#past, this.decisions];
    this.#typing = null;
    this.#set(after);
  }

  /** Writes the decisions into the file of the paper, or into a copy; `onSaved` gets the paper as it then is. */
  async save(copy: boolean, onSaved: (document: OpenDocument) => void): Promise<void> {
    const { document } = this;
    if (!document) return;
    await this.#notices.attempt('Saving the decisions', async () => {
      await this.flush();
      const saved = await ask('saveKeyDecisions', {
        key: document.entry.key,
        decisions: $state.snapshot(this.decisions) as Record<string, Decisions>,
        copy,
      });
      if (saved === null) return;
      if (!saved.ok) {
        const [issue] = saved.issues;
        this.#notices.show({
          text: `${t('Saving the decisions')}: ${issue ? `${issue.where}: ${issue.what}` : saved.file}`,
          status: 'failed',
        });
        return;
      }
      await ask('keepKeyDraft', { key: document.entry.key, draft: null });
      await this.#show(saved.document, null);
      onSaved(saved.document);
      this.#notices.show({
        text: t('Saved to {{file}}', { file: saved.document.entry.file ?? '' }),
        status: 'done',
      });
    });
  }
}
