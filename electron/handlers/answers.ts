import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import type { Answers } from '../store/answers.ts';
import type { Sessions } from '../store/sessions.ts';
import type { ThreadHost } from '../thread/host.ts';
import { openSession, sessionOf } from './sessions.ts';

interface Needs {
  readonly sessions: Sessions;
  readonly answers: Answers;
  readonly documents: Documents;
  readonly core: ThreadHost;
}

/** What a student types, and the marking of it. */
export function answerHandlers(needs: Needs): Pick<Handlers, 'saveAnswer' | 'markQuestion'> {
  const { sessions, answers, documents, core } = needs;
  return {
    saveAnswer: ({ session, question, box, typed }) => {
      sessionOf(sessions, session);
      answers.save(session, question, box, typed);
      return null;
    },
    markQuestion: async ({ session, question }) => {
      const { paper } =
        documents.opened(`session:${session}`) ?? (await openSession(session, needs)).document;
      const typed = Object.fromEntries(
        answers
          .of(session)
          .filter((answer) => answer.question === question)
          .map(({ box, typed: text }) => [box, text]),
      );
      const mark = await core.call('grade', { paper, question, answers: typed });
      answers.mark(session, question, mark.boxes);
      return mark;
    },
  };
}
