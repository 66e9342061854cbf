import { problemError } from '../errors.ts';
import type { AnySolution } from '../kinds/index.ts';
import type { Box, MarkScheme } from '../kinds/kind.ts';
import { stepsById } from '../solution/step.ts';
import type { Figures } from './box-settings.ts';
import type { Question } from './paper.ts';

type Settings = Pick<Question, 'marks' | 'figures' | 'boxRules'>;

/**
 * The boxes of a question with its own figures, marks and mark types. Throws ProblemError, located within the
 * question, for a box that it does not have and for marks that do not come to those of the question.
 */
export function askedBoxes(question: Settings, boxes: readonly Box[], solution: AnySolution): readonly Box[] {
  const { figures, boxRules: settings = {} } = question;
  if (figures === undefined && Object.keys(settings).length === 0) return boxes;
  const ids = boxes.map(({ id }) => id);
  const unknown = Object.keys(settings).find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw problemError(
      `boxRules.${unknown}`,
      'no box has this name',
      `names are ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ', …' : ''}`,
    );
  const worth = weightsOf(question, boxes);
  return boxes.map((box, i) => {
    const own = settings[box.id];
    const place = own?.figures === undefined ? 'figures' : `boxRules.${box.id}.figures`;
    const scheme = own ? schemeOf(box.id, own, ids.slice(0, i)) : null;
    const asked = own?.figures ?? figures;
    const exact =
      asked === undefined
        ? box
        : withFigures(box, asked, { place, solution, own: own?.figures !== undefined });
    return { ...exact, weight: worth[i] ?? box.weight, ...(scheme ? { scheme } : {}) };
  });
}

/** The marks of each box; those that are not given share what is left as the kind would have it. */
function weightsOf({ marks, boxRules: settings = {} }: Settings, boxes: readonly Box[]): readonly number[] {
  const given = boxes.map(({ id }) => {
    const own = settings[id]?.marks;
    return own === undefined ? null : typeof own === 'number' ? own : sum(schemeParts(own).map(([, n]) => n));
  });
  if (given.every((own) => own === null)) return boxes.map(({ weight }) => weight);
  const left = marks - sum(given.map((own) => own ?? 0));
  const free = sum(boxes.map(({ weight }, i) => (given[i] === null ? weight : 0)));
  if (free === 0 ? Math.abs(left) > NOISE : left < NOISE)
    throw problemError(
      'boxRules',
      `their marks come to ${tidy(marks - left)} of ${marks}`,
      free === 0
        ? 'let them add up to the marks of the question'
        : 'leave some for the boxes without marks of their own',
    );
  return boxes.map(({ weight }, i) => given[i] ?? (left * weight) / free);
}

const NOISE = 1e-9;
const tidy = (marks: number): number => Math.round(marks * 1e6) / 1e6;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** `M1 A2` → M 1, A 2. */
const schemeParts = (text: string): readonly (readonly ['M' | 'A' | 'B', number])[] =>
  text.split(' ').map((part) => [part[0] === 'M' ? 'M' : part[0] === 'A' ? 'A' : 'B', Number(part.slice(1))]);

function schemeOf(
  id: string,
  { marks, requires = [] }: NonNullable<Settings['boxRules']>[string],
  earlier: readonly string[],
): MarkScheme | null {
  const later = requires.findIndex((one) => !earlier.includes(one));
  if (later >= 0)
    throw problemError(
      `boxRules.${id}.requires[${later}]`,
      `"${requires[later] ?? ''}" is no box before this one`,
      earlier.length === 0 ? 'leave it out' : `boxes before it are ${earlier.slice(-8).join(', ')}`,
    );
  if (typeof marks !== 'string') return requires.length === 0 ? null : { parts: [], requires };
  return { parts: schemeParts(marks).map(([type, count]) => ({ type, marks: count })), requires };
}

const FORM = /(?:exact, or |a fraction, or )?\d+ significant figures(?: or exact)?/;
const formOf = (figures: Figures): string =>
  figures === 'exact'
    ? 'exact: a fraction, or all decimals'
    : typeof figures === 'number'
      ? `${figures} significant figures or exact`
      : `${figures.decimals} decimals or exact`;

function withFigures(
  box: Box,
  figures: Figures,
  { place, solution, own }: { readonly place: string; readonly solution: AnySolution; readonly own: boolean },
): Box {
  const { accepts } = box;
  if (accepts.type !== 'real' && accepts.type !== 'vector') {
    if (!own) return box;
    throw problemError(place, `the box asks for no decimals`, 'leave it out');
  }
  // What the author tolerates in one box goes before the figures of the question.
  if (!own && 'tolerance' in accepts && accepts.tolerance) return box;
  const steps = accepts.type === 'real' ? [accepts.step] : accepts.steps;
  if (figures === 'exact') checkExact(steps, place, solution);
  const form = formOf(figures);
  const contract = FORM.test(box.contract) ? box.contract.replace(FORM, form) : `${box.contract}; ${form}`;
  const precision =
    figures === 'exact'
      ? { figures: Number.POSITIVE_INFINITY }
      : typeof figures === 'number'
        ? { figures }
        : { decimals: figures.decimals, figures: figuresFor(figures.decimals, steps, solution) };
  return { ...box, contract, accepts: { ...accepts, ...precision } };
}

/** The significant figures that so many decimals are, of the smallest value: what a student works with. */
function figuresFor(decimals: number, ids: readonly string[], { steps }: AnySolution): number {
  const values = stepsById(steps);
  const sizes = ids.flatMap((id) => Math.abs(values.get(id)?.value ?? 0) || []);
  const digits = sizes.map((size) => decimals + Math.floor(Math.log10(size)) + 1);
  return Math.max(1, Math.min(...digits, decimals + 3));
}

/** A value without an exact fraction has no end to write down. */
function checkExact(ids: readonly string[], place: string, solution: AnySolution): void {
  const steps = stepsById(solution.steps);
  const endless = ids.find((id) => steps.has(id) && steps.get(id)?.exact === null);
  if (endless !== undefined)
    throw problemError(place, `the value of ${endless} is no fraction`, 'ask for figures or decimals');
}
