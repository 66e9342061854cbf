import { say } from '../../language/text.ts';
import type { Remark } from '../../document/remark.ts';
import { textError } from '../../errors.ts';
import { toChain } from '../../layers/listing/chain.ts';
import { parseListing, readListing } from '../../layers/listing/listing.ts';
import { toListing } from '../../layers/listing/to-words.ts';
import { receptiveFieldSchema, type ReceptiveFieldProblem } from './problem.ts';
/** Layers that act on each entry separately are skipped: they do not change the field. */
const POINTWISE: readonly string[] = ['activation', 'batch-norm', 'dropout'];

function parse(text: string): ReceptiveFieldProblem {
  const statements = parseListing(text).filter(({ written }) => !POINTWISE.includes(written.type));
  // The number of filters does not affect the field of a unit.
  const counted = statements.map((statement) =>
    statement.written.type === 'conv' && statement.written['filters'] === undefined
      ? { ...statement, written: { ...statement.written, filters: 1, groups: undefined } }
      : { ...statement, expects: null },
  );
  const { input, layers } = toChain(counted);
  const parsed = receptiveFieldSchema.safeParse({
    kind: 'receptive-field',
    ...(input ? { input: input.shape } : {}),
    layers,
  });
  if (parsed.success) return parsed.data;
  const [first, second] = parsed.error.issues[0]?.path ?? [];
  const stray =
    first === 'layers' && typeof second === 'number' ? counted[second + (input ? 1 : 0)] : counted[0];
  throw textError(
    stray?.at ?? 0,
    first === 'layers'
      ? 'this layer has no window that slides'
      : 'an input of other sides than height, width and channels',
    'give the convolutions and pools before it alone',
  );
}

export const text = {
  example: 'conv 3x3, stride 2, pad 1 → pool 2 → conv 3x3',
  hint: say(
    'Convolutions and pools in order: conv kernel, stride and pad where they are not 1 and 0; pool size. INPUT 28x28x1 may come first.',
    'कनवोल्यूशन और पूल क्रम से: conv कर्नेल, stride और pad जहाँ वे 1 और 0 न हों; pool आकार। पहले INPUT 28x28x1 आ सकता है।',
    'কনভোলিউশন ও পুল ক্রমানুসারে: conv কার্নেল, stride ও pad যেখানে 1 ও 0 নয়; pool মাপ। আগে INPUT 28x28x1 থাকতে পারে।',
  ),
  parse,
  print: ({ input, layers, unit }: ReceptiveFieldProblem): string | null =>
    unit ? null : toListing([...(input ? [{ type: 'input', shape: input }] : []), ...layers]),
  remarks: (typed: string): readonly Remark[] => readListing(typed).remarks,
};
