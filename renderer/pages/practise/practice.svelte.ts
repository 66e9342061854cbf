import type { HelpLevel } from '../../../core/views/help-level.ts';
import type { Attempt } from '../../../core/contract/attempts.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import type { Box } from '../../../core/kinds/kind.ts';
import type { Echo } from '../../../core/marking/echo-sheet.ts';
import { stepsById } from '../../../core/solution/step.ts';
import { askedSteps, earlierBoxes } from '../../../core/views/earlier-boxes.ts';
import { boxHints, type BoxHints } from '../../../core/views/box-hints.ts';
import type { OwnNumber } from '../../../core/views/hints.ts';
import type { AnswerSheet } from '../../state/answers.svelte.ts';
import { Echoes } from '../../state/echoes.svelte.ts';
import type { Core } from '../../worker/core-worker.ts';
import { scoreAt, standingOf, type Standing } from '../../answers/standing.ts';

/** One question as it is practised: how its boxes stand, what was read in them, and the help for one of them. */
export class Practice {
  readonly worked: WorkedQuestion;
  readonly answers: AnswerSheet;
  readonly #echoes: Echoes;
  /** The boxes that a box is worked from, by id. */
  readonly earlier: (box: string) => ReadonlySet<string>;
  readonly #boxOf: ReadonlyMap<string, Box>;
  readonly #stepOf;
  /** The box that was entered last: the one that help is for. */
  entered: string | null = $state(null);

  constructor(worked: WorkedQuestion, answers: AnswerSheet, core: Core) {
    this.worked = worked;
    this.answers = answers;
    this.#echoes = new Echoes(core, worked);
    const earlier = earlierBoxes(worked.solution.steps, worked.boxes);
    const boxes = new Map(worked.boxes.map((box) => [box.id, box]));
    this.earlier = (id) => {
      const box = boxes.get(id);
      return box ? earlier(box) : new Set();
    };
    this.#boxOf = new Map(worked.boxes.flatMap((box) => askedSteps(box).map((step) => [step, box])));
    const steps = stepsById(worked.solution.steps);
    this.#stepOf = (id: string) => steps.get(id);
  }

  get question(): string {
    return this.worked.question.id;
  }

  typed(box: string): string {
    return this.answers.typed(this.question, box);
  }

  standing(box: Box): Standing {
    return standingOf(box.id, {
      verdict: (id) => this.answers.mark(this.question, id)?.verdict ?? null,
      typed: (id) => this.typed(id),
      attempts: this.attempts,
      earlier: this.earlier,
    });
  }

  /** The attempts at the question, the first one first. */
  get attempts(): readonly Attempt[] {
    return this.answers.record.attempts(this.question);
  }

  /** The marks of the last marking, without what a corrected earlier box would cost; null before the first. */
  get score(): number | null {
    const score = this.answers.score(this.question);
    const { attempts } = this;
    if (score === null || attempts.length === 0) return score;
    return Math.max(score, scoreAt(attempts, attempts.length - 1, this.earlier));
  }

  /** What was read in a box as it stands; null before it is read. */
  echo(box: string): Echo | null {
    return this.#echoes.of(box, this.typed(box));
  }

  /** Reads the boxes again after a pause; `typed` is read here so that an effect follows it. */
  readBoxes(): void {
    this.#echoes.read(Object.fromEntries(this.worked.boxes.map(({ id }) => [id, this.typed(id)])));
  }
  stop(): void {
    this.#echoes.stop();
  }

  /** The box that help is for: the one entered, else the first that is not right. */
  get current(): Box | null {
    const { boxes } = this.worked;
    return (
      boxes.find(({ id }) => id === this.entered) ??
      boxes.find((box) => !['right', 'carried', null].includes(this.standing(box))) ??
      boxes[0] ??
      null
    );
  }

  levels(box: Box): readonly HelpLevel[] {
    return this.answers.record.levels(this.question, box.id);
  }

  /** Whether the working of a box may be shown beside it. */
  isShown(box: Box): boolean {
    return this.levels(box).includes('solution');
  }

  /** The hints for a box; null where there is nothing to say. */
  hints(box: Box): BoxHints | null {
    const found = this.answers.mark(this.question, box.id)?.ideas ?? [];
    return boxHints(
      box,
      {
        stepOf: this.#stepOf,
        groupOf: (id) => this.#boxOf.get(id)?.group ?? null,
        own: (id) => this.#own(id),
      },
      {
        typed: this.typed(box.id),
        ideas: new Set(found.flatMap(({ name, at }) => (at === null ? [] : [name]))),
      },
    );
  }

  /** The steps whose value the student has found, or was shown. */
  readonly found: ReadonlySet<string> = $derived.by(() => {
    const attempts = this.answers.record.attempts(this.question);
    return new Set(
      this.worked.boxes
        .filter(
          (box) =>
            this.isShown(box) ||
            this.levels(box).includes('value') ||
            this.answers.mark(this.question, box.id)?.verdict === 'right' ||
            attempts.some(({ boxes }) => boxes[box.id]?.verdict === 'right'),
        )
        .flatMap(askedSteps),
    );
  });

  #own(step: string): OwnNumber | null {
    const box = this.#boxOf.get(step);
    if (!box) return null;
    const asked = 'steps' in box.accepts ? box.accepts.steps : [step];
    const number = this.echo(box.id)?.numbers[asked.indexOf(step)];
    return number
      ? { ...number, right: this.answers.mark(this.question, box.id)?.verdict === 'right' }
      : null;
  }
}
