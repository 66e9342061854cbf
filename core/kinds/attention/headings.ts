import type { Line } from '../../solution/step.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  A: 'Gradients of the weights',
  Z: 'Gradients of the scores',
  S: 'Gradients of the products',
  O: 'Gradients of the heads',
  Q: 'Gradients of the queries',
  K: 'Gradients of the keys',
  V: 'Gradients of the values',
  X: 'Gradients of the input',
  W_Q: 'Gradients of the query weights',
  W_K: 'Gradients of the key weights',
  W_V: 'Gradients of the value weights',
  W_O: 'Gradients of the output weights',
  b_Q: 'Gradients of the query biases',
  b_K: 'Gradients of the key biases',
  b_V: 'Gradients of the value biases',
  b_O: 'Gradients of the output biases',
};

/** The matrix that a gradient is taken by: the letters of `dL/dW_Q_1_2` before its indices, `W_Q`. */
const matrixOf = (id: string): string => /\/d([A-Za-z](?:_[A-Z](?=_))?)/.exec(id)?.[1] ?? '';

/** The backward lines, with a heading where the matrix that the gradients belong to changes. */
export const withHeadings = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => {
    const matrix = matrixOf(line.id);
    const before = lines[i - 1];
    return before && matrixOf(before.id) === matrix
      ? line
      : { ...line, heading: HEADINGS[matrix] ?? 'Gradients' };
  });
