import { createInterface } from 'node:readline';
import { CHECK_AFTER } from './work.js';

/**
 * The process of one engine: `node measured.js <engine file>`. It is asked for one work at a time on its standard input
 * (`{ "work", "milliseconds" }` a line) and answers with steps a second. The time is that of the processor, all threads
 * of the process together, so that what else the machine does counts as little as it can.
 */
const engine = (await import(process.argv[2] ?? '')).default;
const prepared = new Map();
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function prepare(work) {
  const made = await engine[work]();
  const first = CHECK_AFTER[work] ?? 1;
  for (let i = 0; i < first; i += 1) await made.step();
  return { ...made, checked: made.check() };
}

async function measure(work, milliseconds) {
  if (!prepared.has(work)) prepared.set(work, await prepare(work));
  const { step, checked } = prepared.get(work);
  let many = 1;
  for (;;) {
    const start = busy();
    for (let i = 0; i < many; i += 1) {
      const answer = step();
      if (answer instanceof Promise) await answer;
    }
    const time = busy() - start;
    if (time >= milliseconds) return { rate: (many * 1000) / time, checked };
    many = Math.max(many + 1, Math.ceil((many * milliseconds * 1.1) / Math.max(time, 0.05)));
  }
}

process.stdout.write(`${JSON.stringify({ works: Object.keys(engine) })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const { work, milliseconds } = JSON.parse(line);
  try {
    process.stdout.write(`${JSON.stringify(await measure(work, milliseconds))}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: String(error).split('\n')[0] })}\n`);
  }
}
