import { scheduleExamples } from '../../optimizers/schedules/index.ts';
import { example, parse } from './text/parse.ts';
import { print } from './text/print.ts';

const options = [
  'lr 0.1',
  '5 steps',
  'momentum 0.9',
  'beta1 0.9',
  'eps 1e-8',
  'weight decay 0.01',
  ...scheduleExamples,
  'pytorch form',
];
const hint = `an optimizer on an objective from a start, then in any order: ${options.join(', ')}`;

export const text = { example, hint, parse, print };
