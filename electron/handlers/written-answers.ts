import type { WrittenAnswer, WrittenAnswers } from '../../core/contract/decisions.ts';
import type { PolicyName } from '../../core/contract/policies.ts';
import type { Session } from '../../core/contract/session.ts';
import type { StoreHost } from '../store/host.ts';
import type { ThreadHost } from '../thread/host.ts';
import { answersByQuestion } from './answers-by-question.ts';
import { byDocument, markEach, readEach, type Unread } from './session-scripts.ts';

interface Needs {
  readonly store: {
    readonly sessions: Pick<StoreHost['sessions'], 'document'>;
    readonly answers: Pick<StoreHost['answers'], 'of'>;
    readonly decisions: Pick<StoreHost['decisions'], 'of'>;
  };
  readonly core: Pick<ThreadHost, 'call'>;
  readonly policy: PolicyName;
}

/** The written answers of sessions; a session that cannot be read or marked is named, and the others go on. */
export async function writtenAnswersOf(
  sessions: readonly Session[],
  { store, core, policy }: Needs,
): Promise<WrittenAnswers> {
  const { groups, unread } = await byDocument(sessions, store.sessions);
  const answers: WrittenAnswer[] = [];
  const failed: Unread[] = [...unread];
  for (const [text, group] of groups) {
    const scripts = await readEach(group, async (session) => ({
      session,
      answers: answersByQuestion(await store.answers.of(session)),
      decisions: await store.decisions.of(session),
    }));
    const found = await markEach(scripts.found, (some) =>
      core.call('written', { text, scripts: some, policy }),
    );
    failed.push(...scripts.unread, ...found.unread);
    for (const { session, question, mark } of found.marked.flat()) {
      const of = group.find(({ id }) => id === session);
      if (of) answers.push({ session, student: of.student, title: of.title, question, mark });
    }
  }
  return {
    answers,
    failed: failed.map(({ session: { id, student, title }, why }) => ({ session: id, student, title, why })),
  };
}
