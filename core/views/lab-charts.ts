import type { Chart, LabEntry, LabSettings } from '../labs/lab.ts';

/** The charts that an experiment draws with these settings; a setting that an earlier release did not have is the default. */
export const chartsWith = (
  { charts, controls }: Pick<LabEntry, 'charts' | 'controls'>,
  settings: LabSettings,
): readonly Chart[] =>
  charts.filter(
    ({ when }) =>
      when === undefined || (settings[when.control] ?? controls[when.control]?.default) === when.value,
  );
