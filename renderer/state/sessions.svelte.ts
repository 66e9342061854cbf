import type { Session } from '../../core/contract/session.ts';
import type { Student } from '../../core/marking/student.ts';
import type { Problem } from '../../core/kinds/index.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { OpenPaper } from './open-paper.svelte.ts';

/** The longest title that the store accepts. */
const LONGEST_TITLE = 200;

/** The stored sessions, newest first. */
export class Sessions {
  list: readonly Session[] = $state.raw([]);
  readonly #notices: Notices;
  readonly #open: OpenPaper;

  constructor(notices: Notices, open: OpenPaper) {
    this.#notices = notices;
    this.#open = open;
  }

  /** Rejects with a BridgeFailure if the list cannot be read. */
  async load(): Promise<void> {
    this.list = await ask('listSessions');
  }

  newestOf(documentKey: string): Session | undefined {
    return this.list.find((session) => session.documentKey === documentKey);
  }

  /** Stores an edited question as a session of its own, below the current one; `onCompare` compares the two. */
  branch(
    question: string,
    problem: Problem,
    changes: string,
    onCompare: (branch: Session) => void,
  ): Promise<void> {
    const from = this.#open.session;
    if (!from) return Promise.resolve();
    return this.#notices.attempt('Saving the branch', async () => {
      const title = t('branch of {{title}}: {{changes}}', { title: from.title, changes }).slice(
        0,
        LONGEST_TITLE,
      );
      const branch = await ask('branchSession', {
        session: from.id,
        question,
        problem: JSON.stringify(problem),
        title,
      });
      this.list = [branch, ...this.list];
      this.#notices.show({
        text: t('Saved as “{{title}}”.', { title }),
        status: 'done',
        action: { label: t('Compare'), run: () => onCompare(branch) },
      });
    });
  }

  /** Writes the answers of the open session as a file for the teacher. */
  handIn(student: Student): Promise<void> {
    const { session } = this.#open;
    if (!session) return Promise.resolve();
    return this.#notices.attempt('Handing in', async () => {
      await this.#open.flush();
      const written = await ask('handIn', { session: session.id, student });
      this.#open.session = { ...session, student };
      if (written)
        this.#notices.show({
          text: t('Your answers are in {{path}}. Give this file to your teacher.', { path: written.path }),
          status: 'done',
        });
    });
  }

  rename(id: number, title: string): Promise<void> {
    return this.#notices.attempt('Renaming the session', async () => {
      const renamed = await ask('renameSession', { id, title });
      this.list = this.list.map((session) => (session.id === id ? renamed : session));
      if (this.#open.session?.id === id) this.#open.session = renamed;
    });
  }

  remove({ id, title }: Session): Promise<void> {
    return this.#notices.attempt('Deleting the session', async () => {
      await ask('deleteSession', { id });
      this.list = this.list.filter((session) => session.id !== id);
      if (this.#open.session?.id === id) this.#open.leaveSession();
      this.#notices.show({
        text: t('“{{title}}” was deleted.', { title }),
        status: 'done',
        action: { label: t('Undo'), run: () => void this.#restore(id) },
      });
    });
  }

  #restore(id: number): Promise<void> {
    return this.#notices.attempt('Restoring the session', async () => {
      await ask('restoreSession', { id });
      await this.load();
      this.#notices.show({ text: t('The session is back.'), status: 'done' });
    });
  }
}
