import { activationFace, isGroupwise, type ActivationName } from '../../expr/functions/activations.ts';
import { say } from '../../language/text.ts';
import type { Box } from '../kind.ts';
import type { VectorActivationProblem } from './problem.ts';
import type { VectorActivationSolution } from './solution.ts';
import { wordLabel } from '../word-label.ts';

const FIGURES = 3;
const ACTIVATION = say('Activation', 'सक्रियण', 'অ্যাক্টিভেশন');

/** The name of the function where it is asked for, the result, and the rows of the Jacobian. */
export function boxes(
  { function: name, asks }: VectorActivationProblem,
  { picture }: VectorActivationSolution,
): readonly Box[] {
  return [
    ...(asks?.name === true
      ? [
          {
            id: 'function',
            label: wordLabel(ACTIVATION),
            group: ACTIVATION,
            weight: 1,
            accepts: { type: 'text', ideas: [{ name, phrases: phrasesOf(name) }], model: name, name: true },
            contract: 'the name of a function',
          } satisfies Box,
        ]
      : []),
    {
      id: 'vector',
      label: wordLabel(say('Result', 'परिणाम', 'ফলাফল')),
      group: ACTIVATION,
      weight: 1,
      accepts: { type: 'vector', steps: picture.outputs, figures: FIGURES },
      contract: `numbers in order, e.g. (0.1, 0.9); ${FIGURES} significant figures or exact`,
    },
    ...picture.bands
      .flatMap(({ grids }) => grids)
      .flatMap(({ rows }) =>
        rows.map((row, i): Box => ({
          id: isGroupwise(name) ? `row ${i + 1}` : 'slopes',
          label: wordLabel(
            isGroupwise(name)
              ? say(`Row ${i + 1}`, `पंक्ति ${i + 1}`, `সারি ${i + 1}`)
              : say('Slopes', 'ढाल', 'ঢাল'),
          ),
          group: say('Jacobian', 'जैकोबियन', 'জ্যাকোবিয়ান'),
          weight: 1,
          accepts: { type: 'vector', steps: row.flatMap((id) => id ?? []), figures: FIGURES },
          contract: `numbers in order; ${FIGURES} significant figures or exact`,
        })),
      ),
  ];
}

const phrasesOf = (name: ActivationName): string[] => [
  ...new Set([name, name.replace('-', ' '), name.replace('-', ''), ...(activationFace(name).words ?? [])]),
];
