import type { CnnTableAnswer, CnnTableRow } from './solution.ts';

/** The table in plain text, one line for each layer; then each alternative below its convention. */
export const answerLines = ({ rows, alternatives }: CnnTableAnswer): readonly string[] => [
  ...rows.map(rowText),
  ...alternatives.flatMap((other) => [other.convention, ...other.rows.map(rowText)]),
];

const rowText = ({ layer, shape, weights, biases }: CnnTableRow): string =>
  `${layer.padEnd(24)} ${shape.join('×').padEnd(14)} ${String(weights).padStart(9)} ${String(biases).padStart(6)}`;
