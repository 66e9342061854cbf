import { add, mul, ref } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { joined, same, say, type Text } from '../../language/text.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line, Step } from '../../solution/step.ts';
import { edgeKey } from './local-lines.ts';
import type { Operation } from './operations.ts';
import { pathCounts, pathsFrom } from './paths.ts';

/** The most paths of one quantity that are written out, and of all quantities together. */
const MOST_PATHS = 24;
const MOST_PATHS_IN_ALL = 120;

/** The sum over paths, in lines. */
export interface PathLines {
  readonly lines: readonly Line[];
  /** The note of a gradient whose paths are too many to write out, by the gradient's id. */
  readonly notes: ReadonlyMap<string, Text>;
  /** The id of the gradient that each sum must equal, by the id of the sum. */
  readonly sums: ReadonlyMap<string, string>;
}

/**
 * For every quantity in `names`: the product of the local derivatives along each path to the output, then the
 * sum of these products. `locals` holds the step of the local derivative by edge.
 */
export function pathLines(
  names: readonly string[],
  operations: readonly Operation[],
  output: string,
  consumers: ReadonlyMap<string, readonly string[]>,
  locals: ReadonlyMap<string, string>,
): PathLines {
  const counts = pathCounts(operations, output);
  const lines: Line[] = [];
  const notes = new Map<string, Text>();
  const sums = new Map<string, string>();
  let written = 0;
  names.forEach((start, place) => {
    const count = counts.get(start) ?? 0;
    if (start === output || count === 0) return;
    if (count > MOST_PATHS || written + count > MOST_PATHS_IN_ALL) {
      notes.set(gradientId(output, start), tooManyNote(count, start, output));
      return;
    }
    const products = pathsFrom(start, output, consumers).map((path, i) =>
      productLine(`path_${written + i + 1}`, path, i, locals),
    );
    written += products.length;
    const sum = `paths_${place + 1}`;
    sums.set(sum, gradientId(output, start));
    lines.push(...products, sumLine(sum, start, products));
  });
  return { lines, notes, sums };
}

const tooManyNote = (count: number, start: string, output: string): Text =>
  say(
    `${count} paths lead from ${symbolOf(start).plain} to ${symbolOf(output).plain}: too many to write out, so only back-propagation adds them up.`,
    `${symbolOf(start).plain} से ${symbolOf(output).plain} तक ${count} पथ हैं: लिखने के लिए बहुत अधिक, इसलिए केवल बैकप्रोपेगेशन उन्हें जोड़ता है।`,
    `${symbolOf(start).plain} থেকে ${symbolOf(output).plain} পর্যন্ত ${count}টি পথ: লিখে ফেলার পক্ষে বেশি, তাই শুধু ব্যাকপ্রোপাগেশন সেগুলি যোগ করে।`,
  );

/** The product of the local derivatives along one path, the last edge first as in the chain rule. */
function productLine(
  id: string,
  path: readonly string[],
  number: number,
  locals: ReadonlyMap<string, string>,
): Line {
  const symbol = symbolOf(path[0] ?? '');
  const slopes = path
    .slice(1)
    .map((to, at) => ref(locals.get(edgeKey(path[at] ?? '', to)) ?? ''))
    .reverse();
  return {
    id,
    phase: 'work',
    formula: mul(...slopes),
    reason: 'path-product',
    symbol: {
      tex: `P_{${number + 1}}(${symbol.tex})`,
      plain: `${symbolOf(`P${number + 1}`).plain}(${symbol.plain})`,
    },
    note: same(path.map((one) => symbolOf(one).plain).join(' → ')),
    ...(number === 0
      ? { heading: say(`Paths from ${symbol.plain}`, `${symbol.plain} से पथ`, `${symbol.plain} থেকে পথ`) }
      : {}),
  };
}

function sumLine(id: string, start: string, products: readonly Line[]): Line {
  const symbol = symbolOf(start);
  const count = products.length;
  const which =
    count === 1
      ? say('The one path:', 'एकमात्र पथ:', 'একমাত্র পথ:')
      : count === 2
        ? say('Both paths together:', 'दोनों पथ मिलाकर:', 'দুটি পথ মিলে:')
        : say(`All ${count} paths together:`, `सभी ${count} पथ मिलाकर:`, `সব ${count}টি পথ মিলে:`);
  return {
    id,
    phase: 'work',
    formula: add(...products.map((line) => ref(line.id))),
    reason: 'path-sum',
    symbol: { tex: `\\sum P(${symbol.tex})`, plain: `ΣP(${symbol.plain})` },
    note: which,
  };
}

/** The note of a sum over paths, completed by its comparison with the back-propagated gradient. */
export function withComparison(step: Step, gradient: Step | undefined): Step {
  if (!gradient) return step;
  const verdict = comparison(step.value, gradient.value, symbolOf(gradient.id).plain);
  return { ...step, note: step.note ? joined([step.note, verdict]) : verdict };
}

/** The two routes add in different orders, so they may differ in the last digits. */
function comparison(paths: number, gradient: number, name: string): Text {
  if (paths === gradient)
    return say(
      `the same as ${name} by back-propagation.`,
      `बैकप्रोपेगेशन से मिले ${name} के बराबर।`,
      `ব্যাকপ্রোপাগেশনে পাওয়া ${name}-এর সমান।`,
    );
  return Math.abs(paths - gradient) <= 1e-9 * Math.max(1, Math.abs(gradient))
    ? say(
        `up to rounding the same as ${name} by back-propagation.`,
        `पूर्णांकन को छोड़कर बैकप्रोपेगेशन से मिले ${name} के बराबर।`,
        `আসন্নতা বাদে ব্যাকপ্রোপাগেশনে পাওয়া ${name}-এর সমান।`,
      )
    : say(
        `not the same as ${name} by back-propagation.`,
        `बैकप्रोपेगेशन से मिले ${name} के बराबर नहीं।`,
        `ব্যাকপ্রোপাগেশনে পাওয়া ${name}-এর সমান নয়।`,
      );
}
