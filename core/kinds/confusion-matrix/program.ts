import type { Language } from '../../expr/language.ts';
import type { Program } from '../../solution/program.ts';
import type { ConfusionMatrixProblem } from './problem.ts';
import type { ConfusionMatrixSolution } from './solution.ts';

/**
 * In NumPy the measures are counted from the labels of single samples: from two arrays with the actual and the
 * predicted class of each. null for other languages, and for more samples than an array should list.
 */
export function program(
  problem: ConfusionMatrixProblem,
  { picture, steps }: ConfusionMatrixSolution,
  language: Language,
): Program | null {
  const value = new Map(steps.map(({ id, value }) => [id, value]));
  if (language !== 'numpy' || (value.get('n') ?? 0) > MOST_SAMPLES) return null;
  const two = !Array.isArray(problem.counts);
  const rows = picture.counts.map((row) => row.map((id) => value.get(id) ?? 0));
  const size = rows.length;
  const beta = String(problem.beta);
  const cells = rows.flatMap((row, i) => row.map((count, j) => ({ i, j, count })));
  const meanOfF = problem.conventions?.['macro-f1'] !== 'f1-of-means';
  const text = [
    'import numpy as np',
    '',
    '# the actual and the predicted class of every sample',
    `cells = ${JSON.stringify(cells.map(({ i, j }) => [i, j]))}`,
    `actual, predicted = np.repeat(np.array(cells), ${JSON.stringify(cells.map(({ count }) => count))}, axis=0).T`,
    '',
    'def ratio(over, under):',
    '    return over / under if under else 0.0',
    '',
    'def f(p, r):',
    `    return ratio((1 + (${beta}) ** 2) * p * r, (${beta}) ** 2 * p + r)`,
    '',
    'accuracy = np.mean(actual == predicted)',
    `precision = [ratio(np.sum(actual[predicted == k] == k), np.sum(predicted == k)) for k in range(${size})]`,
    `recall = [ratio(np.sum(predicted[actual == k] == k), np.sum(actual == k)) for k in range(${size})]`,
    'F = [f(p, r) for p, r in zip(precision, recall)]',
    ...(two
      ? ['specificity = recall[1]', 'print(accuracy, precision[0], recall[0], F[0], specificity)']
      : [
          `macro = np.mean(precision), np.mean(recall), ${meanOfF ? 'np.mean(F)' : 'f(np.mean(precision), np.mean(recall))'}`,
          'micro = np.sum(actual == predicted) / len(predicted)',
          'print(accuracy, precision, recall, F, macro, micro)',
        ]),
    '',
  ].join('\n');
  return { language, text, names: namesOf(two, value) };
}

const MOST_SAMPLES = 100_000;

function namesOf(two: boolean, value: ReadonlyMap<string, number>): Readonly<Record<string, string>> {
  const names: Record<string, string> = { n: 'len(actual)', accuracy: 'accuracy' };
  if (two)
    Object.assign(names, { precision: 'precision[0]', recall: 'recall[0]', specificity: 'specificity' });
  else
    Object.assign(names, {
      macro_precision: 'macro[0]',
      macro_recall: 'macro[1]',
      macro_F: 'macro[2]',
      micro_precision: 'micro',
      micro_recall: 'micro',
    });
  for (const id of value.keys()) {
    const [, measure = '', k = two ? '1' : ''] = /^(precision|recall|F1|F_beta)(?:_(\d+))?$/.exec(id) ?? [];
    if (measure !== '' && k !== '')
      names[id] = `${measure.startsWith('F') ? 'F' : measure}[${Number(k) - 1}]`;
  }
  return names;
}
