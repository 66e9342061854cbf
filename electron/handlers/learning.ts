import type { Given } from '../../core/contract/mastery.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { SkillName } from '../../core/skills/index.ts';
import { studyDay, type Clock } from '../study-day.ts';
import type { ThreadHost } from '../thread/host.ts';

type Skills = Readonly<Record<string, SkillName>>;

/** What answers are evidence for, and where and when they are given. */
export class Learning {
  readonly #core: Pick<ThreadHost, 'call'>;
  readonly #clock: Clock;
  /** The skills of the boxes of questions, so that each is solved for them once. */
  readonly #known = new WeakMap<Paper, Map<string, Promise<Skills>>>();

  constructor(core: Pick<ThreadHost, 'call'>, clock: Clock) {
    this.#core = core;
    this.#clock = clock;
  }

  /** The skills of the boxes of a question, by box. */
  skillsOf(paper: Paper, question: string): Promise<Skills> {
    const known = this.#known.get(paper) ?? new Map<string, Promise<Skills>>();
    this.#known.set(paper, known);
    const asked = known.get(question) ?? this.#core.call('skillsOfBoxes', { paper, question });
    known.set(question, asked);
    asked.catch(() => known.delete(question));
    return asked;
  }

  /** A question of a paper, now. New numbers count as those of the paper that they are of. */
  givenIn({ id, variant }: Paper, question: string, source: Given['source']): Given {
    return { source, document: variant?.of ?? id, question, seed: variant?.seed ?? null, ...this.now() };
  }

  now(): Pick<Given, 'at' | 'day'> {
    const now = this.#clock();
    return { at: now.toISOString(), day: studyDay(now) };
  }
}
