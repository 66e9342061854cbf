import { expect, test } from 'vitest';
import { findPaper, workPaper } from '../../../core/index.ts';
import type { Step } from '../../../core/solution/step.ts';
import { taggedInText, textSymbols } from '../../../core/views/text-symbols.ts';

const step = (id: string): Step =>
  ({ id, phase: 'forward', value: 1, exact: null, dependsOn: [] }) as unknown as Step;
const symbols = textSymbols(['w1', 'w12', 'x', 'eta', 'L', 'dL/dw1', 'z1', 'a'].map(step));
const tag = (tex: string): string => taggedInText(tex, symbols).replace(/\\htmlData\{step=(\w+)\}/g, '#$1');

test.each([
  ['z_1 = w_1 x', '{#z1{z_1}} = {#w1{w_1}} {#x{x}}'],
  // Braces around the index may be there or not.
  ['z_{1} + w_{12}', '{#z1{z_{1}}} + {#w12{w_{12}}}'],
  // A symbol is not found in a longer one, in an index, in a command or in words.
  ['x_2, a_x, \\exp x, w_{1,2}', 'x_2, a_x, \\exp {#x{x}}, w_{1,2}'],
  ['\\text{a loss } L', '\\text{a loss } {#L{L}}'],
  ['w_1x', '{#w1{w_1}}{#x{x}}'],
  ['\\max(a, \\alpha)', '\\max({#a{a}}, \\alpha)'],
  ["w_1' = w_1 - \\eta g", "w_1' = {#w1{w_1}} - {#eta{\\eta}} g"],
])('%s', (tex, expected) => {
  expect(tag(tex)).toBe(expected);
});

test('a gradient is found whole', () => {
  const tagged = taggedInText('\\frac{\\partial L}{\\partial w_1} = 2', symbols);
  expect(tagged).toMatch(/^\{\\htmlData\{step=[^}]+\}\{\\frac\{\\partial L\}\{\\partial w_1\}\}\} = 2$/);
});

test('the prompt of question 2 of the first paper has its symbols', () => {
  const paper = findPaper('cs60010-2023-midsem');
  const worked = paper && workPaper(paper).find(({ question }) => question.id === '2');
  const found = textSymbols(worked?.solution.steps ?? []);
  expect(taggedInText('w_1', found)).toContain('htmlData');
  expect(taggedInText('\\frac{\\partial L}{\\partial w_5}', found)).toContain('htmlData');
});
