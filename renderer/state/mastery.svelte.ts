import type { Mastery, SkillState } from '../../core/mastery/mastery.ts';
import type { SkillName } from '../../core/skills/index.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** What the student's answers come to: each skill, each day. */
export class MasteryState {
  readonly #notices: Notices;
  /** null before it was read. */
  current: Mastery | null = $state.raw(null);
  readonly #states: ReadonlyMap<SkillName, SkillState> = $derived(
    new Map(this.current?.skills.map((one) => [one.skill, one])),
  );

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** Rejects with a BridgeFailure where it cannot be read. */
  async load(): Promise<void> {
    this.current = await ask('readMastery');
  }

  /** null for a skill that was never answered. */
  stateOf(skill: SkillName): SkillState | null {
    return this.#states.get(skill) ?? null;
  }

  /** Skills that are to be asked today, in the order of the course. */
  get due(): readonly SkillState[] {
    const { skills = [], today = '' } = this.current ?? {};
    return skills.filter(({ due }) => due <= today);
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
      const { count } = await ask('deleteEvidence');
      await this.load();
      this.#notices.show({ text: t('{{count}} answers were deleted.', { count }), status: 'done' });
    });
  }
}
