import { say } from '../../language/text.ts';
import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { symbolOf } from '../../format/symbol.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { explained } from '../explained.ts';
import type { GridsPicture } from '../grids.ts';
import { chosenWeights } from './chosen.ts';
import { linesOf, type ChosenLines } from './lines.ts';
import { checkProblem, type ChooseWeightsProblem } from './problem.ts';
import { sentenceOf } from './sentences.ts';
import type { ChooseWeightsSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: ChooseWeightsProblem): ChooseWeightsSolution {
  checkProblem(problem);
  return solveWithAlternatives(problem, solveUnder);
}

function solveUnder(
  problem: ChooseWeightsProblem,
  choices: ConventionChoices | undefined,
): ChooseWeightsSolution {
  const chosen = chosenWeights(problem);
  const worked = linesOf(problem, chosen, choices);
  const steps = explained(evaluateLines(worked.lines), sentenceOf(problem, chosen, worked));
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const possible = 'weights' in chosen;
  return {
    kind: 'choose-weights',
    steps,
    answer: {
      possible,
      weights: possible ? [...worked.weights, 'b'].map((id) => value.get(id) ?? Number.NaN) : [],
    },
    picture: {
      bands: bandsOf(problem, worked, possible),
      rows: worked.rows,
      weights: worked.weights,
      bias: possible ? 'b' : null,
    },
    conventions: [useConvention('step-at-zero', choices)],
    alternatives: [],
  };
}

function bandsOf(
  { weights: given }: ChooseWeightsProblem,
  { rows, weights, proof, lines }: ChosenLines,
  possible: boolean,
): GridsPicture['bands'] {
  const names = (rows[0]?.x ?? []).map((_, i) => symbolOf(`x${i + 1}`).plain);
  const worked = possible ? ['a', 'z', 'o'] : weights.length > 0 ? ['a'] : [];
  const known = new Set(lines.map(({ id }) => id));
  const columnsOf = (ids: readonly string[]): string[] => ids.map((id) => symbolOf(id).plain);
  const choice = [...(given ? [] : weights), ...(possible ? ['b'] : [])];
  return [
    {
      title: say('The table', 'सारणी', 'সারণি'),
      grids: [
        {
          id: 'table',
          title: '',
          phase: 'given',
          rows: rows.map(({ x, y }) => [...x, y]),
          columnLabels: [...names, 'y'],
        },
        ...(given
          ? [
              {
                id: 'weights',
                title: '',
                phase: 'given' as const,
                rows: [[...weights]],
                columnLabels: columnsOf(weights),
              },
            ]
          : []),
      ],
    },
    ...(choice.length > 0
      ? [
          {
            title: say('One choice that does', 'एक चुनाव जो काम करता है', 'একটি উপযুক্ত নির্বাচন'),
            grids: [
              {
                id: 'choice',
                title: '',
                phase: 'work' as const,
                rows: [choice],
                columnLabels: columnsOf(choice),
              },
              ...['a_on', 'a_off'].flatMap((id) =>
                known.has(id)
                  ? [
                      {
                        id,
                        title:
                          id === 'a_on'
                            ? say('least that fires', 'सबसे छोटा जो 1 देता है', 'সবচেয়ে ছোট যা 1 দেয়')
                            : say('most that does not', 'सबसे बड़ा जो नहीं देता', 'সবচেয়ে বড় যা দেয় না'),
                        phase: 'work' as const,
                        rows: [[id]],
                      },
                    ]
                  : [],
              ),
            ],
          },
        ]
      : []),
    ...(worked.length > 0
      ? [
          {
            title: say('Every row', 'हर पंक्ति', 'প্রতিটি সারি'),
            grids: [
              {
                id: 'rows',
                title: '',
                phase: 'work' as const,
                rows: rows.map(({ sum, z, output }) => [sum, z, output].slice(0, worked.length)),
                columnLabels: worked,
              },
            ],
          },
        ]
      : []),
    ...(possible || weights.length > 0
      ? []
      : [
          {
            title: say('The conditions added up', 'जोड़ी हुई शर्तें', 'যোগ করা শর্ত'),
            grids: [
              {
                id: 'proof',
                title: '',
                phase: 'work' as const,
                rows: [[...proof]],
                columnLabels: ['b', ...names.map((_, i) => symbolOf(`w${i + 1}`).plain)],
              },
            ],
          },
        ]),
  ];
}
