import { mount } from 'svelte';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import 'katex/dist/katex.min.css';
import './styles/tokens.css';
import './styles/app.css';
import './styles/print.css';
import { ask } from './bridge.ts';
import PrintPage from './pages/PrintPage.svelte';

const target = document.getElementById('app');
// The faces before the text: pages that were laid out without them are laid out again.
const faces = [...document.fonts].filter(({ family, unicodeRange }) => /^"?KaTeX_(Main|Math|Size)/.test(family) || unicodeRange.toUpperCase().startsWith('U+0-FF'));
const [job] = await Promise.all([ask('printJob'), ...faces.map((face) => face.load())]);
if (target) {
  mount(PrintPage, { target, props: { job } });
  document.title = job.document.paper.title;
  // Every face in use is there before the pages are cut.
  await document.fonts.ready;
  requestAnimationFrame(() => requestAnimationFrame(() => void document.fonts.ready.then(() => ask('printReady'))));
}
