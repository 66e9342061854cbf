import { documentOf, MOST_SEED, readSeed, varyPaper, type VariedPaper } from '../../core/index.ts';
import { localPath } from '../local-path.ts';
import { onlyOne, readOptions, UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { chosenQuestions, loadPaper } from './paper-file.ts';
import { plainText } from './terminal.ts';
import { writeNew } from './write-new.ts';

export const vary: Command = {
  usage: 'vary <paper> --seed N [--question ID] [--out FILE [--force]]',
  does: 'writes the paper with other numbers, the same ones for the same seed; remarks go to standard error',
  run: async (args, terminal) => {
    const { rest, options } = readOptions(args, ['--seed', '--question', '--out'], ['--force']);
    const given = onlyOne(rest, 'the paper to give new numbers');
    const typed = options.get('--seed');
    if (typed === undefined) throw new UsageError('give the seed of the numbers, e.g. --seed 7');
    const seed = readSeed(typed);
    if (seed === null)
      throw new UsageError(
        `--seed ${typed}: not a whole number from 0 to ${MOST_SEED}; write, for example, --seed 7`,
      );
    const { paper, worked } = loadPaper(given);
    const question = options.get('--question');
    chosenQuestions(worked, question);
    const variant = varyPaper(paper, seed, question);
    for (const line of remarks(variant)) terminal.stderr(`${plainText(line)}\n`);
    const document = documentOf(variant.paper);
    const file = options.get('--out');
    if (file === undefined) terminal.stdout(document);
    else await writeNew(localPath(file), document, options.has('--force'));
    return 0;
  },
};

/** What is said of a variant, one a line. */
const remarks = ({ paper, varied, kept }: VariedPaper): readonly string[] => [
  ...kept.map(({ where, what }) => `${where} keeps its numbers: ${what}`),
  ...Object.entries(varied).flatMap(([id, { newPrompt, hidden }]) => {
    const place = paper.type === 'problem' ? 'problem' : `question ${id}`;
    return [
      ...(newPrompt
        ? [`${place}: the printed words do not fit other numbers, so its prompt is a new one`]
        : []),
      ...(hidden.length > 0
        ? [
            `${place}: these mistakes change no answer here, nor in any other draw that was tried: ${hidden.join('; ')}`,
          ]
        : []),
    ];
  }),
];
