import type { Text } from '../language/text.ts';
import { phaseTitles, type Phase, type Step } from '../solution/step.ts';
import { buildTimeline } from './timeline.ts';
import { workedLines } from './worked-text.ts';

/** A number of a one-page overview with its symbol, in LaTeX and in plain text. */
export interface OverviewNumber {
  /** Of its step. */
  readonly id: string;
  readonly symbol: string;
  readonly value: string;
  readonly plain: { readonly symbol: string; readonly value: string };
}

export interface OverviewPart {
  readonly title: Text;
  readonly phase: Phase;
  readonly numbers: readonly OverviewNumber[];
}
/** With more chapters than this the phases are the parts. */
const MOST_CHAPTERS = 10;

/**
 * Every number of a solution in the order of the calculation: the givens, then a part for each chapter. Of a solution
 * of more than `most` steps only those in `asked` are in it.
 */
export function overviewOf(
  steps: readonly Step[],
  asked: ReadonlySet<string>,
  most = 300,
): readonly OverviewPart[] {
  const line = workedLines(steps, (tex) => tex);
  const { chapters, phases, beats } = buildTimeline(steps);
  const isShown = (id: string): boolean => steps.length <= most || asked.has(id);
  const part = (title: Text, phase: Phase, ids: readonly string[]): OverviewPart => ({
    title,
    phase,
    numbers: ids.filter(isShown).map((id) => {
      const { symbol, value, plain } = line(id);
      return { id, symbol, value, plain: { symbol: plain.symbol, value: plain.value } };
    }),
  });
  const given = steps.filter(({ phase }) => phase === 'given').map(({ id }) => id);
  return [
    part(phaseTitles.given, 'given', given),
    ...(chapters.length <= MOST_CHAPTERS ? chapters : phases).map(({ title, phase, start, end }) =>
      part(
        title,
        phase,
        beats.slice(start, end).map(({ step }) => step),
      ),
    ),
  ].filter(({ numbers }) => numbers.length > 0);
}
