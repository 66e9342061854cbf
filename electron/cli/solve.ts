import { solveJson, workedLines, workPaper, type WorkedQuestion } from '../../core/index.ts';
import { onlyOne, readOptions } from '../options.ts';
import type { Command } from './command.ts';
import { chosenQuestions, loadPaper } from './paper-file.ts';
import { print, printJson } from './terminal.ts';

export const solve: Command = {
  usage: 'solve <paper> [--question ID] [--json]',
  does: 'prints every step of the solution',
  run: (args, terminal) => {
    const { rest, options } = readOptions(args, ['--question'], ['--json']);
    const paper = loadPaper(onlyOne(rest, 'the paper to solve'));
    const worked = chosenQuestions(workPaper(paper), options.get('--question'));
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
      ...(heading === null ? [] : [`  ${heading}`]),
      `  ${parts.join(' = ')} ${valueIs} ${plain.value}${fraction}${why}${note === null ? '' : `    ${note}`}`,
    ];
  });
  const disputes = question.disputes.map(
    ({ about, status, printed, ours, why }) =>
      `  ‡ ${about} (${status}): printed ${printed}; ours ${ours}. ${why}`,
  );
  return [
    `Question ${question.id}. ${question.title} [${question.marks}]`,
    ...steps,
    ...answerText(solution),
    ...disputes,
  ].join('\n');
}

function answerText(solution: WorkedQuestion['solution']): string[] {
  switch (solution.kind) {
    case 'choice':
      return solution.picture.options.map(
        ({ id, text, correct, reason }) => `  ${correct ? '✓' : ' '} ${id}. ${text}: ${reason}`,
      );
    case 'short-answer':
      return [`  ${solution.answer.text}`];
    case 'update-rule':
      return solution.answer.forms.map(({ name, lines }) => `  ${name}: ${lines.join(';  ')}`);
    case 'cnn-table':
      return [solution.answer.rows, ...solution.answer.alternatives.map(({ rows }) => rows)].flatMap(
        (rows, i) => [
          ...(i === 0 ? [] : [`  ${solution.answer.alternatives[i - 1]?.convention ?? ''}`]),
          ...rows.map(
            ({ layer, shape, weights, biases }) =>
              `  ${layer.padEnd(24)} ${shape.join('×').padEnd(14)} ${String(weights).padStart(9)} ${String(biases).padStart(6)}`,
          ),
        ],
      );
    case 'receptive-field':
      return [`  Receptive field ${solution.answer.size.join('×')}`];
    default:
      return [];
  }
}
