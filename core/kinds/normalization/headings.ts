import type { Line } from '../../solution/step.ts';

const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^dL\/d(gamma|beta)/, 'Gradients of scale and shift'],
  [/^dL\/dxHat/, 'Gradients of the normalized numbers'],
  [/^dL\/ds(_|$)/, 'Gradient of the root'],
  [/^dL\/dsigmaSquared/, 'Gradient of the variance'],
  [/^dL\/dm(_|$)/, 'Gradient of the mean square'],
  [/^dL\/dmu/, 'Gradient of the mean'],
  [/^dL\/dx/, 'Gradients of the input'],
];

const headingOf = (id: string): string | undefined => HEADINGS.find(([pattern]) => pattern.test(id))?.[1];

/** The backward lines, with a heading where the quantity that the gradients belong to changes. */
export const withHeadings = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => {
    const heading = headingOf(line.id);
    const before = lines[i - 1];
    return heading === undefined || (before && headingOf(before.id) === heading)
      ? line
      : { ...line, heading };
  });
