import { textError } from '../../errors.ts';
import type { Shaped } from '../layer.ts';
import type { Statement } from './statement.ts';

/** What the text says reaches a layer, against what does. Throws ProblemError at the argument that says it. */
export function checkExpected({ expects, written }: Statement, { type, sides }: Shaped): void {
  if (!expects) return;
  const shape = sides.map(({ value }) => value).join('×');
  const { what, value, at } = expects;
  if (what === 'axis') {
    if (value !== sides.length)
      throw textError(at, `axis is ${value}, and the channels are axis ${sides.length}`, 'write axis=-1');
    return;
  }
  if (what === 'shared axes') {
    if (value !== sides.length - 1)
      throw textError(
        at,
        `${value} axes share a slope, and ${shape} has ${sides.length - 1} besides its channels`,
        'share all of them, or none',
      );
    return;
  }
  if (what === 'view') {
    const numbers = sides.reduce((product, side) => product * side.value, 1);
    if (value !== numbers)
      throw textError(
        at,
        `${value} numbers are asked for, but ${shape}${sides.length > 1 ? ` = ${numbers}` : ''} reaches it`,
        `write ${numbers}`,
      );
    return;
  }
  if (what === 'in_features' && type === 'map' && written['over'] !== 'channels')
    throw textError(at, `a map of ${shape} reaches this layer`, 'put nn.Flatten() before it');
  if (what === 'key_dim' && value !== sides.at(-1)?.value)
    throw textError(
      at,
      `num_heads × key_dim is ${value}, but ${shape} reaches this layer`,
      'only heads that divide the features among them are read: make the product equal to the features',
    );
  const arrives = sides.at(-1)?.value ?? 0;
  if (value !== arrives)
    throw textError(at, `${what} is ${value}, but ${shape} reaches this layer`, `write ${arrives}`);
}
