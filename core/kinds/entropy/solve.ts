import { say } from '../../language/text.ts';
import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { symbolOf } from '../../format/symbol.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Step } from '../../solution/step.ts';
import { checkAsks } from '../asked-steps.ts';
import { explained } from '../explained.ts';
import type { Grid, GridsPicture } from '../grids.ts';
import { linesOf, type LogName } from './lines.ts';
import { checkProblem, type EntropyProblem } from './problem.ts';
import { sentenceOf } from './sentences.ts';
import type { EntropySolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: EntropyProblem): EntropySolution {
  checkProblem(problem);
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(problem.asks, solution.steps);
  return solution;
}

export const unitOf = (choices: ConventionChoices | undefined): 'bits' | 'nats' =>
  useConvention('information-unit', choices).choice;
export const logOf = (unit: 'bits' | 'nats'): LogName => (unit === 'bits' ? 'log2' : 'ln');

function solveUnder(problem: EntropyProblem, choices: ConventionChoices | undefined): EntropySolution {
  const unit = unitOf(choices);
  const steps = explained(evaluateLines(linesOf(problem, logOf(unit))), sentenceOf(unit));
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const { joint, q } = problem;
  const drawn = joint
    ? [bar(steps, 'p_X', /^p_X_/), bar(steps, 'p_Y', /^p_Y_/)]
    : [bar(steps, 'p', /^p\d/), ...(q ? [bar(steps, 'q', /^q\d/)] : [])];
  return {
    kind: 'entropy',
    steps,
    answer: {
      unit,
      entropy: value.get(joint ? 'H_XY' : 'H') ?? Number.NaN,
      divergence: value.get('KL') ?? null,
      information: value.get('I') ?? null,
    },
    picture: { bands: bandsOf(problem, steps), bars: drawn },
    conventions: [useConvention('information-unit', choices)],
    alternatives: [],
  };
}

const bar = (steps: readonly Step[], name: string, which: RegExp) => ({
  name,
  steps: steps.flatMap(({ id }) => (which.test(id) ? [id] : [])),
});

function bandsOf({ p = [], q, joint }: EntropyProblem, steps: readonly Step[]): GridsPicture['bands'] {
  const known = new Map(steps.map((step) => [step.id, step]));
  const single = (id: string): Grid => ({
    id,
    title: known.get(id)?.symbol?.plain ?? symbolOf(id).plain,
    phase: 'work',
    rows: [[id]],
  });
  const row = (letter: string, phase: Grid['phase']): Grid => ({
    id: letter,
    title: letter,
    phase,
    rows: [p.map((_, k) => `${letter}${k + 1}`).filter((id) => known.has(id))],
  });
  if (joint)
    return [
      {
        title: say(
          'Joint distribution: rows X, columns Y',
          'संयुक्त बंटन: पंक्तियाँ X, स्तंभ Y',
          'যৌথ বিন্যাস: সারি X, স্তম্ভ Y',
        ),
        grids: [
          {
            id: 'joint',
            title: 'p',
            phase: 'given',
            rows: joint.map((line, i) => line.map((_, j) => `p_${i + 1}_${j + 1}`)),
          },
          { ...single('X'), title: 'p_X', rows: joint.map((_, i) => [`p_X_${i + 1}`]) },
          { ...single('Y'), title: 'p_Y', rows: [(joint[0] ?? []).map((_, j) => `p_Y_${j + 1}`)] },
        ],
      },
      { title: say('Entropies', 'एन्ट्रॉपी', 'এনট্রপি'), grids: ['H_X', 'H_Y', 'H_XY'].map(single) },
      {
        title: say('What one tells of the other', 'एक दूसरे के बारे में क्या बताता है', 'একটি অন্যটির সম্পর্কে কী বলে'),
        grids: ['H_YgX', 'H_XgY', 'I'].map(single),
      },
    ];
  return [
    {
      title: say('Given', 'दिया हुआ', 'দেওয়া'),
      grids: [row('p', 'given'), ...(q ? [row('q', 'given')] : [])],
    },
    {
      title: say('Surprises', 'आश्चर्य', 'বিস্ময়'),
      grids: [row('i', 'work'), ...(q ? [row('j', 'work')] : [])],
    },
    { title: say('Means', 'माध्य', 'গড়'), grids: ['H', ...(q ? ['CE', 'KL'] : [])].map(single) },
  ];
}
