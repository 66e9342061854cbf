import { ask } from '../bridge.ts';
import { comparedIn, type Compared } from './compared.ts';

/** The two sessions that are compared. */
export class Comparison {
  current: Compared | null = $state.raw(null);

  /**
   * Loads a branch and the session it was made from. False if they have no question in common. Rejects with
   * a BridgeFailure.
   */
  async load(branch: number, parent: number): Promise<boolean> {
    const [left, right] = await Promise.all([
      ask('openSession', { id: parent }),
      ask('openSession', { id: branch }),
    ]);
    this.current = comparedIn(left, right);
    return this.current !== null;
  }
}
