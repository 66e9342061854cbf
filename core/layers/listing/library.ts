import { textError } from '../../errors.ts';
import { Arguments } from './arguments.ts';
import { lastName } from './call-name.ts';
import { nearest } from './nearest.ts';
import type { Made, PythonLayer } from './python-layer.ts';
import type { PythonCall } from './python-value.ts';

/** A library whose listings are read. */
export interface Library {
  readonly name: 'keras' | 'pytorch';
  /** In messages: `Keras`, `torch.nn`. */
  readonly title: string;
  readonly classes: readonly PythonLayer[];
  /** The names of the other library's classes, to say whose a name is. */
  readonly other: { readonly title: string; readonly names: readonly string[] };
}

export const classNamed = ({ classes }: Library, name: string): PythonLayer | undefined =>
  classes.find(({ names }) => names.includes(name));

/** The layers that one call makes, with the places of its arguments. Throws ProblemError where it is not one. */
export function readCall(
  library: Library,
  call: PythonCall,
  layer: PythonLayer = known(library, call),
): { readonly made: readonly Made[]; readonly places: Readonly<Record<string, number>> } {
  const given = new Arguments(call, layer);
  const name = given.text('name');
  const made = layer.read(given);
  return {
    made:
      name === undefined
        ? made
        : made.map((one, i) => (i === 0 ? { ...one, written: { ...one.written, name } } : one)),
    places: { ...given.places(), type: call.at },
  };
}

function known(library: Library, call: PythonCall): PythonLayer {
  const layer = classNamed(library, lastName(call));
  if (layer) return layer;
  throw unknownLayer(library, call);
}

/** “nn.RReLU” is not a layer, and which one was probably meant. */
export function unknownLayer(
  library: Library,
  { name, at }: { readonly name: string; readonly at: number },
): Error {
  const names = library.classes.flatMap((one) => one.names);
  const last = lastName({ name });
  const near = nearest(last, names);
  const { other } = library;
  const advice = other.names.includes(last)
    ? `it is one of ${other.title}, and the rest of this listing is ${library.title}'s: write all of it for one library`
    : `${near === null ? '' : `did you mean ${near}? `}layers are ${library.classes.map((one) => one.names[0] ?? '').join(', ')}`;
  return textError(at, `“${name}” is not a layer of ${library.title} that is known here`, advice);
}
