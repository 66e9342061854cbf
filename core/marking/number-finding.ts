import { DIGITS_SHOWN, formatNumber } from '../format/number.ts';
import type { Box } from '../kinds/kind.ts';
import { policyOf } from '../paper/marking-policy.ts';
import type { Step } from '../solution/step.ts';
import { contractWords } from '../views/contract-words.ts';
import type { WorkedLine } from '../views/worked-text.ts';
import { decimalsOf, figuresOf, precisionSaid, stepsOf } from './asked-steps.ts';
import { isOutOfOrder } from './channel-order.ts';
import { carriedFinding, followedShare, type CarriedBox } from './carried-finding.ts';
import { elementsRight } from './elements.ts';
import { askedBack, sentence, type Finding } from './finding.ts';
import { eachLanguage, type Said } from './diagnose/said.ts';
import type { Judged } from './judge.ts';
import { nudge } from './nudge.ts';
import { shareOf, sharesSaid } from './policy.ts';
import { because, earns, withClause } from './why.ts';
import type { Read, TypedNumber } from './read/read.ts';

/** What a finding quotes from the solution. */
export interface Quoted {
  readonly step: (id: string) => Step | undefined;
  readonly line: (id: string) => WorkedLine;
}

/** How a box is marked, apart from its numbers. */
export type Ruling = Pick<CarriedBox, 'policy' | 'inPart' | 'probability'>;
/** Follow-through in full, for a printed key: its parts and what cannot be do not matter. */
export const plainRuling: Ruling = { policy: policyOf({}), inPart: () => false, probability: false };

/** The finding of a box that asks for numbers, from what was read in it and how each number was judged. */
export function numberFinding(
  box: Box,
  typed: Read<readonly TypedNumber[]> | null,
  judged: readonly Judged[],
  quoted: Quoted,
  ruling: Ruling,
): Finding {
  const expected = expectedIn(box, quoted);
  if (typed === null) return { verdict: 'blank', share: 0, expected, why: because('blank') };
  if (!typed.ok) return askedBack(typed, expected);
  const asked = stepsOf(box).length;
  if (typed.value.length !== asked)
    return {
      verdict: 'wrong',
      share: 0,
      expected,
      why: because(typed.value.length === 1 ? 'one-number' : 'numbers', {
        written: typed.value.length,
        asked,
        expected,
      }),
      nudge: nudge('count', { written: typed.value.length, asked }),
    };
  const said = judged.find(({ number }) => number.said !== undefined)?.number.said;
  const asRead = (finding: Omit<Finding, 'expected'>): Finding => ({
    ...finding,
    expected,
    ...(said === undefined ? {} : { why: withClause(finding.why, said) }),
  });
  const coarse = shareOf(ruling.policy.tooFewFigures, ruling.policy);
  const wrong = judged.find(({ how }) => how === 'wrong' || (how === 'coarse' && coarse === 0));
  const earnsAll = (one: Judged): boolean =>
    one.how === 'coarse' ? coarse === 1 : one.how !== 'carried' || followedShare(one, ruling) === 1;
  const sides = stepsOf(box).map((id) => quoted.step(id)?.value ?? Number.NaN);
  if (isOutOfOrder(box, typed.value, sides))
    return asRead({
      verdict: 'wrong',
      share: 0,
      why: because('order', { contract: contractWords(box.contract), expected }),
      nudge: orderNudge(box.contract),
    });
  const some = elementsRight(box, judged, earnsAll);
  const part = some ? (some.right / some.of) * shareOf(ruling.policy.partOfBox, ruling.policy) : 0;
  if (some && wrong)
    return asRead({
      verdict: part === 0 ? 'wrong' : 'partial',
      share: part,
      why: because(part === 0 ? 'some-right-for-nothing' : 'some-right', {
        right: some.right,
        of: some.of,
        earns: earns(0, ruling.policy),
        more: whyWrong(box, wrong, quoted).why,
      }),
      nudge: nudge('some', { right: some.right, of: some.of }),
    });
  if (wrong) return asRead({ verdict: 'wrong', share: 0, ...whyWrong(box, wrong, quoted) });
  const found = lessThanRight(box, judged, expected, quoted, ruling);
  if (found && some && part > found.share)
    return asRead({
      ...found,
      verdict: 'partial',
      share: part,
      why: because('some-earn', { right: some.right, of: some.of, more: found.why }),
    });
  if (found) return asRead(found);
  const rounded = judged.some(({ closeness }) => closeness !== 'same');
  return asRead({
    verdict: 'right',
    share: 1,
    why: rounded ? because('right-rounded', { expected }) : because('right'),
  });
}

