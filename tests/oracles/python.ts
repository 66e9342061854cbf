import { spawnSync } from 'node:child_process';

const RUNNER = `
import contextlib, io, json, sys
outputs = []
for text in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(text, "program", "exec"), {"__name__": "__main__"})
    outputs.append(out.getvalue())
print(json.dumps(outputs))
`;

/** What each program prints, run by python3. Throws where there is no python3, or a program fails. */
export function runPython(programs: readonly string[]): readonly string[] {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', RUNNER], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw new Error(`python3 is needed to run the programs: ${error.message}`);
  if (status !== 0) throw new Error(`python3 ended with ${status ?? 'a signal'}: ${stderr}`);
  return JSON.parse(stdout) as readonly string[];
}

/** The numbers of lines `z1 = 0.4`, by name. */
export const printedNumbers = (output: string): ReadonlyMap<string, string> =>
  new Map(
    output.split('\n').flatMap((line) => {
      const at = line.lastIndexOf(' = ');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 3)] as const];
    }),
  );
