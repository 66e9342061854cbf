import { isKind, jsonSchema, kindNames } from '../../core/index.ts';
import { readOptions, UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { printJson } from './terminal.ts';

export const schema: Command = {
  usage: 'schema [kind]',
  does: 'prints the JSON Schema of a paper, or of one kind of problem',
  run: (args, terminal) => {
    const [kind, extra] = readOptions(args, [], []).rest;
    if (extra !== undefined || (kind !== undefined && !isKind(kind)))
      throw new UsageError(`unknown kind ${extra ?? kind ?? ''}; kinds are ${kindNames.join(', ')}`);
    printJson(terminal, jsonSchema(kind));
    return 0;
  },
};
