import { mount } from 'svelte';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import 'katex/dist/katex.min.css';
import './styles/index.css';
import { loadAllLetters } from './language/letters.ts';
import NotesPage from './pages/NotesPage.svelte';

const target = document.getElementById('app');
if (target) mount(NotesPage, { target });
void loadAllLetters();
