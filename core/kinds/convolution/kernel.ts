import { problemError } from '../../errors.ts';
import { groupsOf } from '../../layers/convolution.ts';
import { layerSchema, type LayerEntry } from '../../layers/index.ts';
import type { Quantity } from '../../document/quantity.ts';
import { readArray, type Entries } from './arrays.ts';
import type { StageEntry } from './problem.ts';

type KernelEntry = Extract<StageEntry, { type: 'conv' | 'transposed-conv' }>;

/**
 * The kernel of a layer with all its axes, [filters, channels of a group, …sides]; for a transposed
 * convolution [channels, filters of a group, …sides]. Throws ProblemError where it does not fit the channels,
 * or the bias does not fit the filters.
 */
export function kernelOf(
  entry: KernelEntry,
  channels: number,
  directions: number,
  place: string,
): { readonly layer: LayerEntry; readonly weight: Entries; readonly bias: readonly Quantity[] | null } {
  const { kernel: nested, bias: given, ...window } = entry;
  const { shape, entries } = readArray(nested, `${place}.kernel`);
  const [sides, written] = [shape.slice(-directions), shape.slice(0, -directions)];
  if (shape.length < directions || written.length > 2)
    throw problemError(
      `${place}.kernel`,
      `has lists ${shape.length} deep over an input of ${directions} ${directions === 1 ? 'direction' : 'directions'}`,
      `give them ${directions}, ${directions + 1} or ${directions + 2} deep`,
    );
  const transposed = entry.type === 'transposed-conv';
  const groups = entry.groups === 'depthwise' ? channels : (entry.groups ?? 1);
  // The channels that a kernel must have: those that reach each filter, or all of a transposed convolution.
  const wanted = transposed ? channels : channels / groups;
  const outer = outerAxes(written, transposed, wanted);
  const filters = transposed ? (outer[1] ?? 1) * groups : (outer[0] ?? 1);
  groupsOf({ groups: entry.groups, filters }, channels, place);
  const found = transposed ? outer[0] : outer[1];
  if (found !== wanted)
    throw problemError(
      `${place}.kernel`,
      `is for ${found ?? 0} ${found === 1 ? 'channel' : 'channels'}, but ${wanted} ${wanted === 1 ? 'reaches' : 'reach'} ${transposed ? 'it' : 'each filter'}`,
      transposed ? 'give [channel][filter][row][column]' : 'give [filter][channel][row][column]',
    );
  const bias: readonly Quantity[] | null =
    given === undefined ? null : typeof given === 'object' ? given : [given];
  if (bias && bias.length !== filters)
    throw problemError(
      `${place}.bias`,
      `has ${bias.length} for ${filters} filters`,
      'give one bias for each filter',
    );
  return {
    layer: layerSchema.parse({ ...window, kernel: sides, filters, bias: bias !== null }),
    weight: { shape: [...outer, ...sides], entries },
    bias,
  };
}

/**
 * The two axes before the sides. A short form leaves out an axis of length 1: one written axis counts filters
 * where there is one channel, else channels.
 */
function outerAxes(written: readonly number[], transposed: boolean, channels: number): readonly number[] {
  if (written.length === 2) return written;
  if (written.length === 0) return [1, 1];
  const countsFilters = channels === 1;
  return transposed === countsFilters ? [1, ...written] : [...written, 1];
}
