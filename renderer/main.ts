import { mount } from 'svelte';
import '@fontsource-variable/source-sans-3/index.css';
import 'katex/dist/katex.min.css';
import './styles/tokens.css';
import './styles/app.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
