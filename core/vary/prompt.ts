import { isRecord } from '../document/schema-issues.ts';
import { describeProblem, kinds, type AnySolution, type Problem } from '../kinds/index.ts';
import { textOfProblem } from '../paper/problem-from-text.ts';
import { symbolFor } from '../views/worked-text.ts';

/** Of more givens the figure shows the numbers. */
const MOST_GIVENS = 40;

/** A prompt made from a problem alone, for a variant that the printed words do not fit. */
export function promptOf(problem: Problem, solution: AnySolution): string {
  const text = textOfProblem(problem);
  const words = text === null ? [...describeProblem(problem), ...layersOf(problem)] : [text];
  const parts = [words.join('; '), text === null ? givensOf(problem, solution) : ''].filter(
    (part) => part !== '',
  );
  return `${kinds[problem.kind].title}${parts.length > 0 ? ': ' : ''}${parts.join('. ')}.`;
}

function givensOf(problem: Problem, { steps }: AnySolution): string {
  const given = steps.filter(({ phase, formula }) => phase === 'given' && formula.op === 'num');
  if (listingOf(problem).length > 0) return '';
  if (given.length === 0 || given.length > MOST_GIVENS) return '';
  return `Given are ${given
    .map(
      (step) =>
        `$${symbolFor(step.id, step).tex} = ${step.formula.op === 'num' ? step.formula.text : step.value}$`,
    )
    .join(', ')}`;
}

type Layer = Readonly<Record<string, unknown>>;
/** The layers of a listing, with their types; empty for a problem without one. */
function listingOf(problem: Problem): readonly Layer[] {
  const layers: unknown = 'layers' in problem ? problem.layers : [];
  if (!Array.isArray(layers)) return [];
  const found = (layers as readonly unknown[]).filter(isRecord);
  return found.every((layer) => typeof layer['type'] === 'string') ? found : [];
}

/** `C1: conv, kernel 5, filters 6`, a layer each. */
function layersOf(problem: Problem): readonly string[] {
  return listingOf(problem).map(({ type, name, block, ...fields }) => {
    const shown = Object.entries(fields).flatMap(([field, value]) => {
      const text = fieldText(value);
      return text === null || DEFAULTS[field] === value ? [] : [`${field} ${text}`];
    });
    const label = typeof name === 'string' ? `${name}: ` : '';
    return `${label}${[typeof block === 'string' ? `block ${block}` : String(type), ...shown].join(', ')}`;
  });
}
/** What a layer has where a listing says nothing. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  stride: 1,
  padding: 0,
  dilation: 1,
  groups: 1,
  repeat: 1,
  bias: true,
};

function fieldText(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (value === false) return 'no';
  if (Array.isArray(value) && value.every((one) => ['number', 'string'].includes(typeof one)))
    return value.join(typeof value[0] === 'number' ? '×' : ', ');
  return isRecord(value)
    ? Object.entries(value)
        .map(([name, one]) => `${name} ${fieldText(one) ?? ''}`)
        .join(', ')
    : null;
}
