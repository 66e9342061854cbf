import type { MarkingPolicy, Paper } from '../../core/index.ts';
import { classStatistics } from './class-statistics.ts';
import type { MarkedClass } from './grade-folder.ts';

/** A marked class as data: what the table has, every box of every script, and what the class did. */
export function classJson(
  { id, title }: Paper,
  { name, version, title: policyTitle }: MarkingPolicy,
  { scripts, notMarked, warnings }: MarkedClass,
): unknown {
  const { missed: _missed, ...statistics } = classStatistics(scripts);
  return {
    format: 1,
    paper: { id, title },
    policy: { name, version, title: policyTitle },
    scripts: scripts.map(({ file, handedIn: { student, writtenAt }, mark, notes, counted }) => ({
      file,
      student,
      writtenAt,
      score: mark.score,
      marks: mark.marks,
      notes,
      counted,
      questions: mark.questions,
    })),
    notMarked,
    warnings,
    statistics,
  };
}
