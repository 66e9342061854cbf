import { CHANNEL_SUMS, PRODUCT, SMALL_BACK, SMALL_FORWARD, SMALL_WEIGHTS } from '../codes.ts';
import { productScratch } from '../scratch.ts';
import { lanesOf } from './layout.ts';
import { PLAIN, type LayerPlan } from './layer-plan.ts';

export interface Dense {
  readonly type: 'dense';
  readonly units: number;
}

/** y = x·W + b with W[input][unit]; dW = xᵀ·dy, db = Σ dy, dx = dy·Wᵀ. Goodfellow et al. 2016, §6.5.6. */
export function dense({ units }: Dense, shape: readonly number[]): LayerPlan {
  const [inputs = 0] = shape;
  if (shape.length !== 1)
    throw new RangeError(`a dense layer after ${shape.join('×')}; put a flatten layer before it`);
  return {
    ...PLAIN,
    output: [units],
    parameters: { weight: [inputs, units], bias: [units] },
    fan: { in: inputs, out: units },
    beside: true,
    scratch: (batch, precision) =>
      Math.max(
        productScratch(units, inputs, precision),
        productScratch(units, batch, precision),
        productScratch(inputs, units, precision),
      ),
    forward: ({ batch, precision, input, output, parameters, scratch, scratchStep }) => {
      const { weight = 0, bias = 0 } = parameters;
      if (input.beside > 0)
        return [
          {
            code: SMALL_FORWARD,
            whole: [
              inputs,
              units,
              input.beside / lanesOf(precision),
              input.place,
              weight,
              bias,
              output.place,
            ],
          },
        ];
      return [
        {
          code: PRODUCT,
          whole: [
            ...[batch, units, inputs, input.place, input.sample, 0, weight, units, 0],
            ...[output.place, output.sample, bias, 0, scratch, scratchStep],
          ],
        },
      ];
    },
    backward: (places) => {
      const { batch, precision, input, outputGradient: g, inputGradient, parameters, gradients } = places;
      const { scratch, scratchStep } = places;
      const { weight = 0 } = parameters;
      if (input.beside > 0) {
        const vectors = input.beside / lanesOf(precision);
        return [
          ...(gradients
            ? [
                {
                  code: SMALL_WEIGHTS,
                  whole: [
                    inputs,
                    units,
                    vectors,
                    input.place,
                    g.place,
                    gradients['weight'] ?? 0,
                    gradients['bias'] ?? 0,
                  ],
                },
              ]
            : []),
          ...(inputGradient
            ? [{ code: SMALL_BACK, whole: [inputs, units, vectors, g.place, weight, inputGradient.place] }]
            : []),
        ];
      }
      return [
        ...(gradients
          ? [
              {
                code: PRODUCT,
                whole: [
                  ...[inputs, units, batch, input.place, input.sample, 1, g.place, g.sample, 0],
                  ...[gradients['weight'] ?? 0, units, 0, 0, scratch, scratchStep],
                ],
              },
              { code: CHANNEL_SUMS, whole: [1, 1, batch, units, g.place, 0, 0, gradients['bias'] ?? 0] },
            ]
          : []),
        ...(inputGradient
          ? [
              {
                code: PRODUCT,
                whole: [
                  ...[batch, inputs, units, g.place, g.sample, 0, weight, units, 1],
                  ...[inputGradient.place, inputGradient.sample, 0, 0, scratch, scratchStep],
                ],
              },
            ]
          : []),
      ];
    },
  };
}
