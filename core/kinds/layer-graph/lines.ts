import { add, mul, num, ref, type Expr } from '../../expr/expr.ts';
import { same, type Text, say } from '../../language/text.ts';
import { type LayerFormulas, isNone } from '../../layers/layer.ts';
import type { Line } from '../../solution/step.ts';
import { sideSymbol, wordSymbol } from '../../layers/symbols.ts';
import type { LayerGraphRow, LayerGraphTotals } from './solution.ts';
/** The heading of the sums over all layers. */
export const TOTALS_TITLE = say('Totals', 'कुल', 'মোট');

/** The given lines of an input, row n. */
export function inputLines(
  shape: readonly number[],
  ids: readonly string[],
  name: string | null,
  n: number,
): Line[] {
  return [
    ...shape.map((side, axis): Line => ({
      id: ids[axis] ?? '',
      phase: 'given',
      formula: num(side),
      symbol: sideSymbol((ids[axis] ?? '').slice(0, 1), n),
      ...(axis === 0 ? { heading: same(headingOf(name, 'INPUT')) } : {}),
    })),
    ...(ids.length > 1 ? [numbersLine(ids, n)] : []),
  ];
}

/** Step ids of the counts of one layer; null where it has none. */
export type CountIds = Pick<
  LayerGraphRow,
  'weights' | 'biases' | 'parameters' | 'buffers' | 'multiplyAdds' | 'numbers'
>;

/** The counts of layer n. With only weights or only biases, the parameters share their step. */
export function countIds(formulas: LayerFormulas, ids: readonly string[], n: number): CountIds {
  const present = (formula: Expr | undefined, id: string): string | null =>
    formula === undefined || isNone(formula) ? null : `${id}_${n}`;
  const weights = present(formulas.weights, 'weights');
  const biases = present(formulas.biases, 'biases');
  return {
    weights,
    biases,
    parameters: weights !== null && biases !== null ? `parameters_${n}` : (weights ?? biases),
    buffers: present(formulas.buffers, 'buffers'),
    multiplyAdds: present(formulas.multiplyAdds(ids), 'madds'),
    numbers: ids.length > 1 ? `numbers_${n}` : (ids[0] ?? ''),
  };
}

/**
 * The lines of layer n: the sides of its output and its counts. `countsBias`: adding its biases is counted
 * among the multiply–adds.
 */
export function layerLines(
  formulas: LayerFormulas,
  ids: readonly string[],
  { weights, biases, parameters, buffers, multiplyAdds }: CountIds,
  heading: Text,
  n: number,
  countsBias: boolean,
): Line[] {
  const count = (
    id: string | null,
    word: string,
    formula: Expr,
    reason: NonNullable<Line['reason']>,
  ): Line[] => (id === null ? [] : [{ id, phase: 'work', formula, reason, symbol: wordSymbol(word, n) }]);
  const uses = formulas.multiplyAdds(ids);
  return [
    ...formulas.shape.map((formula, axis): Line => ({
      id: ids[axis] ?? '',
      phase: 'work',
      formula,
      reason: axis === formulas.shape.length - 1 ? formulas.reasons.last : formulas.reasons.side,
      symbol: sideSymbol((ids[axis] ?? '').slice(0, 1), n),
      ...(axis === 0 ? { heading } : {}),
    })),
    ...count(weights, 'weights', formulas.weights, formulas.reasons.weights),
    ...count(biases, 'biases', formulas.biases, formulas.reasons.biases),
    ...(weights !== null && biases !== null
      ? count(parameters, 'parameters', add(ref(weights), ref(biases)), 'all-parameters')
      : []),
    ...count(buffers, 'buffers', formulas.buffers ?? num(0), 'stored-statistics'),
    ...count(
      multiplyAdds,
      'multiply–adds',
      countsBias ? add(uses, mul(...ids.map(ref))) : uses,
      'multiply-adds',
    ),
    ...(ids.length > 1 ? [numbersLine(ids, n)] : []),
  ];
}

/** The sums over all layers. */
export function totalLines(rows: readonly LayerGraphRow[]): Line[] {
  const sum = (ids: readonly (string | null)[]): Expr => {
    const present = ids.filter((id) => id !== null);
    return present.length === 0 ? num(0) : add(...present.map(ref));
  };
  const total = (
    id: string,
    word: string,
    formula: Expr,
    reason: NonNullable<Line['reason']>,
    note?: Text,
  ): Line => ({
    id,
    phase: 'work',
    formula,
    reason,
    symbol: { tex: `\\text{${word}}`, plain: word },
    ...(id === 'weights' ? { heading: TOTALS_TITLE } : {}),
    ...(note === undefined ? {} : { note }),
  });
  return [
    total('weights', 'weights', sum(rows.map((row) => row.weights)), 'sum-over-layers'),
    total('biases', 'biases', sum(rows.map((row) => row.biases)), 'sum-over-layers'),
    total('parameters', 'parameters', add(ref('weights'), ref('biases')), 'all-parameters'),
    total(
      'buffers',
      'buffers',
      sum(rows.map((row) => row.buffers)),
      'all-buffers',
      say(
        'Running means and variances are stored, but not trained.',
        'चलते माध्य और प्रसरण रखे जाते हैं, पर प्रशिक्षित नहीं होते।',
        'চলমান গড় ও ভেদাঙ্ক রাখা হয়, কিন্তু প্রশিক্ষণ হয় না।',
      ),
    ),
    total(
      'madds',
      'multiply–adds',
      sum(rows.map((row) => row.multiplyAdds)),
      'all-multiply-adds',
      say(
        'For one input, once forward.',
        'एक इनपुट के लिए, एक अग्र पास में।',
        'একটি ইনপুটের জন্য, একবার সম্মুখ পাসে।',
      ),
    ),
    total(
      'numbers',
      'activations',
      sum(rows.map((row) => row.numbers)),
      'all-activations',
      say(
        'The numbers that every layer puts out, the input among them.',
        'हर परत जो संख्याएँ देती है, इनपुट सहित।',
        'প্রতিটি স্তর যে সংখ্যাগুলি দেয়, ইনপুট সহ।',
      ),
    ),
    total(
      'bytes',
      'bytes',
      mul(num(4), ref('numbers')),
      'all-bytes',
      say(
        'Activations of one input in float32, 4 bytes a number.',
        'एक इनपुट के सक्रियण float32 में, प्रति संख्या 4 बाइट।',
        'একটি ইনপুটের অ্যাক্টিভেশন float32-এ, প্রতি সংখ্যায় 4 বাইট।',
      ),
    ),
  ];
}

/** Step ids of the totals. */
export const totals: LayerGraphTotals = {
  weights: 'weights',
  biases: 'biases',
  parameters: 'parameters',
  buffers: 'buffers',
  multiplyAdds: 'madds',
  numbers: 'numbers',
  bytes: 'bytes',
};

/** `conv1: CONV-7-64`; the label alone for a layer without a name. */
export const headingOf = (name: string | null, label: string): string =>
  name === null ? label : `${name}: ${label}`;
const numbersLine = (shape: readonly string[], n: number): Line => ({
  id: `numbers_${n}`,
  phase: 'work',
  formula: mul(...shape.map(ref)),
  reason: 'activation-count',
  symbol: wordSymbol('activations', n),
});
