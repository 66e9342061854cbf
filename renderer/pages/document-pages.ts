import 'katex/dist/katex.min.css';

export { default as AuditPage } from './AuditPage.svelte';
export { default as BadDocumentPage } from './BadDocumentPage.svelte';
export { default as ComparePage } from './ComparePage.svelte';
export { default as FormulasPage } from './FormulasPage.svelte';
export { default as EditorPage } from './EditorPage.svelte';
export { default as LessonPage } from './LessonPage.svelte';
export { default as LessonsPage } from './LessonsPage.svelte';
export { default as PaperPage } from './PaperPage.svelte';
export { default as PractisePage } from './PractisePage.svelte';
export { default as WrittenPage } from './WrittenPage.svelte';
export { default as ProgressPage } from './ProgressPage.svelte';
export { default as RegradePage } from './RegradePage.svelte';
export { default as ContinueDetails } from './home/ContinueDetails.svelte';
export { drawScene } from './home/draw-scene.ts';
export { default as FirstMinuteBoard } from './home/FirstMinuteBoard.svelte';
export { whereToGoOn } from './home/where-to-go-on.ts';
export { default as StudyPage } from './StudyPage.svelte';
