import { among, type Recipe } from '../recipe.ts';
import type { InitializationProblem } from './problem.ts';

/** The fans, or the channels and filters; the kernel stays. */
export const recipe: Recipe<InitializationProblem> = ({ inputs, outputs, convolution }) => [
  ...(inputs === undefined ? [] : [among(['inputs'], FANS, 'fan')]),
  ...(outputs === undefined ? [] : [among(['outputs'], FANS, 'fan')]),
  ...(convolution
    ? [
        among(['convolution', 'channels'], CHANNELS, 'channels'),
        among(['convolution', 'filters'], CHANNELS, 'channels'),
      ]
    : []),
];

const FANS = [20, 50, 100, 120, 200, 250, 300, 400, 500];
const CHANNELS = [3, 8, 16, 32, 64, 128];
