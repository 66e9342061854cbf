import { isLanguage, languages, programOf } from '../../core/index.ts';
import { onlyOne, readOptions, UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { chosenQuestions, loadPaper } from './paper-file.ts';
import { print } from './terminal.ts';

export const code: Command = {
  usage: `code <paper> [--question ID] [--as ${languages.join('|')}]`,
  does: 'writes the worked solution as a program',
  run: (args, terminal) => {
    const { rest, options } = readOptions(args, ['--question', '--as'], []);
    const language = options.get('--as') ?? 'python';
    if (!isLanguage(language))
      throw new UsageError(`unknown language ${language}; languages are ${languages.join(', ')}`);
    const { worked: all } = loadPaper(onlyOne(rest, 'the paper to write as a program'));
    const question = options.get('--question');
    const worked = chosenQuestions(all, question);
    const programs = worked.flatMap((one) => programOf(one, language) ?? []);
    if (programs.length === 0)
      throw new UsageError(
        question === undefined ? 'nothing in it is computed' : `question ${question} computes nothing`,
      );
    print(terminal, programs.map(({ text }) => text.trimEnd()).join('\n\n\n'));
    return 0;
  },
};
