import type { Remark } from '../../document/remark.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { textError } from '../../errors.ts';
import { toChain } from '../../layers/listing/chain.ts';
import { parseListing, readListing } from '../../layers/listing/listing.ts';
import { toListing } from '../../layers/listing/to-words.ts';
import { cnnTableSchema, type CnnTableProblem } from './problem.ts';

export const text = {
  example: 'INPUT 28x28x1, CONV-5-32 pad 2, RELU, POOL-2, FC-10',
  hint: 'INPUT height x width x channels, then the layers: CONV-kernel-filters, POOL-size, FC-units; or a listing of Keras or PyTorch.',
  parse: (typed: string): CnnTableProblem => {
    const statements = parseListing(typed);
    const { input, layers } = toChain(statements);
    if (!input)
      throw textError(
        0,
        'the input is not given',
        'begin with its height, width and channels: INPUT 28x28x1',
      );
    return parseTyped(
      cnnTableSchema,
      { kind: 'cnn-table', layers: [input, ...layers] },
      ([, index]) => statements[Number(index)]?.at ?? typed.trimEnd().length,
    );
  },
  print: ({ layers, conventions: stated }: CnnTableProblem): string | null =>
    stated ? null : toListing(layers),
  remarks: (typed: string): readonly Remark[] => readListing(typed).remarks,
};
