import { answerLinesOf, leftOutOf, solveJson, workedLines, type WorkedQuestion } from '../../core/index.ts';
import { onlyOne, readOptions } from '../options.ts';
import type { Command } from './command.ts';
import { chosenQuestions, loadPaper } from './paper-file.ts';
import { print, printJson } from './terminal.ts';

export const solve: Command = {
  usage: 'solve <paper> [--question ID] [--json]',
  does: 'prints every step of the solution',
  run: (args, terminal) => {
    const { rest, options } = readOptions(args, ['--question'], ['--json']);
    const { paper, worked: all } = loadPaper(onlyOne(rest, 'the paper to solve'));
    const worked = chosenQuestions(all, options.get('--question'));
    if (options.has('--json')) printJson(terminal, solveJson(worked));
    else print(terminal, [paper.title, ...worked.map(toText)].join('\n\n'));
    return 0;
  },
};

/** A worked question for the terminal. */
function toText({ question, solution }: WorkedQuestion): string {
  const line = workedLines(solution.steps);
  const steps = solution.steps.flatMap(({ id }) => {
    const { plain, valueIs, cancels, note, heading } = line(id);
    const parts = [plain.symbol, plain.rule, plain.formula, plain.substituted].filter(
      (part, i, all) => part !== null && part !== all[i - 1] && part !== plain.value,
    );
    const fraction = plain.fraction === null ? '' : ` (${plain.fraction})`;
    const why = cancels ? ' (the terms cancel)' : '';
    return [
      ...(heading === null ? [] : [`  ${heading.en}`]),
      `  ${parts.join(' = ')} ${valueIs} ${plain.value}${fraction}${why}${note === null ? '' : `    ${note.en}`}`,
    ];
  });
  const disputes = question.disputes.map(
    ({ about, status, printed, ours, why }) =>
      `  ‡ ${about} (${status}): printed ${printed}; ours ${ours}. ${why}`,
  );
  return [
    `Question ${question.id}. ${question.title} [${question.marks}]`,
    ...steps,
    ...answerLinesOf(question.problem, solution).map((text) => `  ${text}`),
    ...leftOutOf(solution).map(({ title, label, why }) => `  ${title}: “${label}” is left out: ${why}`),
    ...disputes,
  ].join('\n');
}
