import { mount } from 'svelte';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import './styles/index.css';
import './styles/presenter.css';
import './styles/small.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