/** The finding of a box without a wrong number, of which one at least follows or has too few figures. */
function lessThanRight(
  box: Box,
  judged: readonly Judged[],
  expected: string,
  quoted: Quoted,
  ruling: Ruling,
): Omit<Finding, 'expected'> | null {
  const [carried] = judged
    .filter(({ how }) => how === 'carried')
    .sort((one, other) => followedShare(one, ruling) - followedShare(other, ruling));
  const working = (step: Step): string => workingOf(step, quoted);
  const found = carried ? carriedFinding(carried, { judged, working, ...ruling }) : null;
  const share = shareOf(ruling.policy.tooFewFigures, ruling.policy);
  if (!judged.some(({ how }) => how === 'coarse') || (found && found.share <= share)) return found;
  return {
    verdict: 'right',
    share,
    why: because('right-coarse', { precision: precisionSaid(box), expected, share: sharesSaid(share) }),
    nudge: tooCoarse(box),
  };
}

function whyWrong(box: Box, { how, step, cause }: Judged, quoted: Quoted): Pick<Finding, 'why' | 'nudge'> {
  if (cause !== undefined)
    return {
      why: because('cause', {
        cause: { ...cause, en: sentence(cause.en).slice(0, -1) },
        working: workingOf(step, quoted),
      }),
      nudge: cause,
    };
  const { plain } = quoted.line(step.id);
  if (how === 'coarse')
    return {
      why: because('coarse', { precision: precisionSaid(box), name: plain.symbol, value: plain.value }),
      nudge: tooCoarse(box),
    };
  return { why: because('working', { working: workingOf(step, quoted) }) };
}

function orderNudge(contract: string): Said {
  const words = contractWords(contract);
  return eachLanguage((language) => nudge('order', { contract: words[language] })[language]);
}

function tooCoarse(box: Box): Said {
  const decimals = decimalsOf(box);
  return decimals === undefined
    ? nudge('figures', { figures: figuresOf(box) })
    : nudge('decimals', { decimals });
}

/** `z₁ = w₁·x₁ + b₁ = 0.1·1 + 0 = 0.1` */
function workingOf(step: Step, quoted: Quoted): string {
  const { plain } = quoted.line(step.id);
  const numbers = plain.substituted === plain.value ? [] : [plain.substituted];
  const formula = plain.formula === plain.substituted ? [] : [plain.formula];
  return [plain.symbol, ...formula, ...numbers, plain.value].join(' = ');
}

function expectedIn(box: Box, quoted: Quoted): string {
  const values = stepsOf(box).map((id) => {
    const step = quoted.step(id);
    return step ? expectedText(step, figuresIn(box, step)) : '?';
  });
  const { accepts } = box;
  if ('unit' in accepts && accepts.unit) return `${values.join('')} ${accepts.unit.name}`;
  return accepts.type === 'vector' ? `(${values.join(', ')})` : values.join('×');
}

/** The figures with which the value of a step has the decimals that its box asks for. */
function figuresIn(box: Box, { value }: Step): number {
  const decimals = decimalsOf(box);
  if (decimals === undefined || value === 0) return figuresOf(box);
  return Math.max(1, decimals + Math.floor(Math.log10(Math.abs(value))) + 1);
}

/**
 * An answer that would be marked right: the decimal if it terminates, else the fraction, else the rounded
 * decimal.
 */
function expectedText(step: Step, figures: number): string {
  const shown = formatNumber(
    step.value,
    step.exact,
    Number.isFinite(figures) ? Math.max(DIGITS_SHOWN, figures) : DIGITS_SHOWN,
  );
  return (shown.rounded && shown.fraction !== null ? shown.fraction : shown.text).replace('-', '−');
}
