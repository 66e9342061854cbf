import type { KeptLabRun } from '../../../core/contract/lab-runs.ts';
import type { PrintJob } from '../../../core/contract/print.ts';

/** The experiments that are printed with a question, in the order of its options: the last run of each. */
export function evidenceFor({ evidence }: PrintJob, question: string): readonly KeptLabRun[] {
  const last = new Map<string, KeptLabRun>();
  for (const run of evidence)
    if (run.place?.question === question) last.set(`${run.place.option} ${run.evidence.lab}`, run);
  return [...last.values()].sort((a, b) =>
    (a.place?.option ?? '').localeCompare(b.place?.option ?? '', 'en'),
  );
}
