import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Echo } from '../../core/marking/echo-sheet.ts';
import type { Step } from '../../core/solution/step.ts';
import { askedSteps } from '../../core/views/earlier-boxes.ts';
import type { Core } from '../worker/core-worker.ts';

/** Milliseconds without typing before the boxes are read. */
const PAUSE = 300;

/** What is read in the boxes of one question while they are filled in. */
export class Echoes {
  current: Readonly<Record<string, Echo>> = $state.raw({});
  /** The answers that were read. */
  #of: Readonly<Record<string, string>> = $state.raw({});
  readonly #core: Core;
  readonly #worked: WorkedQuestion;
  readonly #steps: readonly Step[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core, worked: WorkedQuestion) {
    this.#core = core;
    this.#worked = worked;
    const { steps } = worked.solution;
    const asked = new Set(worked.boxes.flatMap(askedSteps));
    this.#steps = worked.presentation.stepsOnDemand ? steps.filter(({ id }) => asked.has(id)) : steps;
  }

  /** The reading of an answer; null until it is read as it stands. */
  of(box: string, typed: string): Echo | null {
    return this.#of[box] === typed ? (this.current[box] ?? null) : null;
  }

  /** Reads the answers after a pause. */
  read(answers: Readonly<Record<string, string>>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(answers), PAUSE);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #read(answers: Readonly<Record<string, string>>): Promise<void> {
    try {
      const echoes = await this.#core.ask('echo', { steps: this.#steps, boxes: this.#worked.boxes, answers });
      this.current = echoes;
      this.#of = answers;
    } catch {
      // Without an echo an answer is still saved and marked.
    }
  }
}
