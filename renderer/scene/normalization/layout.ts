import type { Grid, GridsPicture } from '../../../core/kinds/grids.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import { bandsLayout } from '../marks/bands-layout.ts';
import type { Card } from '../marks/card.ts';

/** The quantity of a grid by its id, without the number of its sample. */
const NAMES: Readonly<Record<string, string>> = {
  x: 'x',
  xHat: 'xHat',
  y: 'y',
  gamma: 'gamma',
  beta: 'beta',
  mu: 'mu',
  var: 'sigmaSquared',
  s: 's',
  m: 'm',
  'mu-run': 'mu_run',
  'var-run': 'sigmaSquared_run',
};
export function symbolOfGrid({ id }: Grid): string {
  const base = id.replace(/-\d+$/, '');
  const name = NAMES[base] ?? NAMES[base.slice(1)];
  // The updated running statistics are named by their steps.
  if (name === undefined) return symbolOf(id).plain;
  const { plain } = symbolOf(name);
  return NAMES[base] === undefined ? `∂L/∂${plain}` : plain;
}

type Band = GridsPicture['bands'][number];
const isBackward = ({ grids }: Band): boolean => grids.some(({ phase }) => phase === 'backward');

/**
 * The stacked bands of one direction: the input, the statistics, the normalized and the shifted numbers; or
 * all gradients from the output back.
 */
export const normalizationLayout = ({ bands }: GridsPicture, back: boolean, width: number): Card =>
  bandsLayout(
    bands.filter((band) => isBackward(band) === back),
    width,
    symbolOfGrid,
  );
