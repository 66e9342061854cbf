import type { Regrading } from '../../core/contract/regrade.ts';
import type { OpenDocument } from '../../core/contract/shelf.ts';
import type { PolicyName } from '../../core/contract/policies.ts';
import { ask } from '../bridge.ts';

/** The sessions of the open paper marked again, before and after it is applied. */
export class Regrade {
  /** The document by which they are marked. */
  document: OpenDocument | null = $state.raw(null);
  /** null: by the policy of the paper. */
  policy: PolicyName | null = $state(null);
  current: Regrading | null = $state.raw(null);
  /** Whether the results on screen are kept. */
  applied = $state(false);

  /** Marks by this paper, as it is in its file, by the policy that it names. */
  async begin(document: OpenDocument): Promise<void> {
    await this.#load(document, null);
  }

  async #load(document: OpenDocument, policy: PolicyName | null): Promise<void> {
    this.current = await ask('regrade', { documentKey: document.entry.key, policy });
    this.document = document;
    this.policy = policy;
    this.applied = false;
  }

  async choose(policy: PolicyName | null): Promise<void> {
    if (this.document) await this.#load(this.document, policy);
  }

  /** Keeps the new results beside the earlier ones. The table still shows who gained what. */
  async apply(): Promise<void> {
    const { current, document } = this;
    if (!current || !document) return;
    const kept = await ask('applyRegrade', { documentKey: document.entry.key, policy: this.policy });
    this.current = {
      ...current,
      sessions: current.sessions.map((one) => ({
        ...one,
        results: kept.sessions.find(({ session }) => session === one.session)?.results ?? one.results,
      })),
    };
    this.applied = true;
  }
}
