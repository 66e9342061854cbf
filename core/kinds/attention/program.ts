import type { Language } from '../../expr/language.ts';
import type { Program } from '../../solution/program.ts';
import type { Quantity } from '../../document/quantity.ts';
import type { AttentionProblem } from './problem.ts';
import type { AttentionSolution } from './solution.ts';

/**
 * The problem with PyTorch's matrix products and softmax, masked scores set to −∞, and gradients by autograd;
 * null for other languages.
 */
export function program(
  problem: AttentionProblem,
  { steps, conventions }: AttentionSolution,
  language: Language,
): Program | null {
  if (language !== 'pytorch') return null;
  const scaled = conventions.some(({ name, choice }) => name === 'attention-scale' && choice === 'root');
  const projected = projectionLines(problem);
  const attended = attentionLines(problem, scaled);
  const output = outputLines(problem);
  const last = problem.output ? 'Y' : 'O';
  const computed = [...projected.computed, ...attended.computed, ...output.computed];
  const text = [
    'import math',
    'import torch',
    '',
    ...projected.lines,
    ...attended.lines,
    ...output.lines,
    'print(A)',
    `print(${last})`,
    ...backwardLines(problem, computed, last),
    '',
  ].join('\n');
  const names = Object.fromEntries(
    steps.flatMap(({ id }) => {
      const name = nameOf(id);
      return name === null ? [] : [[id, name] as const];
    }),
  );
  return { language, text, names };
}

/** Lines of the program, and the names that they compute, in order. */
interface Part {
  readonly lines: readonly string[];
  readonly computed: readonly string[];
}
type Numbers = readonly (Quantity | readonly Quantity[])[];

const listText = (value: Numbers): string =>
  `[${value.map((one) => (typeof one === 'object' ? listText(one) : String(one))).join(', ')}]`;
const givenLine = (name: string, value: Numbers): string =>
  `${name} = torch.tensor(${listText(value)}, dtype=torch.float64).requires_grad_()`;
const givenLines = (name: string, value: Numbers | undefined): readonly string[] =>
  value === undefined ? [] : [givenLine(name, value)];

/** Queries, keys and values: given, or X·W + b. */
function projectionLines({ queries, keys, values, input, weights, biases }: AttentionProblem): Part {
  const lines: string[] = [...givenLines('X', input)];
  const computed: string[] = [];
  for (const [letter, direct, weight, bias] of [
    ['Q', queries, weights?.query, biases?.query],
    ['K', keys, weights?.key, biases?.key],
    ['V', values, weights?.value, biases?.value],
  ] as const) {
    if (direct) {
      lines.push(givenLine(letter, direct));
      continue;
    }
    lines.push(...givenLines(`W_${letter}`, weight), ...givenLines(`b_${letter}`, bias));
    lines.push(`${letter} = X @ W_${letter}${bias ? ` + b_${letter}` : ''}`);
    computed.push(letter);
  }
  return { lines, computed };
}

/** S, Z where the scores are scaled, A and O. With several heads, each matrix has one slice a head. */
function attentionLines({ heads, mask }: AttentionProblem, scaled: boolean): Part {
  const several = heads > 1;
  const [q, k, v] = several ? ['q', 'k', 'v'] : ['Q', 'K', 'V'];
  const scores = scaled ? 'Z' : 'S';
  return {
    computed: ['S', ...(scaled ? ['Z'] : []), 'A', 'O'],
    lines: [
      ...(several
        ? [
            `heads = lambda M: M.reshape(M.shape[0], ${heads}, -1).transpose(0, 1)  # [head, position, feature]`,
            'q, k, v = heads(Q), heads(K), heads(V)',
          ]
        : []),
      `S = ${q} @ ${k}.transpose(-2, -1)`,
      ...(scaled ? [`Z = S / math.sqrt(${q}.shape[-1])`] : []),
      ...(mask === 'none'
        ? [`A = torch.softmax(${scores}, dim=-1)`]
        : [
            mask === 'causal'
              ? `seen = torch.ones(${scores}.shape[-2:], dtype=torch.bool).tril()`
              : `seen = torch.tensor(${listText(mask)}, dtype=torch.bool)`,
            `A = torch.softmax(${scores}.masked_fill(~seen, float("-inf")), dim=-1)`,
          ]),
      `O = ${several ? `(A @ ${v}).transpose(0, 1).reshape(Q.shape[0], -1)` : `A @ ${v}`}`,
    ],
  };
}

/** Y = O·W_O + b_O, where there is an output projection. */
const outputLines = ({ output }: AttentionProblem): Part =>
  output
    ? {
        computed: ['Y'],
        lines: [
          givenLine('W_O', output.weights),
          ...givenLines('b_O', output.biases),
          `Y = O @ W_O${output.biases ? ' + b_O' : ''}`,
        ],
      }
    : { computed: [], lines: [] };

const backwardLines = (
  { input, outputGradient }: AttentionProblem,
  computed: readonly string[],
  last: string,
): readonly string[] =>
  outputGradient
    ? [
        `for M in (${computed.join(', ')}):`,
        '    M.retain_grad()',
        `${last}.backward(torch.tensor(${listText(outputGradient)}, dtype=torch.float64))`,
        input ? 'print(X.grad)' : 'print(Q.grad, K.grad, V.grad)',
      ]
    : [];

/**
 * The Python expression of a step: `A_h2_1_3` is `A[1, 0, 2]`, `dL/dW_Q_1_2` is `W_Q.grad[0, 1]`; null for
 * exponentials and other steps inside `torch.softmax`.
 */
function nameOf(id: string): string | null {
  const match = /^(dL\/d)?((?:W|b)_[QKVO]|[QKVXSZAOY])((?:_h?\d+)+)$/.exec(id);
  if (!match) return null;
  const [, derivative, matrix = '', tail = ''] = match;
  const index = tail
    .slice(1)
    .split('_')
    .map((part) => Number(part.replace('h', '')) - 1);
  return `${matrix}${derivative === undefined ? '' : '.grad'}[${index.join(', ')}]`;
}
