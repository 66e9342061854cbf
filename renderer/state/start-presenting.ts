import { t } from '../language/language.svelte.ts';
import type { AppState } from './app.svelte.ts';
import type { Presenter } from './presenter.svelte.ts';

/** Starts presenter mode on the board of the current or first question, or leaves presenter mode. */
export async function startPresenting(app: AppState, presenter: Presenter): Promise<void> {
  if (presenter.on) return presenter.leave();
  const first = app.navigation.page === 'paper' ? app.open.document?.paper.questions[0]?.id : undefined;
  const question = app.shownQuestion?.question.id ?? first;
  if (question === undefined)
    return app.notices.show({
      text: t('Open a question first: presenter mode shows its board.'),
      status: 'done',
    });
  if (app.navigation.page !== 'study')
    await app.showQuestion('study', question, app.navigation.view === 'practise');
  app.notices.show(null);
  presenter.start();
}
