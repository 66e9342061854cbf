import type { Said } from './diagnose/said.ts';
import type { Box } from '../kinds/kind.ts';
import { stepsOf } from './asked-steps.ts';
import { shortly, type Read, type TypedNumber } from './read/read.ts';

type Numbers = Read<readonly TypedNumber[]> | null;

/** Whether a box asks for height x width x channels. */
const isMap = (box: Box): boolean =>
  box.accepts.type === 'shape' &&
  stepsOf(box).length === 3 &&
  stepsOf(box).every((id, i) => id.startsWith('HWC'.charAt(i)));

/** 32, 122, 122 → 122, 122, 32 */
export const channelsLast = (numbers: readonly TypedNumber[]): readonly TypedNumber[] => [
  ...numbers.slice(1),
  ...numbers.slice(0, 1),
];

/** Whether the numbers of a shape are right but for their order: the channels stand first. */
export function isOutOfOrder(box: Box, numbers: readonly TypedNumber[], truth: readonly number[]): boolean {
  const is = (ordered: readonly TypedNumber[]): boolean =>
    ordered.every(({ value }, i) => value === truth[i]);
  return (
    box.accepts.type === 'shape' &&
    numbers.length === truth.length &&
    !is(numbers) &&
    is(channelsLast(numbers))
  );
}

/** Boxes in which the channels stand first, where that is how a script is written. */
const LEAST = 2;

/**
 * Channels first is a notation, that of PyTorch, where every map of a script is written so: 32×122×122, of square maps.
 * They are read as height, width, channels, with a note. One box alone, or two orders in one script, stay as written.
 */
export function inOneOrder(
  boxes: readonly Box[],
  read: ReadonlyMap<string, Numbers>,
  truth: (box: Box) => readonly number[],
): ReadonlyMap<string, Numbers> {
  const maps = boxes.flatMap((box): readonly { id: string; numbers: readonly TypedNumber[] }[] => {
    const found = isMap(box) ? read.get(box.id) : null;
    const [height, width] = truth(box);
    return found?.ok === true && found.value.length === 3 && height === width
      ? [{ id: box.id, numbers: found.value }]
      : [];
  });
  const telling = maps.filter(({ numbers: [c, h, w] }) => c?.value !== h?.value || h?.value !== w?.value);
  const isFirst = ({ numbers: [c, h, w] }: (typeof maps)[number]): boolean =>
    h?.value === w?.value && c?.value !== h?.value;
  if (telling.length < LEAST || !telling.every(isFirst)) return read;
  const others = new Map(
    telling.map(({ id, numbers }) => {
      const value = channelsLast(numbers);
      const text = (list: readonly TypedNumber[]): string => list.map((one) => one.value).join('×');
      const said = channelsFirst(shortly(text(numbers)), text(value));
      return [id, { ok: true, value: value.map((one) => ({ ...one, said })) }] as const;
    }),
  );
  return new Map([...read].map(([id, one]) => [id, others.get(id) ?? one]));
}

const channelsFirst = (typed: string, as: string): Said => ({
  en: `“${typed}” was read with the channels first, as ${as}`,
  hi: `“${typed}” को चैनल पहले मानकर ${as} पढ़ा गया`,
  bn: `“${typed}”-কে চ্যানেল আগে ধরে ${as} পড়া হয়েছে`,
});
