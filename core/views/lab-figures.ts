import type { LabEntry, LabSettings } from '../labs/lab.ts';

/** The names of the pictures that there are and of the charts, as a run with these settings shows them, in their order. */
export function figuresOf(
  { charts, figures, foremost }: Pick<LabEntry, 'charts' | 'figures' | 'foremost'>,
  settings: LabSettings,
  pictures: readonly string[],
): readonly string[] {
  const drawn = charts.filter(({ when }) => !when || settings[when.control] === when.value);
  const all = [...pictures, ...drawn.map(({ id }) => id)];
  const first = foremost?.of[String(settings[foremost.control])] ?? [];
  return [...new Set([...first, ...(figures ?? all)])].filter((name) => all.includes(name));
}
