import type { ConventionName } from '../../conventions/index.ts';
import type { ActivationFace, ActivationParameter } from './activation-face.ts';
import { elu } from './elu.ts';
import type { NamedFunction } from './function.ts';
import { gelu, geluTanh } from './gelu.ts';
import type { GroupFunction } from './group-function.ts';
import { hardSigmoid } from './hard-sigmoid.ts';
import { hardSwish } from './hard-swish.ts';
import { hardTanh } from './hard-tanh.ts';
import { identity } from './identity.ts';
import { leakyRelu } from './leaky-relu.ts';
import { logSigmoid } from './log-sigmoid.ts';
import { logSoftmax } from './log-softmax.ts';
import { mish } from './mish.ts';
import { prelu } from './prelu.ts';
import { relu } from './relu.ts';
import { relu6 } from './relu6.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { softmax } from './softmax.ts';
import { softplus } from './softplus.ts';
import { softsign } from './softsign.ts';
import { step } from './step.ts';
import { tanh } from './tanh.ts';

interface EntrywiseActivation extends NamedFunction {
  readonly activation: ActivationFace;
}

/** The activations that are functions of one sum. */
export const entrywiseActivations = [
  identity,
  step,
  relu,
  relu6,
  leakyRelu,
  prelu,
  elu,
  selu,
  gelu,
  geluTanh,
  silu,
  hardSwish,
  mish,
  softplus,
  softsign,
  sigmoid,
  logSigmoid,
  hardSigmoid,
  tanh,
  hardTanh,
] as const satisfies readonly EntrywiseActivation[];

/** The activations that look at a whole group of sums. */
export const groupwiseActivations = [softmax, logSoftmax] as const satisfies readonly GroupFunction[];

export type EntrywiseName = (typeof entrywiseActivations)[number]['name'];
export type GroupwiseName = (typeof groupwiseActivations)[number]['name'];
/** Every activation that a document may name. */
export type ActivationName = EntrywiseName | GroupwiseName;

const activations: ReadonlyMap<string, EntrywiseActivation | GroupFunction> = new Map(
  [...entrywiseActivations, ...groupwiseActivations].map((one) => [one.name, one]),
);
const groups: ReadonlyMap<string, GroupFunction> = new Map(
  groupwiseActivations.map((one) => [one.name, one]),
);

export const entrywiseNames: readonly EntrywiseName[] = entrywiseActivations.map(({ name }) => name);
export const activationNames: readonly ActivationName[] = [
  ...entrywiseNames,
  ...groupwiseActivations.map(({ name }) => name),
];

export const isGroupwise = (name: ActivationName): name is GroupwiseName => groups.has(name);

function known<T>(found: T | undefined, name: string): T {
  if (!found) throw new RangeError(`no activation named ${name}; they are ${activationNames.join(', ')}`);
  return found;
}
export const groupFunction = (name: GroupwiseName): GroupFunction => known(groups.get(name), name);
/** Throws RangeError for a name that is no activation. */
export const activationFace = (name: string): ActivationFace => known(activations.get(name), name).activation;

/** The name in diagrams and tables: ReLU, linear, softmax. */
export const activationPrinted = (name: string): string => activationFace(name).printed;
/** The name in a formula: σ, \operatorname{ReLU}. */
export const activationTex = (name: string): string => known(activations.get(name), name).tex;

/** The conventions on which its value or slope depends. */
export const conventionsOfActivation = (name: ActivationName): readonly ConventionName[] =>
  known(activations.get(name), name).conventions ?? [];

/** The activations with a parameter that a document may set. */
export const activationParameters: Readonly<Partial<Record<ActivationName, ActivationParameter>>> =
  Object.fromEntries(
    activationNames.flatMap((name) => {
      const { parameter } = activationFace(name);
      return parameter ? [[name, parameter] as const] : [];
    }),
  );

/** Text compared without its case, hyphens, underscores and spaces: `Hard-Swish` is `hard_swish`. */
const bare = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, '');

const byWord: ReadonlyMap<string, ActivationName> = new Map(
  [...entrywiseActivations, ...groupwiseActivations].flatMap((one) => {
    const { words, keras, pytorch }: ActivationFace = one.activation;
    const typed: NamedFunction['typed'] = 'typed' in one ? one.typed : undefined;
    return [
      one.name,
      ...(typed?.words ?? []),
      ...(words ?? []),
      ...keras.strings,
      ...pytorch
        .filter(({ only = {} }) => Object.values(only).every((of) => of.includes(null)))
        .map(({ name }) => name),
    ].map((word) => [bare(word), one.name] as const);
  }),
);

/** The activation that people mean by a word of any notation: `leaky_relu`, `LeakyReLU`, `swish`, `σ`. */
export const activationCalled = (word: string): ActivationName | undefined => byWord.get(bare(word));
