import type { LabEntry, LabSettings } from '../labs/lab.ts';
import { chartsWith } from './lab-charts.ts';

/** The names of the pictures that there are and of the charts, as a run with these settings shows them, in their order. */
export function figuresOf(
  { charts, controls, figures, foremost }: Pick<LabEntry, 'charts' | 'controls' | 'figures' | 'foremost'>,
  settings: LabSettings,
  pictures: readonly string[],
): readonly string[] {
  const all = [...pictures, ...chartsWith({ charts, controls }, settings).map(({ id }) => id)];
  const first = foremost?.of[String(settings[foremost.control])] ?? [];
  return [...new Set([...first, ...(figures ?? all)])].filter((name) => all.includes(name));
}
