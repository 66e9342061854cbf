import { listShelf } from '../../core/index.ts';
import { readOptions, UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { print } from './terminal.ts';

export const papers: Command = {
  usage: 'papers',
  does: 'lists the papers and problems on the shelf',
  run: (args, terminal) => {
    const [extra] = readOptions(args, [], []).rest;
    if (extra !== undefined) throw new UsageError(`did not expect ${extra}`);
    for (const { id, title, questions, marks } of listShelf())
      print(
        terminal,
        `${id.padEnd(24)} ${title} (${questions} ${questions === 1 ? 'question' : 'questions'}, ${marks} marks)`,
      );
    return 0;
  },
};
