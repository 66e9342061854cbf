import 'katex/dist/katex.min.css';

export { default as BadDocumentPage } from './BadDocumentPage.svelte';
export { default as ComparePage } from './ComparePage.svelte';
export { default as EditorPage } from './EditorPage.svelte';
export { default as PaperPage } from './PaperPage.svelte';
export { default as PractisePage } from './PractisePage.svelte';
export { default as StudyPage } from './StudyPage.svelte';
