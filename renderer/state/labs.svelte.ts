import type { LabPlace } from '../../core/contract/lab-runs.ts';
import type { LabEntry, LabSettings } from '../../core/labs/lab.ts';
import { t } from '../language/language.svelte.ts';
import type { Core } from '../worker/core-worker.ts';
import { startLabWorker } from '../worker/lab-worker.ts';
import { startPicturesWorker } from '../worker/pictures-worker.ts';
import { folderOfEntry, type GivenFolder } from './dropped-folder.ts';
import { KeptRuns } from './kept-runs.svelte.ts';
import { LabRun } from './lab-run.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { OwnFolder } from './own-folder.svelte.ts';

/** The experiments, and the one that is open. */
export class Labs {
  readonly #core: () => Core;
  entries: readonly LabEntry[] = $state.raw([]);
  #runs: Readonly<Record<string, LabRun>> = $state.raw({});
  open: LabRun | null = $state.raw(null);
  readonly kept: KeptRuns;
  readonly folder = new OwnFolder(startPicturesWorker);

  constructor(core: () => Core, notices: Notices) {
    this.#core = core;
    this.kept = new KeptRuns(notices);
  }

  /** Reads a folder of pictures for the open experiment. */
  give(folder: GivenFolder): void {
    const { open } = this;
    if (open?.lab.takesPictures) void this.folder.read(folder, (pictures) => open.learn(pictures));
  }
  /** The same of what was dropped. */
  drop(dropped: readonly FileSystemEntry[]): void {
    const [first, ...more] = dropped;
    if (!first) return;
    if (more.length === 0 && first.isDirectory) this.give(folderOfEntry(first as FileSystemDirectoryEntry));
    else
      this.folder.refuse(first.name, [
        t('{{count}} things were dropped. Drop one folder, whose sub-folders are the classes.', {
          count: dropped.length,
        }),
      ]);
  }

  /** How much of a run that was begun and left is done, in [0, 1]; null for none. */
  begun(name: string): number | null {
    const run = this.#runs[name];
    return run?.isGoing ? run.done : null;
  }

  async load(): Promise<void> {
    const entries = this.entries.length === 0 ? this.#core().ask('labs', null) : this.entries;
    [this.entries] = await Promise.all([entries, this.kept.loadLatest()]);
  }

  /**
   * Opens an experiment as it was left; with settings, with those and the defaults, and a run only where it had the same.
   * null if there is none of this name. `from`: the session and the option that it is to support.
   */
  show(
    name: string,
    settings: LabSettings | null,
    from: { readonly session: number; readonly place: LabPlace } | null,
  ): LabRun | null {
    const entry = this.entries.find((one) => one.name === name);
    if (!entry) return null;
    let run = this.#runs[name] ?? null;
    if (!run || settings) {
      const fresh = new LabRun(
        entry,
        startLabWorker,
        (one) => void this.kept.keep(one),
        undefined,
        () => this.folder.pictures,
      );
      fresh.choose(settings ?? {});
      if (run?.isWith(fresh.settings) !== true) {
        run?.cancel();
        run = fresh;
      }
    }
    this.#runs = { ...this.#runs, [name]: run };
    run.support(from, settings ?? {});
    this.open = run;
    void this.kept.follow(run);
    return run;
  }
}
