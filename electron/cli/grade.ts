import { z } from 'zod';
import { describeIssue, gradePaper, parseJson, ProblemError } from '../../core/index.ts';
import { readOptions, UsageError } from '../options.ts';
import type { Command } from './command.ts';
import { loadPaper, readText } from './paper-file.ts';
import { print, printJson } from './terminal.ts';

const answersSchema = z.record(z.string(), z.record(z.string(), z.string().max(4000)));

export const grade: Command = {
  usage: 'grade <paper> <answers.json> [--json]',
  does: 'marks answers: {"<question id>": {"<box id>": "<as typed>"}}',
  run: (args, terminal) => {
    const { rest, options } = readOptions(args, [], ['--json']);
    const [paperFile, answersFile, extra] = rest;
    if (paperFile === undefined || answersFile === undefined || extra !== undefined)
      throw new UsageError('name a paper and a file of answers');
    const paper = loadPaper(paperFile);
    const answers = readAnswers(answersFile);
    const unknown = Object.keys(answers).find(
      (id) => !paper.questions.some((question) => question.id === id),
    );
    if (unknown !== undefined)
      throw new UsageError(
        `${answersFile}: no question ${unknown} in ${paper.title}; questions are ${paper.questions.map(({ id }) => id).join(', ')}`,
      );
    const result = gradePaper(paper, answers);
    for (const question of result.questions) {
      const stray = Object.keys(answers[question.id] ?? {}).find(
        (box) => !question.boxes.some(({ id }) => id === box),
      );
      if (stray !== undefined)
        throw new UsageError(
          `${answersFile}: question ${question.id} has no box ${stray}; boxes are ${question.boxes.map(({ id }) => id).join(', ')}`,
        );
    }
    if (options.has('--json')) printJson(terminal, result);
    else {
      for (const { id, score, marks, boxes } of result.questions) {
        print(terminal, `Question ${id}: ${shown(score)} of ${marks}`);
        for (const box of boxes)
          print(
            terminal,
            `  ${box.verdict.padEnd(10)} ${box.id.padEnd(14)} ${inColumn(box.typed).padEnd(WIDTH)} ${box.why}`,
          );
      }
      print(terminal, `Total: ${shown(result.score)} of ${result.marks}`);
    }
    return result.score === result.marks ? 0 : 1;
  },
};

/** The width of the column of answers, in characters. */
const WIDTH = 24;
function inColumn(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}

const shown = (marks: number): string => String(Math.round(marks * 100) / 100);

function readAnswers(file: string): z.infer<typeof answersSchema> {
  let json: unknown;
  try {
    json = parseJson(readText(file));
  } catch (error) {
    const issue = error instanceof ProblemError ? error.issues[0] : undefined;
    if (!issue) throw error;
    throw new UsageError(`${file}, ${describeIssue(issue)}; answers are written {"2": {"z1": "0.3"}}`);
  }
  const parsed = answersSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new UsageError(
    `${file}: ${path === '' ? 'the answers' : path} must be text as typed, by question and box; write {"2": {"z1": "0.3"}}`,
  );
}
