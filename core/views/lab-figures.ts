import type { LabEntry, LabSettings } from '../labs/lab.ts';

/** The names of the pictures that there are and of all charts, in the order in which a run with these settings shows them. */
export function figuresOf(
  { charts, figures, foremost }: Pick<LabEntry, 'charts' | 'figures' | 'foremost'>,
  settings: LabSettings,
  pictures: readonly string[],
): readonly string[] {
  const all = [...pictures, ...charts.map(({ id }) => id)];
  const first = foremost?.of[String(settings[foremost.control])] ?? [];
  return [...new Set([...first, ...(figures ?? all)])].filter((name) => all.includes(name));
}
