import { z } from 'zod';
import { useConvention } from '../conventions.ts';
import { num, ref } from '../expr/expr.ts';
import { onlyShape, type Layer, type Window } from './layer.ts';
import { checkFits, checkPadding, mapSides, outputSide, paddingSchema, sidesSchema, sideText, windowOver, windowSuffix, type Slides } from './window.ts';

/** What any pooling layer says of its window. */
export const poolEntry = {
  name: z.string().min(1).max(60).optional(),
  size: sidesSchema,
  /** The size itself when absent. */
  stride: sidesSchema.optional(),
  padding: paddingSchema.default(0),
};
type PoolEntry = z.infer<z.ZodObject<typeof poolEntry>> & Pick<Slides, 'dilation'>;

/**
 * What all pooling has in common: windows of size K, a stride apart, channel by channel; no parameters. Sides by `outputSide`, rounded by the convention
 * `pool-rounding`. Dumoulin & Visin 2016, §3.
 */
export const pooling: Pick<Layer<PoolEntry>, 'source' | 'window' | 'formulas'> = {
  source: 'Dumoulin & Visin 2016, §3',
  window: (pool, sides, where, conventions): Window => windowOver(slides(pool), sides, where, conventions),
  formulas: (pool, incoming, where, conventions) => {
    const { spatial, channels } = mapSides(onlyShape(incoming), where);
    const window = windowOver(slides(pool), spatial.map(({ value }) => value), where, conventions);
    checkPadding(window, where);
    checkFits(spatial, window, where);
    const rounding = useConvention('pool-rounding', conventions).choice;
    return {
      type: 'map',
      shape: [...spatial.map((side, axis) => outputSide(side, axis, window, rounding)), ref(channels.id)],
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
};

export const poolLabel = (word: string, pool: PoolEntry): string => pool.name ?? `${word}-${sideText(pool.size)}${windowSuffix(slides(pool), pool.size)}`;

const slides = ({ size, stride, padding, dilation }: PoolEntry): Slides => ({ kernel: size, stride: stride ?? size, padding, dilation });
