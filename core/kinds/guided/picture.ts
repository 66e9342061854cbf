import { toTex } from '../../expr/print.ts';
import { symbolOf } from '../../format/symbol.ts';
import type { AnswerPart, OtherAnswer } from '../presentation.ts';
import { gridsOf } from './boxes.ts';
import type { Givens } from './givens.ts';
import type { ReadBox } from './read-boxes.ts';
import type { GuidedPart, GuidedPicture } from './solution.ts';

/** The sheet with its givens and, part by part, what each box asks and its answer. */
export const pictureOf = ({ numbers, matrices }: Givens, boxes: readonly ReadBox[]): GuidedPicture => ({
  numbers,
  matrices: matrices.map(({ name, rows }) => ({ tex: symbolOf(name).tex, rows })),
  units: Object.fromEntries(boxes.flatMap(unitsOf)),
  parts: boxes.map((box) => ({ title: box.group, ask: box.written.ask ?? '', part: partOf(box) })),
});

function partOf(box: ReadBox): GuidedPart {
  if (box.type === 'numeric') return { type: 'numbers', steps: [box.number.written.id] };
  const [grid] = gridsOf([box]);
  return grid ? { type: 'grid', grid } : (answerPartOf(box) ?? { type: 'numbers', steps: [] });
}

/** The answer of a box that asks for no number; null for one that asks for numbers. */
function answerPartOf(box: ReadBox): AnswerPart | null {
  switch (box.type) {
    case 'formula':
      return {
        type: 'formula',
        symbol: symbolOf(box.written.id).tex,
        tex: toTex(box.formula, (id) => ({ text: symbolOf(id).tex })),
      };
    case 'words':
      return { type: 'words', text: box.written.model, ideas: box.written.ideas.map(({ name }) => name) };
    case 'choice':
      return { type: 'choice', several: box.several, options: box.options };
    default:
      return null;
  }
}

/** The answers among these that are no numbers. */
export const othersOf = (boxes: readonly ReadBox[]): readonly OtherAnswer[] =>
  boxes.flatMap((box) => {
    const answer = answerPartOf(box);
    return answer ? [{ title: box.group, ask: box.written.ask ?? '', answer }] : [];
  });

function unitsOf(box: ReadBox): readonly (readonly [string, string])[] {
  const numbers =
    box.type === 'numeric'
      ? [box.number]
      : box.type === 'table'
        ? box.rows.flat().flatMap((cell) => ('written' in cell ? [cell] : []))
        : [];
  return numbers.flatMap(({ written: { id, unit } }) => (unit === undefined ? [] : [[id, unit] as const]));
}
