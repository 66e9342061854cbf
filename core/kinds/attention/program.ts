import type { Language } from '../../expr/language.ts';
import type { Program } from '../../solution/program.ts';
import type { AttentionProblem } from './problem.ts';
import type { AttentionSolution } from './attention.ts';
import type { Quantity } from '../../document/quantity.ts';

/**
 * The problem by PyTorch's matrix products and softmax, masked scores at −∞, its gradients by autograd; null
 * for other languages.
 */
export function attentionProgram(
  problem: AttentionProblem,
  { steps, conventions }: AttentionSolution,
  language: Language,
): Program | null {
  if (language !== 'pytorch') return null;
  const { queries, keys, values, input, weights, biases, output, heads, mask, outputGradient } = problem;
  const scaled = conventions.some(({ name, choice }) => name === 'attention-scale' && choice === 'root');
  const several = heads > 1;
  const made: string[] = [];
  const lines: string[] = [];
  const numbers = (value: readonly (Quantity | readonly Quantity[])[]): string =>
    `[${value.map((one) => (typeof one === 'object' ? numbers(one) : String(one))).join(', ')}]`;
  const given = (name: string, value: readonly (Quantity | readonly Quantity[])[] | undefined): boolean => {
    if (value) lines.push(`${name} = torch.tensor(${numbers(value)}, dtype=torch.float64).requires_grad_()`);
    return value !== undefined;
  };
  const set = (name: string, text: string): void => {
    lines.push(`${name} = ${text}`);
    made.push(name);
  };
  given('X', input);
  for (const [letter, direct, weight, bias] of [
    ['Q', queries, weights?.query, biases?.query],
    ['K', keys, weights?.key, biases?.key],
    ['V', values, weights?.value, biases?.value],
  ] as const) {
    if (given(letter, direct)) continue;
    given(`W_${letter}`, weight);
    set(letter, `X @ W_${letter}${given(`b_${letter}`, bias) ? ` + b_${letter}` : ''}`);
  }
  if (several) {
    lines.push(
      `heads = lambda M: M.reshape(M.shape[0], ${heads}, -1).transpose(0, 1)  # [head, position, feature]`,
      'q, k, v = heads(Q), heads(K), heads(V)',
    );
  }
  const [q, k, v] = several ? ['q', 'k', 'v'] : ['Q', 'K', 'V'];
  set('S', `${q} @ ${k}.transpose(-2, -1)`);
  if (scaled) set('Z', `S / math.sqrt(${q}.shape[-1])`);
  const scores = scaled ? 'Z' : 'S';
  if (mask === 'none') set('A', `torch.softmax(${scores}, dim=-1)`);
  else {
    lines.push(
      mask === 'causal'
        ? `seen = torch.ones(${scores}.shape[-2:], dtype=torch.bool).tril()`
        : `seen = torch.tensor(${numbers(mask)}, dtype=torch.bool)`,
    );
    set('A', `torch.softmax(${scores}.masked_fill(~seen, float("-inf")), dim=-1)`);
  }
  set('O', several ? `(A @ ${v}).transpose(0, 1).reshape(Q.shape[0], -1)` : `A @ ${v}`);
  const last = output ? 'Y' : 'O';
  if (output) {
    given('W_O', output.weights);
    set('Y', `O @ W_O${given('b_O', output.biases) ? ' + b_O' : ''}`);
  }
  lines.push('print(A)', `print(${last})`);
  if (outputGradient) {
    lines.push(
      `for M in (${made.join(', ')}):`,
      '    M.retain_grad()',
      `${last}.backward(torch.tensor(${numbers(outputGradient)}, dtype=torch.float64))`,
    );
    lines.push(input ? 'print(X.grad)' : 'print(Q.grad, K.grad, V.grad)');
  }
  const names = Object.fromEntries(
    steps.flatMap(({ id }) => {
      const text = nameOf(id);
      return text === null ? [] : [[id, text] as const];
    }),
  );
  return { language, text: ['import math', 'import torch', '', ...lines, ''].join('\n'), names };
}

/**
 * Where the program holds a step: `A_h2_1_3` in `A[1, 0, 2]`, `dL/dW_Q_1_2` in `W_Q.grad[0, 1]`; null for
 * exponentials and their like, which softmax keeps to itself.
 */
function nameOf(id: string): string | null {
  const match = /^(dL\/d)?((?:W|b)_[QKVO]|[QKVXSZAOY])((?:_h?\d+)+)$/.exec(id);
  if (!match) return null;
  const [, slope, matrix = '', tail = ''] = match;
  const index = tail
    .slice(1)
    .split('_')
    .map((part) => Number(part.replace('h', '')) - 1);
  return `${matrix}${slope === undefined ? '' : '.grad'}[${index.join(', ')}]`;
}
