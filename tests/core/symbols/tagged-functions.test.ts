import { expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { functionNames, namedFunction } from '../../../core/expr/functions/index.ts';
import {
  functionRanges,
  functionSymbols,
  meanings,
  ranges,
  taggedFunctions,
} from '../../../core/symbols/index.ts';
import { workedLines } from '../../../core/views/worked-text.ts';

const entries = Object.entries(functionSymbols);
const registered = entries.filter(([name]) => functionNames.includes(name));

test('a function is found in a formula as the printer writes it, and its range is that of the function', () => {
  // Softmax reads a whole list: it is no function of an expression.
  expect(entries.length - registered.length).toBe(1);
  for (const [name, meaning] of registered) {
    expect(meanings[meaning].tex, name).toBe(namedFunction(name).tex);
    const range = functionRanges[name];
    if (range !== undefined) expect(ranges[meanings[meaning].range ?? 'real'], name).toBe(ranges[range]);
  }
});

test('a name is a function where it is called: σ of z, and not σ the standard deviation', () => {
  expect(taggedFunctions(String.raw`\sigma\left(z\right)`)).toBe(
    String.raw`\htmlData{symbol=sigmoidFunction}{\sigma}\left(z\right)`,
  );
  expect(taggedFunctions(String.raw`\frac{x - \mu}{\sigma}`)).toBe(String.raw`\frac{x - \mu}{\sigma}`);
  expect(taggedFunctions(String.raw`\operatorname{ReLU}'\left(z\right)`)).toContain('symbol=reluSlope');
  expect(taggedFunctions(String.raw`\log\sigma\left(z\right)`)).not.toContain('symbol');
});

test('in the lines of the page max carries its meaning; in print nothing is tagged', () => {
  const paper = listPapers().find(({ id }) => id === 'layers-as-matrices');
  const steps = (paper && workPaper(paper)[0]?.solution.steps) ?? [];
  const formulaOf = (line: ReturnType<typeof workedLines>): string => line('a1_1').formula ?? '';
  expect(formulaOf(workedLines(steps))).toContain(String.raw`\htmlData{symbol=maxFunction}{\max}\left(0`);
  expect(formulaOf(workedLines(steps, (tex) => tex))).toMatch(/^\\max\\left\(0/);
});
