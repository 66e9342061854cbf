import { mount, tick as changesMade } from 'svelte';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import 'katex/dist/katex.min.css';
import './styles/print.css';
import { ask } from './bridge.ts';
import { keyFrames, type KeyFrame } from './export/key-frames.ts';
import { documentText } from './language/document-texts.svelte.ts';
import { speak, t } from './language/language.svelte.ts';
import { loadAllLetters } from './language/letters.ts';
import PrintPage from './pages/PrintPage.svelte';
import { fitPage } from './pages/print/fit-page.ts';
import { fitWidth } from './pages/print/fit-width.ts';
import { pageFrame } from './pages/print/page-frame.ts';
import { PRINTED_TITLES, runningHead } from './pages/print/titles.ts';
import { PrintLayoutState } from './pages/print/print-layout.svelte.ts';
import { questionsOf } from './pages/print/questions.ts';

const target = document.getElementById('app');
// Fonts are loaded before the text, because pages laid out without them would be laid out again.
const faces = [...document.fonts].filter(
  ({ family, unicodeRange }) =>
    /^"?KaTeX_(Main|Math|Size)/.test(family) || unicodeRange.toUpperCase().startsWith('U+0-FF'),
);
const [job] = await Promise.all([ask('printJob'), loadAllLetters(), ...faces.map((face) => face.load())]);
speak(job.language);
const frames = new Map<string, readonly KeyFrame[]>();
if (job.what === 'film')
  for (const worked of questionsOf(job)) frames.set(worked.question.id, await keyFrames(worked));
if (target) {
  const frame = new CSSStyleSheet();
  document.adoptedStyleSheets.push(frame);
  const state = new PrintLayoutState();
  mount(PrintPage, { target, props: { job, frames, state } });
  document.title = documentText(job.document.paper.title);
  for (;;) {
    frame.replaceSync(
      pageFrame({
        head: [runningHead(job), t(PRINTED_TITLES[job.what])],
        named: job.what === 'blank',
        paperSize: job.paperSize,
        layout: state.layout,
      }),
    );
    await laidOut(target);
    state.layout = await ask('printReady');
  }
}

/**
 * The page breaks are made only after every font in use has loaded. No frame is waited for: a hidden window that
 * has printed draws one a second.
 */
async function laidOut(pages: HTMLElement): Promise<void> {
  await changesMade();
  // A font begins to load in the layout that first uses it.
  void pages.offsetHeight;
  await document.fonts.ready;
  fitWidth(pages);
  if (job.what === 'overview') fitPage(pages, job.paperSize);
}
