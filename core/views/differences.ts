import { numberPlain } from '../expr/print.ts';
import { parseRational, rationalText } from '../expr/rational.ts';
import { formatNumber } from '../format/number.ts';
import type { AnySolution } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import { stepsById, type Phase, type Step } from '../solution/step.ts';
import { symbolFor } from './worked-text.ts';

/** A solved question to compare. */
export interface Compared {
  readonly solution: AnySolution;
  readonly boxes: readonly Box[];
}

/**
 * A step whose value differs between two solutions of a question; null on the side that has no such step.
 */
export interface Difference {
  readonly id: string;
  readonly phase: Phase;
  readonly label: { readonly tex: string; readonly plain: string };
  readonly before: string | null;
  readonly after: string | null;
  /** The value after minus the value before, and its sign; null if one of them is missing. */
  readonly by: string | null;
  readonly direction: 'up' | 'down' | null;
  /** Whether the question asks for it. */
  readonly asked: boolean;
}

/**
 * The steps that differ: first the loss, then the steps asked for, then the rest, each in the order of the
 * calculation. Givens are listed separately, because they are the causes.
 */
export function differencesOf(
  before: Compared,
  after: Compared,
): { readonly givens: readonly Difference[]; readonly worked: readonly Difference[] } {
  const [left, right] = [before, after].map(({ solution }) => stepsById(solution.steps)) as [
    ReadonlyMap<string, Step>,
    ReadonlyMap<string, Step>,
  ];
  const asked = new Set(
    [...before.boxes, ...after.boxes].flatMap(({ accepts }) =>
      'step' in accepts ? [accepts.step] : 'steps' in accepts ? accepts.steps : [],
    ),
  );
  const found = [...new Set([...right.keys(), ...left.keys()])].flatMap((id) => {
    const [was, is] = [left.get(id), right.get(id)];
    return was?.value === is?.value ? [] : [differenceOf(id, was, is, asked.has(id))];
  });
  const rank = ({ phase, asked: isAsked }: Difference): number => (phase === 'loss' ? 0 : isAsked ? 1 : 2);
  return {
    givens: found.filter(({ phase }) => phase === 'given'),
    worked: found.filter(({ phase }) => phase !== 'given').sort((a, b) => rank(a) - rank(b)),
  };
}

function differenceOf(id: string, was: Step | undefined, is: Step | undefined, asked: boolean): Difference {
  const step = is ?? was;
  const { tex, plain } = symbolFor(id, step);
  const by = was && is ? difference(was, is) : null;
  return {
    id,
    phase: step?.phase ?? 'work',
    label: { tex, plain },
    before: numberText(was),
    after: numberText(is),
    by: by === null ? null : signed(by),
    direction: by === null ? null : by.value > 0 ? 'up' : 'down',
    asked,
  };
}

const numberText = (step: Step | undefined): string | null =>
  step ? numberPlain(formatNumber(step.value, step.exact).text).text : null;
/** The difference; exact if both values are exact. */
function difference(was: Step, is: Step): { readonly value: number; readonly exact: string | null } {
  const [from, to] = [was, is].map(({ exact }) => (exact === null ? null : parseRational(exact)));
  const exact = from && to ? to.sub(from) : null;
  return { value: exact?.valueOf() ?? is.value - was.value, exact: exact && rationalText(exact) };
}
const signed = ({ value, exact }: ReturnType<typeof difference>): string =>
  `${value > 0 ? '+' : ''}${numberPlain(formatNumber(value, exact).text).text}`;
