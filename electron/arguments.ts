import { resolve } from 'node:path';
import type { ExportRequest } from '../core/contract/ipc.ts';

/** What a start was asked to do. */
export type Request =
  | { readonly type: 'window'; readonly files: readonly string[] }
  | {
      readonly type: 'export';
      readonly paper: string;
      readonly pdf: string;
      readonly what: ExportRequest['what'];
      readonly question: string | null;
    }
  | { readonly type: 'usage'; readonly message: string };

export const EXPORT_USAGE = 'export <paper> --pdf <file> [--what worked|blank|film] [--question ID]';

/**
 * Reads the application's own arguments: `export …`, or files to open. Switches of Chromium's are passed
 * over.
 */
export function readArguments(args: readonly string[], cwd: string): Request {
  const own = args.filter((arg) => !arg.startsWith('--') || ['--pdf', '--what', '--question'].includes(arg));
  if (own[0] !== 'export')
    return {
      type: 'window',
      files: own.filter((arg) => /\.(json|chalkgrad)$/i.test(arg)).map((file) => resolve(cwd, file)),
    };
  return readExport(own.slice(1), cwd);
}

/** The arguments after `export`. */
export function readExport(args: readonly string[], cwd: string): Request {
  const options = new Map<string, string>();
  const papers: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) papers.push(arg);
    else {
      const value = args[i + 1];
      if (!['--pdf', '--what', '--question'].includes(arg)) return usage(`unknown option ${arg}`);
      if (value === undefined || value.startsWith('--')) return usage(`${arg} needs a value`);
      options.set(arg, value);
      i += 1;
    }
  }
  const [paper, extra] = papers;
  const pdf = options.get('--pdf');
  const what = options.get('--what') ?? 'worked';
  if (paper === undefined || extra !== undefined)
    return usage(paper === undefined ? 'no paper was named' : `did not expect ${extra ?? ''}`);
  if (pdf === undefined) return usage('--pdf is missing');
  if (what !== 'worked' && what !== 'blank' && what !== 'film')
    return usage(`--what is worked, blank or film, not ${what}`);
  return { type: 'export', paper, pdf: resolve(cwd, pdf), what, question: options.get('--question') ?? null };
}

const usage = (message: string): Request => ({
  type: 'usage',
  message: `${message}; usage: ${EXPORT_USAGE}`,
});
