import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const messageSchema = z.object({
  id: z.number().optional(),
  result: z.looseObject({}).optional(),
  error: z.object({ message: z.string() }).optional(),
});
const targetsSchema = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const sessionSchema = z.object({ sessionId: z.string() });
const valueSchema = z.object({
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z.unknown().optional(),
});

export interface PipedApp {
  readonly process: ChildProcess;
  /** Evaluates an expression in the application's page, awaits its promise, and returns its value. */
  readonly run: (expression: string) => Promise<unknown>;
}

/**
 * Starts a Chromium program and drives it over a pipe. Test drivers use sockets, which a test for open
 * sockets must avoid.
 */
export async function startOverPipe(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<PipedApp> {
  const child = spawn(command, [...args, '--remote-debugging-pipe'], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const waiting = new Map<
    number,
    { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let last = 0;
  let heard = '';
  (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
    const messages = (heard + text).split('\0');
    heard = messages.pop() ?? '';
    for (const one of messages) {
      const { id, result, error } = messageSchema.parse(JSON.parse(one));
      const call = id === undefined ? undefined : waiting.get(id);
      if (error) call?.reject(new Error(error.message));
      else call?.resolve(result);
    }
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the application ended with ${code}`));
  });
  const ask = (method: string, params: object = {}, sessionId?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      (child.stdio[3] as Writable).write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });

  const page = async (): Promise<string> => {
    while (child.exitCode === null) {
      const { targetInfos } = targetsSchema.parse(await ask('Target.getTargets'));
      const found = targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('app://'));
      if (found) return found.targetId;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the application ended before it had a page');
  };
  const { sessionId } = sessionSchema.parse(
    await ask('Target.attachToTarget', { targetId: await page(), flatten: true }),
  );
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = valueSchema.parse(
      await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId),
    );
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  };
  // The page exists before its content is loaded.
  while ((await run('location.protocol + document.readyState').catch(() => null)) !== 'app:complete')
    await new Promise((resolve) => setTimeout(resolve, 50));
  return { process: child, run };
}
