import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageNames, type LanguageName } from '../core/contract/languages.ts';
import { defaultPolicy, policyNames, type PolicyName } from '../core/contract/policies.ts';
import { courseKey, whatToPrint, type WhatToPrint } from '../core/contract/print.ts';
import type { Settings } from '../core/contract/settings.ts';
import { localPath } from './local-path.ts';
import { onlyOne, readOptions, UsageError } from './options.ts';

/** `export`: one document to a PDF, without a window. `paper` is a file or an id on the Shelf. */
export interface ExportArguments {
  readonly type: 'export';
  readonly paper: string;
  /** The absolute path of the file to write. */
  readonly pdf: string;
  readonly what: WhatToPrint;
  readonly question: string | null;
  readonly full: boolean;
  readonly lines: boolean;
  readonly paperSize: PaperSize;
  readonly policy: PolicyName;
  readonly language: LanguageName;
  /** Whether an existing file may be replaced. */
  readonly force: boolean;
}
/** The action that the start arguments request. */
export type Request =
  | { readonly type: 'window'; readonly files: readonly string[] }
  | ExportArguments
  | { readonly type: 'usage'; readonly message: string };

export const EXPORT_USAGE =
  'export <paper>|course --pdf <file> [--what worked|blank|film|key|scheme|formulas|overview] [--question ID] [--full] [--lines] [--policy follow-through|ib|right-wrong] [--paper a4|letter] [--language en|hi|bn] [--force]';
const EXPORT_OPTIONS = ['--pdf', '--what', '--question', '--paper', '--policy', '--language'];
const EXPORT_FLAGS = ['--full', '--lines', '--force'];
type PaperSize = Settings['paperSize'];

/**
 * Reads the application's own arguments: `export …`, or files to open (paths, or addresses `file://…`). Every other option is one of
 * Chromium's and is ignored.
 */
export function readArguments(args: readonly string[], cwd: string): Request {
  const ours = [...EXPORT_OPTIONS, ...EXPORT_FLAGS];
  const own = args.filter((arg) => !arg.startsWith('--') || ours.includes(arg.split('=')[0] ?? ''));
  if (own[0] !== 'export')
    return {
      type: 'window',
      files: own
        .map(localPath)
        .filter((arg) => /\.(json|chalkgrad|chalkgrad-answers)$/i.test(arg))
        .map((file) => resolve(cwd, file)),
    };
  try {
    return readExport(own.slice(1), cwd);
  } catch (error) {
    if (error instanceof UsageError) return { type: 'usage', message: error.message };
    throw error;
  }
}

/** Whether the formula sheet of the whole course is asked for, and not a paper. */
export const isCourse = ({ paper, what }: Pick<ExportArguments, 'paper' | 'what'>): boolean =>
  paper === courseKey && what === 'formulas';

/** Reads the arguments after `export`. Throws UsageError with what is wrong and the usage. */
export function readExport(args: readonly string[], cwd: string): ExportArguments {
  try {
    const { rest, options } = readOptions(args, EXPORT_OPTIONS, EXPORT_FLAGS);
    const paper = onlyOne(rest, 'the paper to print');
    const pdf = options.get('--pdf');
    const what = options.get('--what') ?? 'worked';
    if (pdf === undefined) throw new UsageError('--pdf is missing');
    const chosen = whatToPrint.find((name) => name === what);
    if (chosen === undefined)
      throw new UsageError(
        `--what is ${whatToPrint.slice(0, -1).join(', ')} or ${whatToPrint.at(-1) ?? ''}, not ${what}`,
      );
    const full = options.has('--full');
    if (full && chosen !== 'worked')
      throw new UsageError(`--full is for --what worked; ${chosen} has no lines of working to add`);
    const lines = options.has('--lines');
    if (lines && ['film', 'formulas', 'overview'].includes(chosen))
      throw new UsageError(`--lines rules the space of --what blank; ${chosen} names no page of it`);
    if (isCourse({ paper, what: 'formulas' }) && (chosen !== 'formulas' || options.has('--question')))
      throw new UsageError(
        'course is the formula sheet of the whole course: it needs --what formulas, and has no questions',
      );
    if (options.has('--policy') && chosen !== 'scheme')
      throw new UsageError(`--policy is for --what scheme; ${chosen} does not name one`);
    return {
      type: 'export',
      paper: localPath(paper),
      pdf: resolve(cwd, localPath(pdf)),
      what: chosen,
      question: options.get('--question') ?? null,
      full,
      lines,
      paperSize: paperSizeOf(options.get('--paper') ?? 'a4'),
      policy: policyNamed(options.get('--policy') ?? defaultPolicy),
      language: languageNamed(options.get('--language') ?? 'en'),
      force: options.has('--force'),
    };
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${error.message}; usage: ${EXPORT_USAGE}`) : error;
  }
}

function languageNamed(name: string): LanguageName {
  const language = languageNames.find((one) => one === name);
  if (language === undefined) throw new UsageError(`--language is ${languageNames.join(', ')}, not ${name}`);
  return language;
}

function paperSizeOf(name: string): PaperSize {
  const size = (['A4', 'Letter'] as const).find((one) => one.toLowerCase() === name.toLowerCase());
  if (size === undefined) throw new UsageError(`--paper is a4 or letter, not ${name}`);
  return size;
}

function policyNamed(name: string): PolicyName {
  const policy = policyNames.find((one) => one === name);
  if (policy === undefined)
    throw new UsageError(
      `--policy is ${policyNames.join(', ')}, not ${name}; one of your own stands in the paper, as marking.policy`,
    );
  return policy;
}

/**
 * Why the PDF cannot be written where it was asked for: a folder, or a file that nobody said to replace. Null
 * where it can; a device or a pipe is written to, and replaces nothing.
 */
export function refusedPlace({ pdf, force }: Pick<ExportArguments, 'pdf' | 'force'>): string | null {
  const found = statSync(pdf, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return `${pdf}: is a folder; name the file to write`;
  return found?.isFile() === true && !force
    ? `${pdf}: exists already; choose another name, or add --force to replace it`
    : null;
}
