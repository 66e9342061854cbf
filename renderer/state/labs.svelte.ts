import type { LabEntry, LabSettings } from '../../core/labs/lab.ts';
import type { Core } from '../worker/core-worker.ts';
import { startLabWorker } from '../worker/lab-worker.ts';
import { LabRun } from './lab-run.svelte.ts';

/** The experiments, and the one that is open. */
export class Labs {
  readonly #core: () => Core;
  entries: readonly LabEntry[] = $state.raw([]);
  #runs: Readonly<Record<string, LabRun>> = $state.raw({});
  open: LabRun | null = $state.raw(null);

  constructor(core: () => Core) {
    this.#core = core;
  }

  async load(): Promise<void> {
    if (this.entries.length === 0) this.entries = await this.#core().ask('labs', null);
  }

  /**
   * Opens an experiment as it was left; with settings, with those and the defaults, and a run only where it had the same.
   * null if there is none of this name.
   */
  show(name: string, settings: LabSettings | null): LabRun | null {
    const entry = this.entries.find((one) => one.name === name);
    if (!entry) return null;
    let run = this.#runs[name] ?? null;
    if (!run || settings) {
      const fresh = new LabRun(entry, startLabWorker);
      fresh.choose(settings ?? {});
      if (run?.isWith(fresh.settings) !== true) {
        run?.cancel();
        run = fresh;
      }
    }
    this.#runs = { ...this.#runs, [name]: run };
    this.open = run;
    return run;
  }
}
