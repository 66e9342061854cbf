const NAMES: Readonly<Record<number, readonly string[]>> = {
  1: ['length'],
  2: ['height', 'width'],
  3: ['depth', 'height', 'width'],
};

/**
 * Names of the directions of a map with `count` of them (1 to 3): length; height and width; depth, height and
 * width.
 */
export const directionNames = (count: number): readonly string[] => NAMES[count] ?? [];

/**
 * Names of the sides of an activation map with `count` of them (2 to 4), channels last; the only side of a
 * vector is its length.
 */
export const sideNames = (count: number): readonly string[] =>
  count === 1 ? ['length'] : [...directionNames(count - 1), 'channels'];
