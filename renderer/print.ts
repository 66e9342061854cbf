import { mount } from 'svelte';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import 'katex/dist/katex.min.css';
import './styles/index.css';
import './styles/print.css';
import { ask } from './bridge.ts';
import { keyFrames, type KeyFrame } from './export/key-frames.ts';
import PrintPage from './pages/PrintPage.svelte';
import { pageFrame } from './pages/print/page-frame.ts';
import { PRINTED_TITLES, runningHead } from './pages/print/titles.ts';
import { questionsOf } from './pages/print/questions.ts';

const target = document.getElementById('app');
// Fonts are loaded before the text, because pages laid out without them would be laid out again.
const faces = [...document.fonts].filter(
  ({ family, unicodeRange }) =>
    /^"?KaTeX_(Main|Math|Size)/.test(family) || unicodeRange.toUpperCase().startsWith('U+0-FF'),
);
const [job] = await Promise.all([ask('printJob'), ...faces.map((face) => face.load())]);
const frames = new Map<string, readonly KeyFrame[]>();
if (job.what === 'film')
  for (const worked of questionsOf(job)) frames.set(worked.question.id, await keyFrames(worked));
if (target) {
  const frame = new CSSStyleSheet();
  frame.replaceSync(
    pageFrame({
      head: [runningHead(job), PRINTED_TITLES[job.what]],
      named: job.what === 'blank',
      paperSize: job.paperSize,
    }),
  );
  document.adoptedStyleSheets.push(frame);
  mount(PrintPage, { target, props: { job, frames } });
  document.title = job.document.paper.title;
  // The page breaks are made only after every font in use has loaded.
  await document.fonts.ready;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => void document.fonts.ready.then(() => ask('printReady'))),
  );
}
