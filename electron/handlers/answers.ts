import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { StoreHost } from '../store/host.ts';
import type { ThreadHost } from '../thread/host.ts';
import { noSession, openSession } from './sessions.ts';

interface Needs {
  readonly store: StoreHost;
  readonly failures: StoreFailures;
  readonly documents: Documents;
  readonly core: ThreadHost;
}

/** What a student types, and the marking of it. */
export function answerHandlers(needs: Needs): Pick<Handlers, 'saveAnswer' | 'markQuestion'> {
  const { store, failures, documents, core } = needs;
  return {
    saveAnswer: async ({ session, question, box, typed }) => {
      // One call, so that an answer which arrives while the window closes is stored before the file is closed.
      if (!(await failures.watch(() => store.answers.save(session, question, box, typed)))) throw noSession();
      return null;
    },
    markQuestion: async ({ session, question, unsaved }) => {
      const { paper } =
        documents.opened(`session:${session}`) ?? (await openSession(session, needs)).document;
      const stored = (await store.answers.of(session)).filter((answer) => answer.question === question);
      const typed = Object.fromEntries(stored.map(({ box, typed: text }) => [box, text]));
      const mark = await core.call('grade', { paper, question, answers: { ...typed, ...unsaved } });
      // The verdicts are shown, whether or not they can be stored.
      await failures.tolerate(() => store.answers.mark(session, question, mark.boxes));
      return mark;
    },
  };
}
