import { parse } from './text/parse.ts';
import { print } from './text/print.ts';

export const text = {
  example: 'conv [1 2 3; 4 5 6; 7 8 9] * [1 0; 0 -1], stride 1, pad 0',
  hint: 'input * kernel, rows ended by ; and channels by |, then stride, pad, dilation, groups, bias; further layers after ->: relu -> max-pool 2; last loss sum, target [...] or gradient [...]',
  parse,
  print,
};
