import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

export interface Measured {
  /** Steps a second of processor time. */
  readonly rate: number;
  readonly checked: number;
}

/** An engine in a process of its own, on one processor where the system can pin it. */
export class EngineProcess {
  readonly name: string;
  readonly works: readonly string[];
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  private constructor(
    name: string,
    works: readonly string[],
    child: ChildProcessWithoutNullStreams,
    lines: AsyncIterator<string>,
  ) {
    this.name = name;
    this.works = works;
    this.#child = child;
    this.#lines = lines;
  }

  /** Starts an engine; the reason where it cannot. */
  static async start(
    name: string,
    command: readonly string[],
    env: NodeJS.ProcessEnv,
    pinned: boolean,
  ): Promise<EngineProcess | string> {
    const [program = '', ...args] = pinned ? ['taskset', '-c', '0', ...command] : command;
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      cwd: join(import.meta.dirname, '..'),
    });
    let complaint = '';
    child.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => (complaint = (complaint + text).slice(-2000)));
    const ended = new Promise<string>((resolve) => {
      child.once('error', ({ message }) => resolve(message));
      child.once('close', () =>
        resolve(
          complaint
            .trim()
            .split('\n')
            .find((line) => line.includes('Error')) ?? 'it ended',
        ),
      );
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    // Where it ends before its first line, the reason is on its standard error.
    const first = await nextObject(lines).catch(() => ended);
    if (typeof first === 'string') return first;
    return new EngineProcess(name, (first as { readonly works: readonly string[] }).works, child, lines);
  }

  async measure(work: string, milliseconds: number): Promise<Measured | string> {
    this.#child.stdin.write(`${JSON.stringify({ work, milliseconds })}\n`);
    const answer = (await nextObject(this.#lines)) as Measured | { readonly error: string };
    return 'error' in answer ? answer.error : answer;
  }

  end(): void {
    this.#child.stdin.end();
  }
}

/** The next line that is an object: libraries print lines of their own. */
async function nextObject(lines: AsyncIterator<string>): Promise<object> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the engine ended');
    if (value.startsWith('{')) return JSON.parse(value) as object;
  }
}
