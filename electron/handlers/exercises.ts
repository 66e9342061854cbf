import type { Attempt, Help } from '../../core/contract/attempts.ts';
import type { ExercisePlace } from '../../core/contract/exercise.ts';
import { answeredIn, type Answered } from '../../core/contract/mastery.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { attemptOf, isNothingNew } from '../attempt-of.ts';
import type { Documents } from '../documents.ts';
import type { Handlers } from '../ipc.ts';
import { Failure } from '../reply.ts';
import type { StoreFailures } from '../store-failures.ts';
import type { StoreHost } from '../store/host.ts';
import type { SettingStore } from '../store/settings.ts';
import type { ThreadHost } from '../thread/host.ts';
import type { Learning } from './learning.ts';

interface Needs {
  readonly store: Pick<StoreHost, 'evidence'>;
  readonly failures: StoreFailures;
  readonly documents: Pick<Documents, 'opened' | 'openKey'>;
  readonly core: Pick<ThreadHost, 'call'>;
  readonly settings: Pick<SettingStore, 'settings'>;
  readonly learning: Learning;
}

/** What was done in an exercise. It is kept until the application ends: only what it says of skills is stored. */
interface Running {
  readonly attempts: Attempt[];
  readonly help: Help[];
}
/** Exercises in memory: more than are open at once. */
const MOST_RUNNING = 16;

/** Exercises of a few boxes: marked, helped with, passed over. They belong to no session. */
export function exerciseHandlers({
  store: { evidence },
  failures,
  documents,
  core,
  settings,
  learning,
}: Needs): Pick<Handlers, 'markExercise' | 'takeExerciseHelp' | 'passExercise' | 'readFading'> {
  const running = new Map<string, Running>();
  const runningIn = (exercise: ExercisePlace): Running => {
    const key = JSON.stringify(exercise);
    const found = running.get(key) ?? { attempts: [], help: [] };
    running.delete(key);
    running.set(key, found);
    for (const oldest of running.keys()) {
      if (running.size <= MOST_RUNNING) break;
      running.delete(oldest);
    }
    return found;
  };
  const paperOf = async (key: string): Promise<Paper> => {
    const open = documents.opened(key);
    if (open) return open.paper;
    const opened = await documents.openKey(key);
    if (!opened.ok) throw new Failure('not-found', 'this document is not open any more');
    return opened.document.paper;
  };
  const grade = (
    paper: Paper,
    { question, seed, boxes }: ExercisePlace,
    answers: Readonly<Record<string, string>>,
  ) => {
    const { policy } = settings.settings();
    return core.call('gradeExercise', { paper, exercise: { question, seed, boxes }, answers, policy });
  };
  const record = async (
    paper: Paper,
    { question, seed, source }: ExercisePlace,
    answered: readonly Answered[],
  ): Promise<void> => {
    const given = learning.givenIn(paper, question, source);
    const numbers = seed === 0 ? given.seed : seed;
    if (answered.length > 0)
      await failures.tolerate(() => evidence.add({ ...given, seed: numbers }, answered));
  };

  return {
    markExercise: async ({ exercise, answers }) => {
      const paper = await paperOf(exercise.key);
      const { mark, skills } = await grade(paper, exercise, answers);
      const { attempts, help } = runningIn(exercise);
      const attempt = attemptOf(mark, help, learning.now().at);
      if (isNothingNew(attempt, attempts.at(-1))) return { mark, attempt: null };
      attempts.push(attempt);
      await record(paper, exercise, answeredIn(attempts, skills));
      return { mark, attempt };
    },
    readFading: async ({ key, question }) => {
      const paper = await paperOf(key);
      const { document } = learning.givenIn(paper, question, 'fading');
      const answers = await evidence.fadingIn(document, question);
      return core.call('fadingPlace', { evidence: answers, paper, question });
    },
    takeExerciseHelp: ({ exercise, box, level }) => {
      runningIn(exercise).help.push({ question: exercise.question, box, level, at: learning.now().at });
      return null;
    },
    passExercise: async (exercise) => {
      const paper = await paperOf(exercise.key);
      const { skills } = await grade(paper, exercise, {});
      const { attempts } = runningIn(exercise);
      const answered = new Set(attempts.flatMap(({ boxes }) => Object.keys(boxes)));
      const shown = exercise.boxes.flatMap((box): Answered[] => {
        const skill = Object.hasOwn(skills, box) ? skills[box] : undefined;
        return skill === undefined || answered.has(box)
          ? []
          : [{ skill, box, typed: '', result: 'shown', tries: 1, help: null, mistake: null }];
      });
      await record(paper, exercise, shown);
      return null;
    },
  };
}
