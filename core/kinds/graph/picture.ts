import { refs } from '../../expr/expr.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { GraphLines } from './lines.ts';
import { edgeKey } from './local-lines.ts';
import { operationSign } from './operations.ts';
import type { GraphPicture } from './solution.ts';

export function pictureOf(
  inputs: readonly string[],
  { output, operations, locals, gradients }: GraphLines,
): GraphPicture {
  const gradientOf = (id: string): string | null =>
    gradients.has(gradientId(output, id)) ? gradientId(output, id) : null;
  return {
    output,
    nodes: [
      ...inputs.map((id) => ({ id, sign: null, gradient: gradientOf(id) })),
      ...operations.map(({ id, formula }) => ({
        id,
        sign: operationSign(formula),
        gradient: gradientOf(id),
      })),
    ],
    edges: operations.flatMap(({ id, formula }) =>
      refs(formula).map((from) => ({ from, to: id, local: locals.get(edgeKey(from, id)) ?? null })),
    ),
  };
}
