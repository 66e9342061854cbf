const NAMES: Readonly<Record<number, readonly string[]>> = {
  1: ['length'],
  2: ['height', 'width'],
  3: ['depth', 'height', 'width'],
};

/**
 * What the directions of a map are called, by how many there are (1 to 3): the length; height and width;
 * depth, height and width.
 */
export const directionNames = (count: number): readonly string[] => NAMES[count] ?? [];

/**
 * What the sides of an activation map are called, channels last, by how many there are (2 to 4); the only
 * side of a vector is its length.
 */
export const sideNames = (count: number): readonly string[] =>
  count === 1 ? ['length'] : [...directionNames(count - 1), 'channels'];
