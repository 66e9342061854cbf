import { textError } from '../../errors.ts';
import type { Expectation } from './statement.ts';
import type { Arguments } from './arguments.ts';

/** What the text says reaches the layer (`in_channels=3`), to be checked against what does. */
export const expected = (given: Arguments, what: string): Expectation => ({
  what,
  value: given.needed(what),
  at: given.at(what),
});

/** `padding=1`, `padding=(1, 0)`, `padding="same"`, which PyTorch has for the stride 1 only. */
export function torchPadding(given: Arguments): string | number | readonly number[] | undefined {
  if (!given.isText('padding')) return given.sides('padding');
  const padding = given.text('padding');
  if (padding !== 'same' && padding !== 'valid')
    throw textError(given.at('padding'), `padding is “${padding ?? ''}”`, 'give "same", "valid" or numbers');
  const stride = given.sides('stride') ?? 1;
  if (padding === 'same' && [stride].flat().some((step) => step > 1))
    throw textError(
      given.at('padding'),
      "PyTorch raises “padding='same' is not supported for strided convolutions”",
      'give the padding as a number, or the stride 1',
    );
  return padding;
}

export const torchBias = (given: Arguments): false | undefined =>
  given.flag('bias') === false ? false : undefined;
