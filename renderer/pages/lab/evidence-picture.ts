import { flushSync, mount, unmount } from 'svelte';
import { ExportRun } from '../../export/run.ts';
import { momentText } from '../../language/day-text.ts';
import { keptCurves } from '../../state/lab-curves.ts';
import { evidenceOf } from '../../state/lab-evidence.ts';
import type { LabRun } from '../../state/lab-run.svelte.ts';
import EvidenceCard from './EvidenceCard.svelte';

/** In CSS pixels: two charts side by side with legible text. */
const WIDTH = 1120;
const CHART = { width: 520, height: 280 };
/** Pixels of the file for each of them. */
const SCALE = 2;

/** A finished run on one page, as a PNG file in the theme of the window. */
export async function evidencePng(run: LabRun): Promise<Uint8Array<ArrayBuffer>> {
  const host = document.createElement('div');
  host.className = 'off-stage';
  host.inert = true;
  const sheet = document.createElement('div');
  sheet.style.width = `${WIDTH}px`;
  sheet.style.padding = '24px';
  sheet.style.background = 'var(--ground)';
  host.append(sheet);
  document.body.append(host);
  const card = mount(EvidenceCard, {
    target: sheet,
    props: {
      evidence: evidenceOf(run),
      curves: keptCurves(run.curves.values()),
      pictures: run.pictures,
      option: (run.made && run.placeOf(run.made.settings))?.option ?? null,
      moment: momentText(run.kept?.madeAt ?? new Date().toISOString()),
      chartSize: CHART,
    },
  });
  try {
    flushSync();
    await document.fonts.ready;
    const [{ pictureOf }, { pngOf }] = await Promise.all([
      import('../../export/picture.ts'),
      import('../../export/raster.ts'),
    ]);
    const exported = new ExportRun();
    return await pngOf(pictureOf(sheet, exported), SCALE, exported);
  } finally {
    void unmount(card);
    host.remove();
  }
}
