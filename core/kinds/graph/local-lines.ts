import { differentiate } from '../../expr/differentiate.ts';
import { ref, refs } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { say } from '../../language/text.ts';
import type { Line } from '../../solution/step.ts';
import type { Operation } from './operations.ts';

export const edgeKey = (from: string, to: string): string => `${from}→${to}`;

/**
 * ∂to/∂from along each edge from which the output can be reached, every other operand held fixed; `ids` are
 * the step ids by edge.
 */
export function localLines(
  operations: readonly Operation[],
  consumers: ReadonlyMap<string, readonly string[]>,
): { readonly lines: readonly Line[]; readonly ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  const lines = operations.flatMap(({ id, formula }) =>
    refs(formula)
      .filter((from) => consumers.get(from)?.includes(id) === true)
      .map((from): Line => {
        const local = `local_${ids.size + 1}`;
        const [of, by] = [symbolOf(id), symbolOf(from)];
        ids.set(edgeKey(from, id), local);
        return {
          id: local,
          phase: 'backward',
          formula: differentiate(formula, from, ref(id)),
          reason: 'edge-slope',
          symbol: {
            tex: `\\left.\\frac{\\partial ${of.tex}}{\\partial ${by.tex}}\\right|_{\\text{edge}}`,
            plain: `∂${of.plain}/∂${by.plain} (edge)`,
          },
          note: say(
            `How fast ${of.plain} changes with ${by.plain} along this edge alone.`,
            `केवल इस किनारे पर ${by.plain} के साथ ${of.plain} कितनी तेज़ी से बदलता है।`,
            `কেবল এই ধার বরাবর ${by.plain}-এর সঙ্গে ${of.plain} কত দ্রুত বদলায়।`,
          ),
          ...(ids.size === 1
            ? { heading: say('Slope along each edge', 'हर किनारे पर ढाल', 'প্রতিটি ধার বরাবর ঢাল') }
            : {}),
        };
      }),
  );
  return { lines, ids };
}
