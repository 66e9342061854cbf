import { listPapers } from '../../core/index.ts';
import { print, readOptions, UsageError, type Command } from './command.ts';

export const papers: Command = {
  usage: 'papers',
  does: 'lists the papers and problems on the shelf',
  run: (args) => {
    const [extra] = readOptions(args, [], []).rest;
    if (extra !== undefined) throw new UsageError(`did not expect ${extra}`);
    for (const { id, title, questions } of listPapers()) print(`${id.padEnd(24)} ${title} (${questions.length} ${questions.length === 1 ? 'question' : 'questions'}, ${questions.reduce((sum, { marks }) => sum + marks, 0)} marks)`);
    return 0;
  },
};
