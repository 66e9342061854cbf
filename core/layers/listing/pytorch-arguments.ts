import type { Expectation } from './statement.ts';
import type { Arguments } from './python-layer.ts';

/** What the text says reaches the layer (`in_channels=3`), to be checked against what does. */
export const expected = (given: Arguments, what: string): Expectation => ({
  what,
  value: given.needed(what),
  at: given.at(what),
});

/** `padding=1`, `padding=(1, 0)`, `padding="same"`. */
export const torchPadding = (given: Arguments): string | number | readonly number[] | undefined =>
  given.isText('padding') ? given.text('padding') : given.sides('padding');

export const torchBias = (given: Arguments): false | undefined =>
  given.flag('bias') === false ? false : undefined;
