import { auditKey, ProblemError, workPaper } from '../../core/index.ts';
import { onlyOne, readOptions } from '../options.ts';
import type { Command } from './command.ts';
import { latexIssues } from './latex-issues.ts';
import { loadPaper } from './paper-file.ts';
import { print } from './terminal.ts';

export const check: Command = {
  usage: 'check <file>',
  does: 'solves a document and compares its printed key with the solution',
  run: (args, terminal) => {
    const paper = loadPaper(onlyOne(readOptions(args, [], []).rest, 'the file to check'));
    const unreadable = latexIssues(paper);
    if (unreadable.length > 0) throw new ProblemError(unreadable);
    const worked = workPaper(paper);
    const findings = auditKey(paper, worked);
    for (const { where, printed, ours, why, disputed } of findings) {
      print(
        terminal,
        `${disputed ? 'disputed' : 'DISAGREES'}  ${where}: printed ${printed}, ours ${ours}. ${why}`,
      );
    }
    const open = findings.filter(({ disputed }) => !disputed).length;
    const marks = worked.reduce((sum, { question }) => sum + question.marks, 0);
    print(
      terminal,
      `${paper.title}: ${worked.length} ${worked.length === 1 ? 'question' : 'questions'}, ${marks} marks; ${findings.length - open} disputed, ${open} that disagree and are not recorded as disputes.`,
    );
    return open === 0 ? 0 : 1;
  },
};
