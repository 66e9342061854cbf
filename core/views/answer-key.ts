import { choiceLabel, conventions } from '../conventions/index.ts';
import type { Expr } from '../expr/expr.ts';
import { numberTex, toTex } from '../expr/print.ts';
import { rationalText } from '../expr/rational.ts';
import { marksOf, shareOut, unitsOf } from '../format/marks.ts';
import { formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import type { AnySolution } from '../kinds/index.ts';
import type { Accepts, Box, KnownMistake, Tolerance, Unit } from '../kinds/kind.ts';
import { joined, same, say, type Text } from '../language/text.ts';
import { decidedOwn } from '../marking/decided/decisions.ts';
import type { Decision } from '../paper/paper.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import { valueOf, valuesOf } from '../solution/evaluate-lines.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { stepsAsked } from './needed-steps.ts';

/** An answer for eyes: mathematics, or a text with mathematics between dollar signs. */
export type KeyAnswer =
  { readonly type: 'tex'; readonly tex: string } | { readonly type: 'text'; readonly text: string };

/** A box with its answer, and how it is marked. */
export interface KeyedBox {
  readonly id: string;
  readonly label: Box['label'];
  readonly group: Text;
  /** 0 to the marks of the question. */
  readonly marks: number;
  readonly contract: string;
  /** The kinds of its marks, `M1 A1`; empty where the paper gives none. */
  readonly kinds: string;
  /** Labels of the boxes whose marks this one needs. */
  readonly requires: readonly Box['label'][];
  readonly answer: KeyAnswer;
  /** What was decided about the printed answer; absent where nothing was. */
  readonly decision?: Decision;
  /** Other answers that earn the marks: of another form, convention or reading, or printed in the key. */
  readonly accepted: readonly { readonly why: Text; readonly answer: KeyAnswer | null }[];
  /** Wrong answers that are known, each with what is said to a student who gives it. */
  readonly mistakes: readonly { readonly says: KnownMistake['says']; readonly answer: KeyAnswer }[];
  /** Labels of the boxes whose values, right or wrong, this answer follows from. */
  readonly follows: readonly Box['label'][];
}

/** Every box of a question with its answer, marks, the other answers accepted, and what it follows from. */
export function answerKey(worked: WorkedQuestion): readonly KeyedBox[] {
  const { question } = worked;
  const { boxes, solution } = decidedOwn(worked);
  const steps = stepsById(solution.steps);
  const worth = shareOut(
    unitsOf(question.marks),
    boxes.map(({ weight }) => weight),
  );
  const boxOf = new Map(boxes.flatMap((box) => stepsAsked(box.accepts).map((id) => [id, box] as const)));
  const others = otherSolutions(worked).filter(({ steps: other }) => agrees(worked, steps, other));
  return boxes.map((box, i): KeyedBox => {
    const answer = answerOf(box.accepts, steps);
    const elsewhere = others.flatMap(({ why, steps: other }) => {
      const asked = stepsAsked(box.accepts);
      const differs = asked.some((id) => other.has(id) && other.get(id)?.value !== steps.get(id)?.value);
      return differs ? [{ why, answer: answerOf(box.accepts, other) }] : [];
    });
    const decision = question.decisions?.[box.id];
    return {
      ...(decision ? { decision } : {}),
      id: box.id,
      label: box.label,
      group: box.group,
      marks: marksOf(worth[i] ?? 0),
      contract: box.contract,
      kinds: (box.scheme?.parts ?? []).map((part) => `${part.type}${part.marks}`).join(' '),
      requires: (box.scheme?.requires ?? []).map(
        (id) => boxes.find((one) => one.id === id)?.label ?? { tex: id, plain: id },
      ),
      answer,
      accepted: [
        ...otherForms(box.accepts, steps),
        ...elsewhere,
        ...(decision?.take === 'both' ? [printedToo(question.key[box.id] ?? '')] : []),
      ],
      mistakes: mistakesOf(box.accepts, steps),
      follows: nearestBoxes(box, steps, boxOf).map(({ label }) => label),
    };
  });
}

const printedToo = (printed: string): KeyedBox['accepted'][number] => ({
  why: say('as the key prints it', 'जैसा कुंजी में छपा है', 'উত্তরসূচিতে যেমন ছাপা'),
  answer: { type: 'text', text: printed },
});

/** Whether another solution has our values where it is decided that one answer alone is right. */
const agrees = (
  { question, boxes }: WorkedQuestion,
  steps: ReadonlyMap<string, Step>,
  other: ReadonlyMap<string, Step>,
): boolean =>
  boxes
    .filter(({ id }) => ['ours', 'theirs'].includes(question.decisions?.[id]?.take ?? ''))
    .flatMap(({ accepts }) => stepsAsked(accepts))
    .every((id) => !other.has(id) || other.get(id)?.value === steps.get(id)?.value);

/** The solutions under other conventions, where the problem leaves them open, and under disputed readings. */
const otherSolutions = ({
  question,
  solution,
  readings,
}: WorkedQuestion): readonly { readonly why: Text; readonly steps: ReadonlyMap<string, Step> }[] => [
  ...(solution as AnySolution).alternatives.map(({ convention: { name, choice }, solution: other }) => {
    const why = joined([conventions[name].title, choiceLabel({ name, choice })], ': ');
    return { why, steps: stepsById(other.steps) };
  }),
  ...readings.map(({ dispute, solution: other }) => ({
    why: theOtherReading(question.disputes[dispute]?.about ?? ''),
    steps: stepsById(other.steps),
  })),
];

const theOtherReading = (about: string): Text =>
  say(`the other reading: ${about}`, `दूसरा पाठ: ${about}`, `অন্য পাঠ: ${about}`);

function answerOf(accepts: Accepts, steps: ReadonlyMap<string, Step>): KeyAnswer {
  switch (accepts.type) {
    case 'real':
    case 'integer':
      return { type: 'tex', tex: valueTex(steps.get(accepts.step)) + unitTex(accepts.unit) };
    case 'shape':
      return { type: 'tex', tex: accepts.steps.map((id) => valueTex(steps.get(id))).join(' \\times ') };
    case 'vector':
      return { type: 'tex', tex: `(${accepts.steps.map((id) => valueTex(steps.get(id))).join(',\\ ')})` };
    case 'choice':
      return {
        type: 'text',
        text: accepts.correct
          .map((id) => `${id}. ${accepts.options.find((option) => option.id === id)?.text ?? ''}`)
          .join('; '),
      };
    case 'text':
    case 'conditions':
      return { type: 'text', text: accepts.model };
    case 'formula':
      return { type: 'tex', tex: formulaTex(accepts.forms[0]) };
    case 'expression':
      return { type: 'tex', tex: formulaTex(accepts) };
  }
}

/** The decimal, and the fraction where the decimal is rounded. */
function valueTex(step: Step | undefined): string {
  if (!step) return '?';
  const shown = formatNumber(step.value, step.exact);
  const value = numberTex(shown.text).text;
  return shown.rounded && shown.fraction !== null
    ? `${numberTex(shown.fraction).text} \\approx ${value}`
    : value;
}

const unitTex = (unit: Unit | undefined): string =>
  unit ? `\\ \\text{${unit.name.replace(/[%#&$_^]/g, '\\$&')}}` : '';

/** The ends of an interval that is accepted; null where the sheet itself says how far a number may be off. */
function intervalTex(tolerance: Tolerance, value: number): string | null {
  if (!('below' in tolerance)) return null;
  const text = (number: number): string => numberTex(formatNumber(number, null).text).text;
  return `${text(value - tolerance.below)} \\text{ to } ${text(value + tolerance.above)}`;
}

const formulaTex = (form: { readonly formula: Expr } | undefined): string =>
  form === undefined ? '?' : toTex(form.formula, (id) => ({ text: symbolOf(id).tex }));

function otherForms(accepts: Accepts, steps: ReadonlyMap<string, Step>): KeyedBox['accepted'] {
  if (accepts.type === 'formula')
    return accepts.forms.slice(1).map((form) => ({
      why: say(`the form “${form.form}”`, `रूप “${form.form}”`, `রূপ “${form.form}”`),
      answer: { type: 'tex', tex: formulaTex(form) },
    }));
  if (accepts.type === 'real' && accepts.tolerance) {
    const tex = intervalTex(accepts.tolerance, steps.get(accepts.step)?.value ?? Number.NaN);
    return tex === null ? [] : [{ why: BETWEEN, answer: { type: 'tex', tex } }];
  }
  if (accepts.type === 'text')
    return [
      ...accepts.ideas.map(({ name, phrases, not = [] }) => ({
        why: joined(
          [
            say(
              `must name ${name}: ${some(phrases)}`,
              `यह कहना आवश्यक है, ${name}: ${some(phrases)}`,
              `বলতেই হবে, ${name}: ${some(phrases)}`,
            ),
            not.length > 0
              ? say(`; not with ${some(not)}`, `; इनके साथ नहीं: ${some(not)}`, `; এগুলির সঙ্গে নয়: ${some(not)}`)
              : same(''),
          ],
          '',
        ),
        answer: null,
      })),
      ...(accepts.anyOf ?? []).map(({ count, ideas }) => ({
        why: say(
          `any ${count} of these suffice: ${ideas.join('; ')}`,
          `इनमें से कोई ${count} पर्याप्त हैं: ${ideas.join('; ')}`,
          `এর যেকোনো ${count}টি যথেষ্ট: ${ideas.join('; ')}`,
        ),
        answer: null,
      })),
    ];
  return [];
}

const BETWEEN = say('every number between', 'इनके बीच की हर संख्या', 'এদের মাঝের প্রতিটি সংখ্যা');

const some = (phrases: readonly string[]): string =>
  `${phrases.slice(0, 6).join(', ')}${phrases.length > 6 ? ', …' : ''}`;

/** The wrong answers that the author knows, from our earlier values; one without a value is left out. */
function mistakesOf(accepts: Accepts, steps: ReadonlyMap<string, Step>): KeyedBox['mistakes'] {
  if (!('mistakes' in accepts) || !accepts.mistakes) return [];
  const at = valuesOf((id) => steps.get(id));
  return accepts.mistakes.flatMap(({ formula, says }) => {
    if (accepts.type === 'expression')
      return [{ says, answer: { type: 'tex', tex: formulaTex({ formula }) } }];
    const { value, exact } = valueOf({ formula }, at);
    if (!Number.isFinite(value)) return [];
    const { text } = formatNumber(value, exact === null ? null : rationalText(exact));
    return [{ says, answer: { type: 'tex', tex: numberTex(text).text } }];
  });
}

/** The boxes met first on the way back from a box through the steps that its answer is computed from. */
function nearestBoxes(
  box: Box,
  steps: ReadonlyMap<string, Step>,
  boxOf: ReadonlyMap<string, Box>,
): readonly Box[] {
  const own = stepsAsked(box.accepts);
  const seen = new Set<string>();
  const found = new Set<Box>();
  const waiting = own.flatMap((id) => [...(steps.get(id)?.dependsOn ?? [])]);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const asked = boxOf.get(id);
    if (asked !== undefined && asked !== box) found.add(asked);
    else waiting.push(...(steps.get(id)?.dependsOn ?? []));
  }
  return [...boxOf.values()].filter((one, i, all) => found.has(one) && all.indexOf(one) === i);
}
