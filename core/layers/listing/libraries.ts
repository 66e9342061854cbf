import { layers } from '../index.ts';
import { kerasClasses } from './keras-classes.ts';
import type { Library } from './library.ts';
import { callsOf, type PythonLayer } from './python-layer.ts';

const torchClasses: readonly PythonLayer[] = layers.flatMap(({ pytorch: calls }) => callsOf(calls));
const namesOf = (classes: readonly PythonLayer[]): readonly string[] => classes.flatMap(({ names }) => names);

/** Keras, with the parameters and defaults of Keras 3. */
export const keras: Library = {
  name: 'keras',
  title: 'Keras',
  classes: kerasClasses,
  other: { title: 'torch.nn', names: namesOf(torchClasses) },
};

/** PyTorch, with the parameters and defaults of torch.nn 1.13. */
export const pytorch: Library = {
  name: 'pytorch',
  title: 'torch.nn',
  classes: torchClasses,
  other: { title: 'Keras', names: namesOf(kerasClasses) },
};
