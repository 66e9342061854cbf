import { fillEach, same, say, type Text } from '../language/text.ts';
import type { ReasonName } from '../reasons/index.ts';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { add, call, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';

/**
 * The weights of one gate, by step id: `input` (U) is [units, inputs], `recurrent` (W) is [units, units].
 * Biases may be absent.
 */
export interface GateIds {
  readonly input: readonly (readonly string[])[];
  readonly recurrent: readonly (readonly string[])[];
  readonly bias: readonly string[] | null;
  /** The bias of the recurrent product, where there are two biases. */
  readonly recurrentBias: readonly string[] | null;
}
export type CellName = 'rnn' | 'lstm' | 'gru';
export type RnnActivation = 'tanh' | 'relu' | 'identity';

/**
 * One time step: the inputs x, the previous states h and c, and `name`, which gives the step id of the
 * quantity `letter` of unit `u` (from 0).
 */
export interface CellUse {
  readonly gates: Readonly<Record<string, GateIds>>;
  readonly x: readonly string[];
  readonly h: readonly string[];
  /** The cell state; empty where the cell has none. */
  readonly c: readonly string[];
  readonly name: (letter: string, unit: number) => string;
  readonly activation: RnnActivation;
  readonly choices: ConventionChoices | undefined;
}
export interface CellStep {
  readonly lines: readonly Line[];
  readonly h: readonly string[];
  readonly c: readonly string[];
}
const TANH = same('tanh');
const SIGMOID = say('sigmoid', 'सिग्मॉइड', 'সিগময়েড');
const beforeFunction = (gate: Text, fn: Text): Text =>
  fillEach(
    say(
      '{{gate}} before its {{fn}}: the inputs and the old state, each times its weight.',
      '{{gate}}, अपने {{fn}} से पहले: इनपुट और पुरानी अवस्था, हर एक अपने भार से गुणा।',
      '{{gate}}, তার {{fn}}-এর আগে: ইনপুট ও পুরোনো অবস্থা, প্রতিটি নিজের ওয়েট দিয়ে গুণ।',
    ),
    { gate, fn },
  );

interface Cell {
  readonly title: string;
  readonly source: string;
  /** In the order in which PyTorch stacks their matrices. */
  readonly gates: readonly string[];
  readonly hasCellState: boolean;
  readonly step: (use: CellUse) => CellStep;
}

const dot = (weights: readonly string[] | undefined, values: readonly string[]): Expr[] =>
  values.map((value, i) => mul(ref(weights?.[i] ?? ''), ref(value)));
const optional = (bias: readonly string[] | null, unit: number): Expr[] =>
  bias ? [ref(bias[unit] ?? '')] : [];
/** U x + W h + b, as terms. */
const affine = (
  { input, recurrent, bias, recurrentBias }: GateIds,
  { x, h }: Pick<CellUse, 'x' | 'h'>,
  unit: number,
): Expr[] => [
  ...dot(input[unit], x),
  ...dot(recurrent[unit], h),
  ...optional(bias, unit),
  ...optional(recurrentBias, unit),
];
const gateOf = (gates: CellUse['gates'], name: string): GateIds => {
  const gate = gates[name];
  if (!gate) throw new RangeError(`the cell needs the gate ${name}`);
  return gate;
};

/**
 * h ← f(U x + W h + b) with f = tanh, ReLU or the identity. Elman, "Finding Structure in Time", 1990;
 * Goodfellow et al. 2016, eq. 10.8 and 10.9.
 */
const rnn: Cell = {
  title: 'Simple RNN',
  source: 'Goodfellow et al. 2016, eq. 10.8; Elman 1990',
  gates: ['h'],
  hasCellState: false,
  step: (use) => {
    const { gates, h, name, activation, choices } = use;
    const atZero = useConvention('relu-at-zero', choices).choice;
    const ids = h.map((_, u) => name('h', u));
    const lines = h.flatMap((_, u): Line[] => {
      const sum: Expr = add(...affine(gateOf(gates, 'h'), use, u));
      if (activation === 'identity')
        return [{ id: ids[u] ?? '', phase: 'forward', formula: sum, reason: 'state-sum' }];
      const a = name('a', u);
      const z = ref(a);
      return [
        {
          id: a,
          phase: 'forward',
          formula: sum,
          reason: 'state-sum',
          note: say(
            'What comes in and what is remembered, each times its weight.',
            'जो आता है और जो याद है, हर एक अपने भार से गुणा।',
            'যা আসে ও যা মনে থাকে, প্রতিটি নিজের ওয়েট দিয়ে গুণ।',
          ),
        },
        {
          id: ids[u] ?? '',
          phase: 'forward',
          formula: activation === 'relu' ? call('relu', z, num(atZero)) : call('tanh', z),
          reason: activation === 'relu' ? 'relu' : 'new-state',
        },
      ];
    });
    return { lines, h: ids, c: [] };
  },
};

/**
 * Gates i, f, o = σ(U x + W h + b), candidate g = tanh(U x + W h + b), c ← f ⊙ c + i ⊙ g, h ← o ⊙ tanh(c).
 * Hochreiter & Schmidhuber 1997; the forget gate: Gers, Schmidhuber & Cummins 2000; Goodfellow et al. 2016,
 * eq. 10.40 to 10.44. PyTorch and Keras stack the four in the order i, f, g, o (Keras writes c for g).
 */
const lstm: Cell = {
  title: 'LSTM',
  source: 'Goodfellow et al. 2016, §10.10.1; Hochreiter & Schmidhuber 1997; Gers et al. 2000',
  gates: ['i', 'f', 'g', 'o'],
  hasCellState: true,
  step: (use) => {
    const { gates, h, c, name, choices } = use;
    const forget: Expr[] = useConvention('lstm-forget-bias', choices).choice === 'one' ? [num(1)] : [];
    const reasons: Readonly<Record<string, ReasonName>> = {
      i: 'input-gate',
      f: 'forget-gate',
      g: 'candidate',
      o: 'output-gate',
    };
    const gateNames: Readonly<Record<string, Text>> = {
      i: say('The input gate', 'इनपुट गेट', 'ইনপুট গেট'),
      f: say('The forget gate', 'फ़ॉरगेट गेट', 'ফরগেট গেট'),
      g: say('The candidate', 'उम्मीदवार', 'প্রার্থী'),
      o: say('The output gate', 'आउटपुट गेट', 'আউটপুট গেট'),
    };
    const lines = h.flatMap((_, u): Line[] => {
      const at = (letter: string): Expr => ref(name(letter, u));
      return [
        ...['i', 'f', 'g', 'o'].flatMap((gate): Line[] => [
          {
            id: name(`a_${gate}`, u),
            phase: 'forward',
            formula: add(...affine(gateOf(gates, gate), use, u), ...(gate === 'f' ? forget : [])),
            reason: 'gate-sum',
            note: beforeFunction(gateNames[gate] ?? same(gate), gate === 'g' ? TANH : SIGMOID),
          },
          {
            id: name(gate, u),
            phase: 'forward',
            formula: call(gate === 'g' ? 'tanh' : 'sigmoid', at(`a_${gate}`)),
            reason: reasons[gate] ?? 'sigmoid',
          },
        ]),
        {
          id: name('c', u),
          phase: 'forward',
          formula: add(mul(at('f'), ref(c[u] ?? '')), mul(at('i'), at('g'))),
          reason: 'cell-state',
          note: say(
            'The new cell state is f times the old one plus i times the candidate.',
            'नई सेल अवस्था = f गुणा पुरानी, और i गुणा उम्मीदवार।',
            'নতুন সেল অবস্থা হল f গুণ পুরোনোটি যোগ i গুণ প্রার্থী।',
          ),
        },
        {
          id: name('h', u),
          phase: 'forward',
          formula: mul(at('o'), call('tanh', at('c'))),
          reason: 'shown-state',
          note: say(
            'The output gate scales tanh of the cell state by o.',
            'आउटपुट गेट सेल अवस्था के tanh को o से गुणा करता है।',
            'আউটপুট গেট সেল অবস্থার tanh-কে o দিয়ে গুণ করে।',
          ),
        },
      ];
    });
    return { lines, h: h.map((_, u) => name('h', u)), c: h.map((_, u) => name('c', u)) };
  },
};

/**
 * Gates r, z = σ(U x + W h + b), candidate n = tanh(U x + W (r ⊙ h) + b), or with the reset after the product
 * (convention `gru-reset`) n = tanh(U x + b + r ⊙ (W h + b′)); h ← z ⊙ h + (1 − z) ⊙ n, or z and 1 − z
 * exchanged (convention `gru-update`). Cho et al., "Learning Phrase Representations using RNN
 * Encoder–Decoder", 2014, eq. 5 to 8. PyTorch stacks r, z, n; Keras z, r, n.
 */
const gru: Cell = {
  title: 'GRU',
  source: 'Cho et al. 2014, eq. 5 to 8; PyTorch GRUCell',
  gates: ['r', 'z', 'n'],
  hasCellState: false,
  step: (use) => {
    const { gates, x, h, name, choices } = use;
    const after = useConvention('gru-reset', choices).choice === 'after';
    const keep = useConvention('gru-update', choices).choice === 'keep';
    const gateLines = (gate: string, u: number, gateName: Text): Line[] => [
      {
        id: name(`a_${gate}`, u),
        phase: 'forward',
        formula: add(...affine(gateOf(gates, gate), use, u)),
        reason: 'gru-gate-sum',
        note: beforeFunction(gateName, SIGMOID),
      },
      {
        id: name(gate, u),
        phase: 'forward',
        formula: call('sigmoid', ref(name(`a_${gate}`, u))),
        reason: gate === 'r' ? 'reset-gate' : 'update-gate',
      },
    ];
    const candidate = gateOf(gates, 'n');
    const sums = h.flatMap((old, u): Line[] => {
      if (!after)
        return [
          {
            id: name('q', u),
            phase: 'forward',
            formula: mul(ref(name('r', u)), ref(old)),
            reason: 'remembered-part',
            note: say(
              'The reset gate scales the contribution of the old state to the candidate by r.',
              'रीसेट गेट उम्मीदवार में पुरानी अवस्था के योगदान को r से गुणा करता है।',
              'রিসেট গেট প্রার্থীতে পুরোনো অবস্থার অবদানকে r দিয়ে গুণ করে।',
            ),
          },
        ];
      return [
        {
          id: name('q', u),
          phase: 'forward',
          formula: add(...dot(candidate.recurrent[u], h), ...optional(candidate.recurrentBias, u)),
          reason: 'remembered-part',
          note: say(
            'The contribution of the old state to the candidate, before the reset gate.',
            'उम्मीदवार में पुरानी अवस्था का योगदान, रीसेट गेट से पहले।',
            'প্রার্থীতে পুরোনো অবস্থার অবদান, রিসেট গেটের আগে।',
          ),
        },
      ];
    });
    const candidates = h.flatMap((_, u): Line[] => {
      const brought = after
        ? [mul(ref(name('r', u)), ref(name('q', u)))]
        : [
            ...dot(
              candidate.recurrent[u],
              h.map((__, v) => name('q', v)),
            ),
            ...optional(candidate.recurrentBias, u),
          ];
      return [
        {
          id: name('a_n', u),
          phase: 'forward',
          formula: add(...dot(candidate.input[u], x), ...brought, ...optional(candidate.bias, u)),
          reason: 'gru-gate-sum',
          note: say(
            'The candidate before its tanh.',
            'उम्मीदवार, अपने tanh से पहले।',
            'প্রার্থী, তার tanh-এর আগে।',
          ),
        },
        {
          id: name('n', u),
          phase: 'forward',
          formula: call('tanh', ref(name('a_n', u))),
          reason: 'gru-candidate',
        },
      ];
    });
    const states = h.map((old, u): Line => {
      const [z, n] = [ref(name('z', u)), ref(name('n', u))];
      const rest = sub(num(1), z);
      return {
        id: name('h', u),
        phase: 'forward',
        formula: keep ? add(mul(z, ref(old)), mul(rest, n)) : add(mul(rest, ref(old)), mul(z, n)),
        reason: 'mixed-state',
        note: keep
          ? say(
              'The update gate keeps the share z of the old state and takes the rest of the candidate.',
              'अद्यतन गेट पुरानी अवस्था का भाग z रखता है और बाकी उम्मीदवार से लेता है।',
              'হালনাগাদ গেট পুরোনো অবস্থার z ভাগ রাখে, বাকিটা নেয় প্রার্থী থেকে।',
            )
          : say(
              'The update gate takes the share z of the candidate and keeps the rest of the old state.',
              'अद्यतन गेट उम्मीदवार का भाग z लेता है और बाकी पुरानी अवस्था रखता है।',
              'হালনাগাদ গেট প্রার্থীর z ভাগ নেয়, বাকিটা পুরোনো অবস্থা রাখে।',
            ),
      };
    });
    return {
      lines: [
        ...h.flatMap((_, u) => [
          ...gateLines('r', u, say('The reset gate', 'रीसेट गेट', 'রিসেট গেট')),
          ...gateLines('z', u, say('The update gate', 'अद्यतन गेट', 'হালনাগাদ গেট')),
        ]),
        ...sums,
        ...candidates,
        ...states,
      ],
      h: h.map((_, u) => name('h', u)),
      c: [],
    };
  },
};

export const cells: Readonly<Record<CellName, Cell>> = { rnn, lstm, gru };
