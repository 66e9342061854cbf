import type { MenuCommand } from '../../core/contract/menu.ts';
import { t } from '../language/language.svelte.ts';
import type { AppState } from './app.svelte.ts';
import type { Presenter } from './presenter.svelte.ts';
import type { SettingsState } from './settings.svelte.ts';
import { printPdf } from './printing.ts';
import { startPresenting } from './start-presenting.ts';

interface Window {
  readonly app: AppState;
  readonly settings: SettingsState;
  readonly presenter: Presenter;
  readonly showShortcuts: () => void;
}

/** What the page does for each item of the menu bar. */
export const menuCommands = ({
  app,
  settings,
  presenter,
  showShortcuts,
}: Window): Readonly<Record<MenuCommand, () => void>> => ({
  shelf: () => void app.showShelf(),
  sessions: () => void app.showShelf().then(() => document.querySelector('#sessions')?.scrollIntoView()),
  progress: () => void app.showProgress(),
  labs: () => void app.showLabs(),
  playground: () => void app.showPlayground(),
  settings: () => app.navigation.openAside('settings'),
  formulas: () => app.navigation.openAside('formulas'),
  overview: () => {
    if (app.navigation.page === 'study') app.navigation.openAside('overview');
    else
      app.notices.show({
        text: t('Open a question in Study first: the overview shows all of its numbers.'),
        status: 'done',
      });
  },
  glossary: () => app.navigation.openAside('glossary'),
  new: () => void app.showEditor(),
  open: () => void app.chooseFile(),
  print: () => void printPdf(app, 'worked', app.shownQuestion?.question.id ?? null),
  // On a board its export tool listens to the command too.
  export: () => {
    if (app.navigation.page !== 'study')
      app.notices.show({
        text: t('Open a question first: pictures and films show its board.'),
        status: 'done',
      });
  },
  audit: () => {
    if (app.open.document) void app.showAudit();
    else app.notices.show({ text: t('Open a paper first: its printed key is audited.'), status: 'done' });
  },
  undo: () => undoOrRedo(app, presenter, 'undo'),
  redo: () => undoOrRedo(app, presenter, 'redo'),
  theme: () => settings.toggleTheme(),
  'theme-system': () => settings.change({ theme: 'system' }),
  'theme-paper': () => settings.change({ theme: 'paper' }),
  'theme-slate': () => settings.change({ theme: 'slate' }),
  'theme-contrast': () => settings.change({ theme: 'contrast' }),
  'zoom-in': () => settings.zoom(1),
  'zoom-out': () => settings.zoom(-1),
  'zoom-reset': () => settings.zoom(null),
  present: () => void startPresenting(app, presenter),
  notes: () => presenter.toggleNotes(),
  'first-minute': () => {
    settings.change({ firstMinute: 'begun' });
    void app.showShelf();
    document.querySelector('main')?.scrollTo(0, 0);
  },
  shortcuts: showShortcuts,
  about: () => app.navigation.openAside('about'),
});

/** The commands that are about the page, which is shown again first if the settings are above it. */
export const aboutPage: readonly MenuCommand[] = ['print', 'export', 'undo', 'redo', 'present', 'audit'];

/** Undo of the answer sheet, the draft or the studied question; otherwise of the text field with the focus. */
function undoOrRedo(app: AppState, presenter: Presenter, what: 'undo' | 'redo'): void {
  const { page } = app.navigation;
  const typing = /^(input|textarea)$/i.test(document.activeElement?.tagName ?? '');
  if (page === 'practise') app.open.answers?.[what]();
  else if (page === 'audit' && !typing) app.audit[what]();
  else if (page === 'editor' && !typing) app.editor.draft?.[what]();
  else if (page !== 'study' || presenter.board?.live[what]() !== true) document.execCommand(what);
}
