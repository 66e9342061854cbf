import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { literal } from '../../document/quantity.ts';
import { add, call, div, mul, neg, num, ref, sub, type Expr } from '../../expr/expr.ts';
import { passId } from '../../format/pass.ts';
import { say } from '../../language/text.ts';
import type { Line } from '../../solution/step.ts';
import type { Chosen } from './chosen.ts';
import type { ChooseWeightsProblem } from './problem.ts';

/** The step ids of one row of the table. */
export interface RowIds {
  readonly x: readonly string[];
  readonly y: string;
  /** Σ wᵢxᵢ, z and the output; empty strings where no weights do. */
  readonly sum: string;
  readonly z: string;
  readonly output: string;
}
export interface ChosenLines {
  readonly lines: readonly Line[];
  readonly rows: readonly RowIds[];
  readonly weights: readonly string[];
  /** The sums that show that no weights do. */
  readonly proof: readonly string[];
}

/** The table, one choice of weights and a bias in the middle of what is allowed, and the output of every row. */
export function linesOf(
  { table, weights: given }: ChooseWeightsProblem,
  chosen: Chosen,
  choices: ConventionChoices | undefined,
): ChosenLines {
  const inputs = table[0]?.x.length ?? 0;
  const weights = Array.from({ length: inputs }, (_, i) => `w${i + 1}`);
  const rows = table.map((_, r): RowIds => ({
    x: weights.map((_w, i) => passId(`x${i + 1}`, { sample: r + 1, updates: 0 })),
    y: `y_s${r + 1}`,
    sum: `a_${r + 1}`,
    z: `z_${r + 1}`,
    output: `o_${r + 1}`,
  }));
  const facts = table.flatMap(({ x, y }, r): Line[] => [
    ...x.map((value, i): Line => ({ id: rows[r]?.x[i] ?? '', phase: 'given', formula: literal(value) })),
    { id: rows[r]?.y ?? '', phase: 'given', formula: num(y) },
  ]);
  if ('certificate' in chosen) {
    const proof = proofLines(
      rows,
      table.map(({ y }) => y),
      chosen.certificate,
    );
    return { lines: [...facts, ...proof], rows, weights: [], proof: proof.map(({ id }) => id) };
  }
  const values = given ?? ('weights' in chosen ? chosen.weights : []);
  const weightLines = weights.map((id, i): Line => ({
    id,
    phase: given ? 'given' : 'work',
    formula: literal(values[i] ?? 0),
    ...(given || i > 0
      ? {}
      : { heading: say('One choice of weights', 'भारों का एक चुनाव', 'ওয়েটের একটি বাছাই') }),
  }));
  const sums = rows.map(({ x, sum }, r): Line => ({
    id: sum,
    phase: 'work',
    formula: add(...weights.map((w, i) => mul(ref(w), ref(x[i] ?? '')))),
    ...(r === 0 ? { heading: say('Sums without the bias', 'बायस के बिना योगफल', 'বায়াস ছাড়া যোগফল') } : {}),
  }));
  if ('between' in chosen)
    return {
      lines: [...facts, ...weightLines, ...sums],
      rows,
      weights,
      proof: chosen.between.map((r) => rows[r]?.sum ?? ''),
    };
  const atZero = num(useConvention('step-at-zero', choices).choice);
  return {
    lines: [
      ...facts,
      ...weightLines,
      ...sums,
      ...biasLines(
        rows,
        table.map(({ y }) => y),
      ),
      ...rows.map(({ sum, z }, r): Line => ({
        id: z,
        phase: 'work',
        formula: add(ref(sum), ref('b')),
        ...(r === 0 ? { heading: say('Every row', 'हर पंक्ति', 'প্রতিটি সারি') } : {}),
      })),
      ...rows.map(({ z, output }): Line => ({
        id: output,
        phase: 'work',
        formula: call('step', ref(z), atZero),
      })),
    ],
    rows,
    weights,
    proof: [],
  };
}

/** The bias in the middle between the smallest sum that must fire and the largest that must not. */
function biasLines(rows: readonly RowIds[], outputs: readonly number[]): readonly Line[] {
  const sums = (y: number): Expr[] => rows.filter((_, r) => outputs[r] === y).map(({ sum }) => ref(sum));
  const [fires, silent] = [sums(1), sums(0)];
  const fire: Line = {
    id: 'a_on',
    phase: 'work',
    formula: fires.length === 1 ? (fires[0] ?? num(0)) : call('min', ...fires),
    heading: say('The bias', 'बायस', 'বায়াস'),
  };
  const not: Line = {
    id: 'a_off',
    phase: 'work',
    formula: silent.length === 1 ? (silent[0] ?? num(0)) : call('max', ...silent),
    ...(fires.length === 0 ? { heading: say('The bias', 'बायस', 'বায়াস') } : {}),
  };
  const bias = (formula: Expr): Line => ({ id: 'b', phase: 'work', formula });
  if (silent.length === 0) return [fire, bias(sub(num(1), ref('a_on')))];
  if (fires.length === 0) return [not, bias(neg(add(ref('a_off'), num(1))))];
  return [fire, not, bias(neg(div(add(ref('a_on'), ref('a_off')), num(2))))];
}

/** Σ λ·s of the conditions: the coefficients of the bias and of every weight, all 0. */
function proofLines(
  rows: readonly RowIds[],
  outputs: readonly number[],
  certificate: readonly string[],
): readonly Line[] {
  const used = rows.flatMap((row, r) => (certificate[r] === '0' ? [] : [{ row, r }]));
  const signed = (r: number, of: Expr | null): Expr => {
    const times = num(certificate[r] ?? '0');
    const one = of ? (certificate[r] === '1' ? of : mul(times, of)) : times;
    return outputs[r] === 1 ? one : neg(one);
  };
  const inputs = rows[0]?.x ?? [];
  return [
    {
      id: 'c_b',
      phase: 'work',
      formula: add(...used.map(({ r }) => signed(r, null))),
      heading: say(
        'The conditions added up: the coefficient of b, then of each weight',
        'शर्तों का योग: पहले b का, फिर हर भार का गुणांक',
        'শর্তগুলির যোগফল: প্রথমে b-এর, তারপর প্রতিটি ওয়েটের সহগ',
      ),
    },
    ...inputs.map((_, i): Line => ({
      id: `c_${i + 1}`,
      phase: 'work',
      formula: add(...used.map(({ row, r }) => signed(r, ref(row.x[i] ?? '')))),
    })),
  ];
}
