import { because } from './why.ts';
import type Fraction from 'fraction.js';
import { evaluate } from '../expr/evaluate.ts';
import { evaluateExact } from '../expr/exact.ts';
import { formatNumber } from '../format/number.ts';
import { numberPlain } from '../expr/print.ts';
import { rationalText } from '../expr/rational.ts';
import type { Box, Condition } from '../kinds/kind.ts';
import { eachLanguage } from './diagnose/said.ts';
import { askedBack, sentence, type Finding } from './finding.ts';
import { nudge } from './nudge.ts';
import { readChosen } from './read/read-chosen.ts';
import type { TypedNumber } from './read/read.ts';

/**
 * Marks numbers of the student's own choice: right where all conditions hold, whatever the numbers. Throws
 * RangeError for a box that asks for something else.
 */
export function conditionsFinding({ id, accepts, label }: Box, typed: string): Finding {
  if (accepts.type !== 'conditions') throw new RangeError(`box ${id} asks for no numbers of one's own`);
  const { names, conditions, model: expected, skill } = accepts;
  if (typed === '') return { verdict: 'blank', share: 0, expected, why: because('blank') };
  const read = readChosen(typed, names);
  if (!read.ok) return askedBack(read, expected);
  if (read.value.length !== names.length) {
    const count = { written: read.value.length, asked: names.length };
    return {
      verdict: 'wrong',
      share: 0,
      expected,
      why: because('numbers-chosen', { label: label.plain, ...count }),
      nudge: nudge('count', count),
    };
  }
  const chosen = new Map(names.map((name, i) => [name, read.value[i]]));
  const missed = conditions.map((one) => ({ one, value: valueOf(one, chosen) })).find(isMissed);
  if (!missed) return { verdict: 'right', share: 1, expected, why: because('right-conditions') };
  const { one, value } = missed;
  const text = numberPlain(formatNumber(value.number, value.exact && rationalText(value.exact)).text).text;
  const onBoundary = value.number === 0;
  const says = eachLanguage((language) => sentence(one.says[language].replaceAll('{{z}}', text)));
  return {
    verdict: 'wrong',
    share: 0,
    expected,
    why: says,
    diagnosis: { mistake: onBoundary ? 'on-the-boundary' : 'condition-missed', skill, step: id, says },
  };
}

interface Value {
  readonly number: number;
  readonly exact: Fraction | null;
}

function valueOf({ formula }: Condition, chosen: ReadonlyMap<string, TypedNumber | undefined>): Value {
  const exact = evaluateExact(formula, (id) => chosen.get(id)?.exact ?? null);
  return {
    number: exact ? exact.valueOf() : evaluate(formula, (id) => chosen.get(id)?.value ?? Number.NaN),
    exact,
  };
}

const holds: Readonly<Record<Condition['is'], (value: number) => boolean>> = {
  '> 0': (value) => value > 0,
  '>= 0': (value) => value >= 0,
  '< 0': (value) => value < 0,
  '<= 0': (value) => value <= 0,
};
const isMissed = ({ one, value }: { readonly one: Condition; readonly value: Value }): boolean =>
  !holds[one.is](value.number);
