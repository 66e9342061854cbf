import { textError } from '../../errors.ts';
import type { LibraryClass } from '../../expr/functions/activation-face.ts';
import {
  activationFace,
  activationNames,
  activationParameters,
  type ActivationName,
} from '../../expr/functions/activations.ts';
import { identity } from '../../expr/functions/identity.ts';
import { kerasIgnored } from './keras-arguments.ts';
import { Arguments } from './arguments.ts';
import { lastName } from './call-name.ts';
import { suggestion } from './nearest.ts';
import type { PythonCall } from './python-value.ts';
import type { Made, PythonLayer } from './python-layer.ts';
import { noFields, type Spelling } from './spelling.ts';

/** How the text notation writes each activation: its name, `RELU`, `LEAKY-RELU-0.2`. */
export const activationSpellings: readonly Spelling[] = activationNames.map((name) => ({
  label: name.toUpperCase(),
  words: [name.replaceAll('-', ' '), ...(activationFace(name).words ?? [])],
  ...noFields,
  ...(activationParameters[name]
    ? { positional: [{ key: 'parameter', form: 'number', words: ['slope', 'alpha', 'a'], optional: true }] }
    : {}),
  ...(activationFace(name).parameter?.learnt === true
    ? {
        flags: [
          { key: 'slopes', value: 'entries', words: ['each entry'] },
          { key: 'slopes', value: 'channels', words: ['each channel'] },
          { key: 'slopes', value: 'one', words: ['one slope'] },
        ],
      }
    : {}),
  fixed: { function: name },
}));

/** The layer that an activation makes in a listing: none for the identity, which changes nothing. */
const made = (name: ActivationName, parameter: number | undefined): Made[] =>
  name === identity.name ? [] : [{ written: { type: 'activation', function: name, parameter } }];

const kerasStrings: ReadonlyMap<string, ActivationName> = new Map(
  activationNames.flatMap((name) =>
    activationFace(name).keras.strings.map((word): [string, ActivationName] => [word, name]),
  ),
);

/** Does Keras have an activation of this name, as in `tf.nn.relu(x)`? */
export const isKerasActivation = (name: string): boolean => kerasStrings.has(name);

/** `activation="relu"` as a layer of its own; `tf.nn.relu` and `LeakyReLU(0.1)` may stand there too. */
export function activated(given: Arguments): Made[] {
  const value = given.value('activation');
  if (value === undefined) return [];
  if (value.type === 'call') return [...calledActivation(value)];
  const word = value.type === 'name' ? (value.value.split('.').at(-1) ?? '') : given.text('activation');
  const name = kerasStrings.get(word ?? '');
  if (name === undefined)
    throw textError(
      given.at('activation'),
      `“${word ?? ''}” is not an activation that is known here`,
      `${suggestion(word ?? '', [...kerasStrings.keys()])}activations are ${[...kerasStrings.keys()].join(', ')}`,
    );
  return made(name, activationFace(name).keras.parameter);
}

/** `activation=LeakyReLU(alpha=0.1)`: a layer in place of a function. */
function calledActivation(call: PythonCall): readonly Made[] {
  const name = lastName(call);
  const layer = kerasActivations.find(({ names }) => names.includes(name));
  if (!layer)
    throw textError(
      call.at,
      `“${call.name}” is not an activation that is known here`,
      `write activation="relu", or one of ${kerasActivations.flatMap(({ names }) => names).join(', ')}`,
    );
  return layer.read(new Arguments(call, layer));
}

interface Form extends LibraryClass {
  readonly activation: ActivationName;
}

