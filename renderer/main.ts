import { mount } from 'svelte';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import './styles/index.css';
import './styles/presenter.css';
import './styles/small.css';
import App from './App.svelte';
import { loadAllLetters } from './language/letters.ts';

const target = document.getElementById('app');
if (target) mount(App, { target });
// The first paint does not wait for them.
requestIdleCallback(() => void loadAllLetters());
