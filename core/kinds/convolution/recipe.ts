import { likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { ConvolutionProblem } from './problem.ts';

/** The cells of the input, of kernels and of what the output is held against; sizes and strides stay. */
export const recipe: Recipe<ConvolutionProblem> = ({ input, layers, loss, gradient }) => [
  ...likeThem(numbersIn(input, ['input']), { unlike: 'input' }),
  ...layers.flatMap((stage, i) =>
    'kernel' in stage
      ? [
          ...likeThem(numbersIn(stage.kernel, ['layers', i, 'kernel']), { unlike: `kernel ${i}` }),
          ...likeThem(numbersIn(stage.bias, ['layers', i, 'bias'])),
        ]
      : [],
  ),
  ...(loss?.name === 'squared-error' ? likeThem(numbersIn(loss.target, ['loss', 'target'])) : []),
  ...likeThem(numbersIn(gradient, ['gradient'])),
];
