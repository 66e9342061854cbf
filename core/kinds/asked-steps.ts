import { problemError } from '../errors.ts';
import { same, type Text } from '../language/text.ts';
import type { Step } from '../solution/step.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box, KnownMistake } from './kind.ts';

const FIGURES = 3;

/**
 * One box for each step that the problem asks for; for each computed step when it names none. Neighbouring
 * boxes share the heading of their part of the working.
 */
export function boxesOfSteps(steps: readonly Step[], asks: readonly string[] | undefined): readonly Box[] {
  const asked = asks ? new Set(asks) : null;
  let group = same('');
  return steps.flatMap((step): Box[] => {
    group = step.heading ?? group;
    if (asked ? !asked.has(step.id) : step.phase === 'given') return [];
    return [boxOfStep(step, group)];
  });
}

/** Boxes whose wrong numbers are named: by the id of the step, what students compute instead. */
export const withMistakes = (
  boxes: readonly Box[],
  mistakesOf: (step: string) => readonly KnownMistake[],
): readonly Box[] =>
  boxes.map((box) => {
    const { accepts } = box;
    if (accepts.type !== 'real' && accepts.type !== 'integer') return box;
    const mistakes = mistakesOf(accepts.step);
    return mistakes.length === 0 ? box : { ...box, accepts: { ...accepts, mistakes } };
  });

/** The box of one step under the heading `group`: its number, exact or to `figures` significant figures. */
export function boxOfStep({ id, symbol }: Step, group: Text, figures = FIGURES): Box {
  const { tex, plain } = symbol ?? symbolOf(id);
  return {
    id,
    label: { tex, plain },
    group,
    weight: 1,
    accepts: { type: 'real', step: id, figures },
    contract: `${figures} significant figures or exact`,
  };
}

/** Throws ProblemError for a name in `asks` that is not a computed step. */
export const checkAsks = (asks: readonly string[] | undefined, steps: readonly Step[]): void =>
  checkAskedIds(asks, () => steps.filter(({ phase }) => phase !== 'given').map(({ id }) => id));

/** The same for a solution that contains only some of its steps: `computed` lists the ids of all of them. */
export function checkAskedIds(asks: readonly string[] | undefined, computed: () => readonly string[]): void {
  if (!asks) return;
  const ids = new Set(computed());
  asks.forEach((id, i) => {
    if (!ids.has(id))
      throw problemError(
        `asks[${i}]`,
        `no computed step is called "${id}"`,
        `steps are ${[...ids].slice(0, 8).join(', ')}, …`,
      );
  });
}
