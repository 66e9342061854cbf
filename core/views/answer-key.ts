import { conventions, type Convention } from '../conventions/index.ts';
import { numberTex, toTex } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import type { AnySolution } from '../kinds/index.ts';
import type { Accepts, Box } from '../kinds/kind.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { stepsAsked } from './needed-steps.ts';

/** An answer for eyes: mathematics, or a text with mathematics between dollar signs. */
export type KeyAnswer =
  { readonly type: 'tex'; readonly tex: string } | { readonly type: 'text'; readonly text: string };

/** A box with its answer, and how it is marked. */
export interface KeyedBox {
  readonly id: string;
  readonly label: Box['label'];
  readonly group: string;
  /** 0 to the marks of the question. */
  readonly marks: number;
  readonly contract: string;
  readonly answer: KeyAnswer;
  /** Other answers that earn the marks: of another form, convention or reading of the question. */
  readonly accepted: readonly { readonly why: string; readonly answer: KeyAnswer | null }[];
  /** Labels of the boxes whose values, right or wrong, this answer follows from. */
  readonly follows: readonly Box['label'][];
}

/** Every box of a question with its answer, marks, the other answers accepted, and what it follows from. */
export function answerKey(worked: WorkedQuestion): readonly KeyedBox[] {
  const { question, boxes, solution } = worked;
  const steps = stepsById(solution.steps);
  const weights = boxes.reduce((sum, { weight }) => sum + weight, 0);
  const boxOf = new Map(boxes.flatMap((box) => stepsAsked(box.accepts).map((id) => [id, box] as const)));
  const others = otherSolutions(worked);
  return boxes.map((box): KeyedBox => {
    const answer = answerOf(box.accepts, steps);
    const elsewhere = others.flatMap(({ why, steps: other }) => {
      const asked = stepsAsked(box.accepts);
      const differs = asked.some((id) => other.has(id) && other.get(id)?.value !== steps.get(id)?.value);
      return differs ? [{ why, answer: answerOf(box.accepts, other) }] : [];
    });
    return {
      id: box.id,
      label: box.label,
      group: box.group,
      marks: weights === 0 ? 0 : (question.marks * box.weight) / weights,
      contract: box.contract,
      answer,
      accepted: [...otherForms(box.accepts), ...elsewhere],
      follows: nearestBoxes(box, steps, boxOf).map(({ label }) => label),
    };
  });
}

/** The solutions under other conventions, where the problem leaves them open, and under disputed readings. */
const otherSolutions = ({
  question,
  solution,
  readings,
}: WorkedQuestion): readonly { readonly why: string; readonly steps: ReadonlyMap<string, Step> }[] => [
  ...(solution as AnySolution).alternatives.map(({ convention: { name, choice }, solution: other }) => {
    const { title, choices }: Convention = conventions[name];
    return { why: `${title}: ${choices[choice]?.label ?? choice}`, steps: stepsById(other.steps) };
  }),
  ...readings.map(({ dispute, solution: other }) => ({
    why: `the other reading: ${question.disputes[dispute]?.about ?? 'disputed'}`,
    steps: stepsById(other.steps),
  })),
];

function answerOf(accepts: Accepts, steps: ReadonlyMap<string, Step>): KeyAnswer {
  switch (accepts.type) {
    case 'real':
    case 'integer':
      return { type: 'tex', tex: valueTex(steps.get(accepts.step)) };
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
      return { type: 'text', text: accepts.model };
    case 'formula':
      return { type: 'tex', tex: formulaTex(accepts.forms[0]) };
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

type Form = Extract<Accepts, { readonly type: 'formula' }>['forms'][number];
const formulaTex = (form: Form | undefined): string =>
  form === undefined ? '?' : toTex(form.formula, (id) => ({ text: symbolOf(id).tex }));

function otherForms(accepts: Accepts): KeyedBox['accepted'] {
  if (accepts.type === 'formula')
    return accepts.forms
      .slice(1)
      .map((form) => ({ why: `the form “${form.form}”`, answer: { type: 'tex', tex: formulaTex(form) } }));
  if (accepts.type === 'text')
    return accepts.ideas.map(({ name, phrases }) => ({
      why: `must name ${name}: ${phrases.slice(0, 6).join(', ')}${phrases.length > 6 ? ', …' : ''}`,
      answer: null,
    }));
  return [];
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
