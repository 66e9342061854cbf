import type { Mastery, SkillState } from '../../core/mastery/mastery.ts';
import type { SkillName } from '../../core/skills/index.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { Core } from '../worker/core-worker.ts';
import type { Notices } from './notices.svelte.ts';
import { ReviewRun } from './review-run.svelte.ts';

/** What the student's answers come to: each skill, each day. */
export class MasteryState {
  readonly #notices: Notices;
  readonly #core: () => Core;
  /** null before it was read. */
  current: Mastery | null = $state.raw(null);
  readonly #states: ReadonlyMap<SkillName, SkillState> = $derived(
    new Map(this.current?.skills.map((one) => [one.skill, one])),
  );

  constructor(notices: Notices, core: () => Core) {
    this.#notices = notices;
    this.#core = core;
  }

  /** Rejects with a BridgeFailure where it cannot be read. */
  async load(): Promise<void> {
    this.current = await ask('readMastery');
  }

  /** For Home, which is complete without it. Never rejects. */
  async refresh(): Promise<void> {
    await this.load().catch(() => undefined);
  }

  /** null for a skill that was never answered. */
  stateOf(skill: SkillName): SkillState | null {
    return this.#states.get(skill) ?? null;
  }

  /** The review that is taken, or was taken last. */
  run: ReviewRun | null = $state.raw(null);
  /** How often skills were practised since the start, so that each time has its own numbers. */
  readonly #practised = new Map<SkillName, number>();

  /** Takes the review of today. */
  async review(): Promise<void> {
    await this.load();
    this.run = new ReviewRun(this.#core(), this.current?.review.items ?? []);
    await this.run.begin();
  }

  /** One exercise of a skill, due or not. */
  async practise(skill: SkillName): Promise<void> {
    const nth = (this.#practised.get(skill) ?? 0) + 1;
    this.#practised.set(skill, nth);
    const { today = '' } = this.current ?? {};
    const days = this.stateOf(skill)?.days ?? 0;
    const item = await this.#core().ask('skillItem', { skill, days, today, nth });
    this.run = new ReviewRun(this.#core(), item ? [item] : []);
    await this.run.begin();
  }

  canBeAsked(skill: SkillName): boolean {
    return this.current?.askable.includes(skill) ?? false;
  }

  /** Skills that are to be asked today, in the order of the course. */
  get due(): readonly SkillState[] {
    const { skills = [], today = '' } = this.current ?? {};
    return skills.filter(({ skill, due }) => due <= today && this.canBeAsked(skill));
  }

  export(format: 'json' | 'csv'): Promise<void> {
    return this.#notices.attempt('Exporting your progress', async () => {
      const written = await ask('exportEvidence', { format });
      if (written)
        this.#notices.show({
          text: t('{{count}} answers are in {{path}}.', { ...written }),
          status: 'done',
        });
    });
  }

  deleteAll(): Promise<void> {
    return this.#notices.attempt('Deleting your progress', async () => {
      // As the history counts: a box that was tried twice on a day is one.
      const count = this.current?.days.reduce((sum, { boxes }) => sum + boxes, 0) ?? 0;
      await ask('deleteEvidence');
      await this.load();
      this.#notices.show({
        text: t('Your answers to {{count}} boxes were deleted.', { count }),
        status: 'done',
      });
    });
  }
}
