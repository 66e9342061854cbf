import type { KeptLabRun, LabRunEntry } from '../../core/contract/lab-runs.ts';
import type { LabName } from '../../core/labs/names.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import { keptCurves } from './lab-curves.ts';
import { evidenceOf } from './lab-evidence.ts';
import type { LabRun } from './lab-run.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** The kept runs of the open experiment, of the session from which it was opened or of no paper; and the last run of each. */
export class KeptRuns {
  readonly #notices: Notices;
  entries: readonly LabRunEntry[] = $state.raw([]);
  /** By the name of the experiment, for those that were run at all. */
  latest: ReadonlyMap<string, KeptLabRun> = $state.raw(new Map());
  #of: LabRun | null = null;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** The kept runs of this experiment from now on. */
  async follow(run: LabRun): Promise<void> {
    if (this.#of?.lab.name !== run.lab.name || this.#of.session !== run.session) this.entries = [];
    this.#of = run;
    await this.#load(run);
  }

  /** Keeps a run that has just ended; one with the same settings and seed has to have the same points. */
  async keep(run: LabRun): Promise<void> {
    await this.#notices.attempt('Keeping the run', async () => {
      const before = await ask('keepLabRun', {
        session: run.session,
        place: run.made && run.placeOf(run.made.settings),
        evidence: evidenceOf(run),
        curves: keptCurves(run.curves.values()),
      });
      if (before === 'same')
        this.#notices.show({
          text: t('The same points as in the kept run, to the last bit.'),
          status: 'done',
          ofPage: true,
        });
      else if (before === 'different')
        this.#notices.show({
          text: t(
            'Other points than in the kept run, which an earlier version made: this one takes its place.',
          ),
          status: 'done',
          ofPage: true,
        });
      await this.#reload(run);
    });
  }

  /** Shows a kept run in the place of the shown one. */
  async show(run: LabRun, id: number): Promise<void> {
    await this.#notices.attempt('Reading the run', async () => run.show(await ask('readLabRun', { id })));
  }

  /** Deletes a kept run; that can be undone. */
  async remove(run: LabRun, id: number): Promise<void> {
    await this.#notices.attempt('Deleting the run', async () => {
      const kept = await ask('readLabRun', { id });
      await ask('deleteLabRun', { id });
      await this.#reload(run);
      this.#notices.show({
        text: t('The run was deleted.'),
        status: 'done',
        action: { label: t('Undo'), run: () => void this.#restore(run, kept) },
        ofPage: true,
      });
    });
  }

  async #restore(run: LabRun, { place, evidence, curves }: KeptLabRun): Promise<void> {
    await this.#notices.attempt('Keeping the run', async () => {
      await ask('keepLabRun', { session: run.session, place, evidence, curves: [...curves] });
      this.#notices.show(null);
      await this.#reload(run);
    });
  }

  async loadLatest(): Promise<void> {
    const runs = await ask('latestLabRuns');
    this.latest = new Map(runs.map((run) => [run.evidence.lab, run]));
  }

  async #reload(run: LabRun): Promise<void> {
    await Promise.all([this.#load(run), this.loadLatest()]);
  }
  async #load(run: LabRun): Promise<void> {
    // The list of experiments has no other names.
    const entries = await ask('listLabRuns', { session: run.session, lab: run.lab.name as LabName });
    if (this.#of === run) this.entries = entries;
  }
}
