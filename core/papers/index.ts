import type { Paper } from '../paper.ts';
import { parseDocument } from '../problem.ts';
import adamTrajectory from './adam-trajectory.json' with { type: 'json' };
import cnnPaddingStride from './cnn-padding-stride.json' with { type: 'json' };
import cs60010 from './cs60010-2023-midsem.json' with { type: 'json' };
import sigmoidTwoOutputs from './sigmoid-two-outputs.json' with { type: 'json' };

const shelf: readonly unknown[] = [cs60010, sigmoidTwoOutputs, cnnPaddingStride, adamTrajectory];
let parsed: readonly Paper[] | undefined;

/** The papers and problems that come with Chalkgrad, in the order of the shelf. Read once. */
export function papers(): readonly Paper[] {
  parsed ??= shelf.map((document) => parseDocument(JSON.stringify(document), 'shelf'));
  return parsed;
}
