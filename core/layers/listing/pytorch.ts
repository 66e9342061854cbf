import { layers } from '../index.ts';
import { parsePython } from './python-calls.ts';
import { callsOf, readCalls, sequential, type PythonLayer } from './python-layer.ts';
import type { Statement } from './statement.ts';

/**
 * PyTorch's `nn.Sequential(nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), …)`, with the parameters and defaults
 * of torch.nn 1.13. What the text says goes into a layer (`in_channels`, `in_features`, `num_features`) is
 * kept, to be checked against what does.
 */
export const parsePyTorch = (text: string): Statement[] =>
  readCalls(sequential(parsePython(text)), classes, 'torch.nn');

const classes: readonly PythonLayer[] = layers.flatMap(({ pytorch }) => callsOf(pytorch));

/** The names that identify a text as a listing of PyTorch. */
export const pytorchNames: readonly string[] = classes.flatMap(({ names }) => names);