/** Every class of a library, with the activations that it is by its arguments. */
function classesOf(
  classes: (name: ActivationName) => readonly LibraryClass[],
  ignored: readonly string[],
): readonly PythonLayer[] {
  const forms = activationNames.flatMap((name) =>
    classes(name).map((one): Form => ({ ...one, activation: name })),
  );
  return [...new Set(forms.map(({ name }) => name))].map((name): PythonLayer => {
    const ofClass = forms.filter((form) => form.name === name);
    return {
      names: [name],
      parameters: [...new Set(ofClass.flatMap((form) => form.arguments ?? []))],
      ignored: [...ignored, ...ofClass.flatMap((form) => form.named ?? [])],
      read: (given) => {
        const { activation, parameter } = formOf(given, ofClass);
        const [value] = (parameter?.names ?? []).flatMap((one) => given.number(one) ?? []);
        return made(activation, value ?? parameter?.default);
      },
    };
  });
}

/** The form of a class that the arguments of a call fit. Throws ProblemError at the argument that fits none. */
function formOf(given: Arguments, forms: readonly Form[]): Form {
  const valueOf = (argument: string): number | string | null => {
    const value = given.value(argument);
    if (value === undefined) return null;
    return value.type === 'number' || value.type === 'text' ? value.value : String(value.type);
  };
  const fits = ({ only = {} }: Form, argument: string): boolean =>
    only[argument]?.includes(valueOf(argument)) ?? true;
  const argumentsOf = (form: Form): readonly string[] => Object.keys(form.only ?? {});
  const found = forms.find((form) => argumentsOf(form).every((argument) => fits(form, argument)));
  if (found) return found;
  const all = [...new Set(forms.flatMap(argumentsOf))];
  const wrong =
    all.find((argument) => valueOf(argument) !== null && !forms.some((form) => fits(form, argument))) ??
    all.find((argument) => valueOf(argument) !== null) ??
    '';
  const accepted = [...new Set(forms.flatMap(({ only = {} }) => only[wrong] ?? []))].filter(
    (value) => value !== null,
  );
  throw textError(
    given.at(wrong),
    `${wrong} is not ${accepted.map((value) => JSON.stringify(value)).join(' or ')}`,
    forms.find(({ only = {} }) => Object.hasOwn(only, wrong))?.advice ?? 'give that, or leave it out',
  );
}

/** Keras's PReLU learns a slope for every entry; axes that share one have it once. Its slopes begin at 0. */
const kerasPrelu: PythonLayer = {
  names: ['PReLU'],
  parameters: [],
  named: ['shared_axes', 'alpha_initializer'],
  ignored: [...kerasIgnored, 'alpha_regularizer', 'alpha_constraint'],
  read: (given) => {
    const shared = [given.sides('shared_axes') ?? []].flat();
    const begins = given.value('alpha_initializer');
    const parameter = begins === undefined || begins.type === 'text' ? 0 : undefined;
    return [
      {
        written: {
          type: 'activation',
          function: 'prelu',
          parameter,
          slopes: shared.length ? 'channels' : 'entries',
        },
        ...(shared.length
          ? { expects: { what: 'shared axes', value: shared.length, at: given.at('shared_axes') } }
          : {}),
      },
    ];
  },
};
/** PyTorch's PReLU learns one slope, or `num_parameters`, one a channel. */
const torchPrelu: PythonLayer = {
  names: ['PReLU'],
  parameters: ['num_parameters', 'init'],
  ignored: ['device', 'dtype'],
  read: (given) => {
    const count = given.count('num_parameters') ?? 1;
    const written = { type: 'activation', function: 'prelu', parameter: given.number('init') };
    return count === 1
      ? [{ written }]
      : [
          {
            written: { ...written, slopes: 'channels' },
            expects: { what: 'num_parameters', value: count, at: given.at('num_parameters') },
          },
        ];
  },
};

export const kerasActivations: readonly PythonLayer[] = [
  { names: ['Activation'], parameters: ['activation'], ignored: kerasIgnored, read: activated },
  ...classesOf((name) => activationFace(name).keras.classes ?? [], kerasIgnored),
  kerasPrelu,
];

export const torchActivations: readonly PythonLayer[] = [
  torchPrelu,
  ...classesOf((name) => (name === 'prelu' ? [] : activationFace(name).pytorch), []),
];
