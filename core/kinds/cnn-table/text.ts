import { say } from '../../language/text.ts';
import type { Remark } from '../../document/remark.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { textError } from '../../errors.ts';
import { toChain } from '../../layers/listing/chain.ts';
import { parseListing, readListing } from '../../layers/listing/listing.ts';
import { toListing } from '../../layers/listing/to-words.ts';
import { cnnTableSchema, type CnnTableProblem } from './problem.ts';

export const text = {
  example: 'INPUT 28x28x1, CONV-5-32 pad 2, RELU, POOL-2, FC-10',
  hint: say(
    'INPUT height x width x channels, then the layers: CONV-kernel-filters, POOL-size, FC-units; or a listing of Keras or PyTorch.',
    'INPUT ऊँचाई x चौड़ाई x चैनल, फिर परतें: CONV-कर्नेल-फ़िल्टर, POOL-आकार, FC-इकाइयाँ; या Keras या PyTorch की सूची।',
    'INPUT উচ্চতা x প্রস্থ x চ্যানেল, তারপর স্তরগুলি: CONV-কার্নেল-ফিল্টার, POOL-মাপ, FC-একক; অথবা Keras বা PyTorch-এর তালিকা।',
  ),
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
