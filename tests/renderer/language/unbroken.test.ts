import { expect, test } from 'vitest';
import { say } from '../../../core/language/text.ts';
import { textOf } from '../../../renderer/language/text-of.ts';
import { unbroken } from '../../../renderer/language/unbroken.ts';

test('no line ends between a number and its per-cent sign, and nowhere else is a line kept together', () => {
  expect(unbroken('76.1 % right. 95 % interval −7.35 % to 3.85 %.')).toBe(
    '76.1\u00A0% right. 95\u00A0% interval −7.35\u00A0% to 3.85\u00A0%.',
  );
  expect(unbroken('20 of 20 seeds, in %')).toBe('20 of 20 seeds, in %');
});

test('every text of the core is shown so', () => {
  expect(textOf(say('95 % interval', '95 % अंतराल', '95 % ব্যবধান'))).toBe('95\u00A0% interval');
});
