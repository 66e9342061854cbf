import { add, call, div, mul, num, ref, type Expr } from '../../expr/expr.ts';
import type { Reasoned } from '../explained.ts';
import type { InitializationProblem } from './problem.ts';

const symbol = (tex: string, plain: string) => ({ symbol: { tex, plain } });
const FAN_IN = symbol('n_{\\mathrm{in}}', 'nᵢₙ');
const FAN_OUT = symbol('n_{\\mathrm{out}}', 'nₒᵤₜ');

/** Fans, the variance of the scheme, its root, and for a uniform draw its limit √(3·variance). */
export function linesOf({
  scheme,
  distribution,
  inputs,
  outputs,
  convolution,
}: InitializationProblem): readonly Reasoned[] {
  const given = (id: string, value: number, more: object = {}): Reasoned => ({
    id,
    phase: 'given',
    formula: num(value),
    ...more,
  });
  const sides = convolution?.kernel.map((_, i) => `k${i + 1}`) ?? [];
  const window = sides.map(ref);
  const fans: readonly Reasoned[] = convolution
    ? [
        ...sides.map((id, i) => given(id, convolution.kernel[i] ?? 1)),
        given('c', convolution.channels),
        given('f', convolution.filters),
        {
          id: 'fan_in',
          phase: 'work',
          formula: mul(...window, ref('c')),
          heading: 'Fans',
          ...FAN_IN,
          why: (said) =>
            `One output cell sums ${said('fan_in')} products: every cell of its window in every channel.`,
        },
        ...(scheme === 'glorot'
          ? [
              {
                id: 'fan_out',
                phase: 'work' as const,
                formula: mul(...window, ref('f')),
                ...FAN_OUT,
                why: () => 'One input cell goes into as many windows, once for each filter.',
              },
            ]
          : []),
      ]
    : [
        given('fan_in', inputs ?? 1, FAN_IN),
        ...(outputs !== undefined && scheme === 'glorot' ? [given('fan_out', outputs, FAN_OUT)] : []),
      ];
  return [
    ...fans,
    {
      id: 'sigmaSquared',
      phase: 'work',
      formula: varianceOf(scheme),
      heading: 'Spread of the weights',
      why: WHY[scheme],
    },
    {
      id: 'sigma',
      phase: 'work',
      formula: call('sqrt', ref('sigmaSquared')),
      why: (said) =>
        `The standard deviation is the root of the variance: the size of a usual weight, ${said('sigma')}.`,
    },
    ...(distribution === 'uniform'
      ? [
          {
            id: 'a',
            phase: 'work' as const,
            formula: call('sqrt', mul(num(3), ref('sigmaSquared'))),
            heading: 'Limit of the uniform draw',
            why: () =>
              'A uniform draw from (−a, a) has the variance a²/3, so a = √(3σ²): farther out than one σ.',
          },
        ]
      : []),
  ];
}

function varianceOf(scheme: InitializationProblem['scheme']): Expr {
  switch (scheme) {
    case 'glorot':
      return div(num(2), add(ref('fan_in'), ref('fan_out')));
    case 'he':
      return div(num(2), ref('fan_in'));
    case 'lecun':
      return div(num(1), ref('fan_in'));
  }
}

const WHY = {
  glorot: () =>
    'Forward the variance should be 1/nᵢₙ, backward 1/nₒᵤₜ: Glorot and Bengio take one over the mean of the two.',
  he: (said: (id: string) => string) =>
    `A sum of ${said('fan_in')} terms has as many times their variance, so it is divided by nᵢₙ; ReLU cuts half of it away, which the 2 gives back.`,
  lecun: (said: (id: string) => string) =>
    `A sum of ${said('fan_in')} terms has as many times their variance: divided by nᵢₙ the sum keeps the variance of its inputs.`,
} as const;
