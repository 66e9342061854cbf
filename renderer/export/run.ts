import { ColourReader } from './colour.ts';
import { FontFiles } from './faces.ts';
import { FontMetrics } from './text.ts';

/**
 * What the pictures of one export share: colours, font metrics and font files are looked up once for all its
 * frames, and released with it.
 */
export class ExportRun {
  readonly fonts: FontFiles;
  readonly colours = new ColourReader();
  readonly metrics = new FontMetrics();
  readonly range = document.createRange();

  /** `fonts`: files that outlive this export; each is read once. */
  constructor(fonts = new FontFiles()) {
    this.fonts = fonts;
  }
}
