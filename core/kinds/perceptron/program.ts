import { conventions } from '../../conventions/index.ts';
import type { Language } from '../../expr/language.ts';
import type { Program } from '../../solution/program.ts';
import { isZeroOne, type PerceptronProblem } from './problem.ts';
import type { PerceptronSolution } from './solution.ts';

/** In NumPy the run is a loop over the samples, which decides on its updates itself. null for other languages. */
export function program(
  problem: PerceptronProblem,
  { picture, conventions: uses }: PerceptronSolution,
  language: Language,
): Program | null {
  if (language !== 'numpy') return null;
  const { samples, weights, bias, learningRate, epochs } = problem;
  const hasBias = bias !== 'none';
  const inputs = samples[0]?.x.length ?? 0;
  const start = [...(weights ?? new Array<number>(inputs).fill(0)), ...(hasBias ? [bias] : [])];
  const choice = uses[0]?.choice ?? conventions['perceptron-zero'].default;
  const rule = isZeroOne(problem)
    ? [
        `        o = 1.0 if z > tiny else 0.0 if z < -tiny else ${choice}`,
        '        wrong, step = o != label, label - o',
      ]
    : [
        choice === 'mistake'
          ? '        wrong, step = label * z <= tiny, label'
          : '        wrong, step = (z >= -tiny) != (label > 0), label',
      ];
  const text = [
    'import numpy as np',
    '',
    `X = np.array([${samples.map(({ x }) => `[${[...x, ...(hasBias ? [1] : [])].join(', ')}]`).join(', ')}], dtype=float)`,
    `y = np.array([${samples.map((sample) => sample.y).join(', ')}], dtype=float)`,
    `w = np.array([${start.join(', ')}], dtype=float)${hasBias ? '  # the last one is the bias' : ''}`,
    'tiny = 1e-12  # a sum that is 0 on paper may miss it by a rounding',
    'sums, weights, begun = [], [w], []',
    `for epoch in range(${epochs}):`,
    '    begun.append(w)',
    '    mistakes = 0',
    '    for x, label in zip(X, y):',
    '        z = w @ x',
    '        sums.append(z)',
    ...rule,
    '        if wrong:',
    `            w = w + (${learningRate}) * step * x`,
    '            weights.append(w)',
    '            mistakes += 1',
    '    if mistakes == 0 or any(np.allclose(w, old, atol=tiny) for old in begun):',
    '        break',
    'print(weights)',
    '',
  ].join('\n');
  const names: Record<string, string> = {};
  let updates = 0;
  picture.visits.forEach(({ sum, isMistake, after }, t) => {
    names[sum] = `sums[${t}]`;
    if (!isMistake) return;
    updates += 1;
    after.forEach((id, i) => (names[id] = `weights[${updates}][${i}]`));
  });
  return { language, text, names };
}
