import type { LabEvidence } from '../../core/contract/lab-runs.ts';
import type { PictureRecord } from '../../core/datasets/own-pictures.ts';
import type { Control } from '../../core/labs/lab.ts';
import type { LabName } from '../../core/labs/names.ts';
import { same, type Text } from '../../core/language/text.ts';
import { chartsWith } from '../../core/views/lab-charts.ts';
import { claimOf } from '../../core/views/lab-claim.ts';
import type { LabRun } from './lab-run.svelte.ts';
import { plainName } from './picture-record.ts';

/** What a finished run showed, to be kept. Throws Error for a run without an outcome. */
export function evidenceOf(run: LabRun): LabEvidence {
  const { lab, made, outcome, arms, changes } = run;
  if (!made || !outcome) throw new Error('the run has not ended');
  return {
    // The list of experiments has no other names.
    lab: lab.name as LabName,
    title: lab.title,
    claim: claimOf(lab, made.settings),
    source: lab.source,
    charts: [...chartsWith(lab, made.settings)],
    arms: [...arms],
    settings: made.settings,
    described: Object.entries(lab.controls).flatMap(([name, control]) => {
      const value = made.settings[name];
      return value === undefined || !run.matters(name, made.settings)
        ? []
        : [{ name: control.title, value: valueText(control, value, made.pictures) }];
    }),
    seed: made.seed,
    ...(made.pictures ? { pictures: made.pictures } : {}),
    changes: [...changes],
    outcome: {
      comparisons: [...outcome.comparisons],
      table: {
        columns: [...outcome.table.columns],
        rows: outcome.table.rows.map(({ arm, cells }) => ({ arm, cells: [...cells] })),
      },
    },
  };
}

function valueText(control: Control, value: number | string, pictures: PictureRecord | null): Text {
  if (control.type === 'choice')
    return control.options.find((one) => one.value === value)?.title ?? same(String(value));
  const named = control.isClass ? pictures?.classes[Number(value)]?.name : undefined;
  return same(named === undefined ? String(value) : plainName(named));
}
