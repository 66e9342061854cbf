import {
  auditPaper,
  differencesIn,
  isOff,
  ProblemError,
  type KeyEntry,
  type KeyExplanation,
  type QuestionAudit,
} from '../../core/index.ts';
import { onlyOne, readOptions } from '../options.ts';
import type { Command } from './command.ts';
import { latexIssues } from './latex-issues.ts';
import { loadPaper } from './paper-file.ts';
import { print, printJson } from './terminal.ts';

export const check: Command = {
  usage: 'check <file> [--json]',
  does: 'solves a document and audits its printed key: value by value, and what explains the differences together',
  run: (args, terminal) => {
    const { rest, options } = readOptions(args, [], ['--json']);
    const { paper, worked } = loadPaper(onlyOne(rest, 'the file to check'));
    const unreadable = latexIssues(paper);
    if (unreadable.length > 0) throw new ProblemError(unreadable);
    const audits = auditPaper(worked);
    const open = differencesIn(audits).filter(({ disputed, decision }) => !disputed && !decision).length;
    if (options.has('--json')) {
      printJson(terminal, { format: 1, title: paper.title, open, questions: audits });
      return open === 0 ? 0 : 1;
    }
    for (const audit of audits) {
      const lines = linesOf(audit);
      if (lines.length > 0)
        print(
          terminal,
          [paper.type === 'problem' ? 'problem' : `question ${audit.question}`, ...lines].join('\n'),
        );
    }
    const marks = worked.reduce((sum, { question }) => sum + question.marks, 0);
    print(
      terminal,
      `${paper.title}: ${worked.length} ${worked.length === 1 ? 'question' : 'questions'}, ${marks} marks; ${countsOf(audits, open)}.`,
    );
    return open === 0 ? 0 : 1;
  },
};

function countsOf(audits: readonly QuestionAudit[], open: number): string {
  const entries = audits.flatMap((audit) => audit.entries);
  const rounded = entries.filter(({ verdict }) => verdict === 'rounded').length;
  const off = entries.filter(isOff).length;
  const agree = `${entries.length} printed values: ${entries.length - off} agree${rounded === 0 ? '' : `, ${rounded} of them to the figures printed`}`;
  return `${agree}; ${off - open} disputed or decided, ${open} that disagree and are neither`;
}

function linesOf({ entries, explanations }: QuestionAudit): readonly string[] {
  return [
    ...entries.filter((entry) => isOff(entry) || entry.decision !== null).map(lineOf),
    ...explanations.map(explained),
  ];
}

const WIDTH = 10;
function lineOf({ verdict, box, printed, ours, says, why, disputed, decision }: KeyEntry): string {
  const decided = decision ? `Decided: ${TAKES[decision.take]}: ${decision.reason}` : '';
  const reasons = [says?.en, why, decided].filter((text) => text !== undefined && text !== '');
  const known = disputed || decision !== null;
  return `  ${disputed ? '‡' : ' '} ${(known ? verdict : verdict.toUpperCase()).padEnd(WIDTH)} ${box}: printed ${printed}, ours ${ours}.${reasons.map((text) => ` ${text}`).join('')}`;
}

const TAKES: Readonly<Record<NonNullable<KeyEntry['decision']>['take'], string>> = {
  ours: 'ours counts',
  theirs: 'the printed answer counts',
  both: 'both count',
  everyone: 'full marks to everybody',
};

function explained({ causes, remaining }: KeyExplanation): string {
  const told = causes.map(({ says, boxes }) => `${says.en} (${boxes.join(', ')})`).join(' ');
  return `    Explained by: ${told}${remaining.length === 0 ? '' : ` Not explained: ${remaining.join(', ')}.`}`;
}
