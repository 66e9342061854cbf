import { mount } from 'svelte';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import './styles/index.css';
import './styles/presenter.css';
import './styles/small.css';
import App from './App.svelte';
import { onOpened } from './bridge.ts';
import { AppState } from './state/app.svelte.ts';
import { SettingsState } from './state/settings.svelte.ts';

const target = document.getElementById('app');
const app = new AppState();
const settings = new SettingsState();
onOpened(app.applyOpened);
// A setting that cannot be read stays as it is by default: there is always a page.
const started = Promise.allSettled([settings.load(), app.start()]);
/** What is read is usually there at once; a page that says it is being read would only delay the first one. */
const PATIENCE_MS = 200;
await Promise.race([started, new Promise((over) => setTimeout(over, PATIENCE_MS))]);
if (target) mount(App, { target, props: { app, settings, started } });
