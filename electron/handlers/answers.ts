import type { Paper } from '../../core/paper/paper.ts';
import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { PendingSessions } from '../pending-sessions.ts';
import type { Learnt } from '../store/attempts.ts';
import type { SettingStore } from '../store/settings.ts';
import type { ThreadHost } from '../thread/host.ts';
import type { Learning } from './learning.ts';
import { noSession, openSession } from './sessions.ts';

interface Needs {
  readonly store: PendingSessions;
  readonly failures: StoreFailures;
  readonly documents: Documents;
  readonly core: ThreadHost;
  readonly settings: SettingStore;
  readonly learning: Learning;
}

/** What a student types, and the marking of it. */
export function answerHandlers(needs: Needs): Pick<Handlers, 'saveAnswer' | 'markQuestion' | 'takeHelp'> {
  const { store, failures, documents, core, settings, learning } = needs;
  /** What the answers of the student say about skills; null where another person handed them in. */
  const learntFrom = async (session: number, paper: Paper, question: string): Promise<Learnt | null> =>
    (await store.sessions.find(session))?.handedIn === false
      ? {
          skills: await learning.skillsOf(paper, question),
          given: learning.givenIn(paper, question, 'practise'),
        }
      : null;
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
      const decisions = await store.decisions.of(session);
      const { policy } = settings.settings();
      const answers = { ...typed, ...unsaved };
      const mark = await core.call('grade', { paper, question, answers, policy, decisions });
      // The verdicts are shown, whether or not they can be stored.
      await failures.tolerate(() => store.answers.mark(session, question, mark.boxes));
      const attempt = await failures.tolerate(async () =>
        store.attempts.add(session, mark, await learntFrom(session, paper, question)),
      );
      return { mark, attempt };
    },
    takeHelp: async ({ session, question, box, level }) => {
      const taken = await failures.tolerate(() => store.attempts.take(session, question, box, level));
      if (taken === false) throw noSession();
      return null;
    },
  };
}
