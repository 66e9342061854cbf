import type { ArgsOf, Bridge, ChannelName, FailureCode, ResultOf } from '../core/contract/ipc.ts';
import { learnTexts } from './language/document-texts.svelte.ts';

declare global {
  interface Window {
    readonly chalkgrad: Bridge;
  }
}

/** The main process could not do what was asked; the message is for the user. */
export class BridgeFailure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

type NoArgs = { [C in ChannelName]: ArgsOf<C> extends undefined ? C : never }[ChannelName];

/** Asks the main process. The only file that touches `window.chalkgrad`. */
export function ask<C extends NoArgs>(channel: C): Promise<ResultOf<C>>;
export function ask<C extends Exclude<ChannelName, NoArgs>>(
  channel: C,
  args: ArgsOf<C>,
): Promise<ResultOf<C>>;
export async function ask<C extends ChannelName>(channel: C, args?: ArgsOf<C>): Promise<ResultOf<C>> {
  const reply = await (window.chalkgrad[channel] as (args: unknown) => ReturnType<Bridge[C]>)(args);
  if (!reply.ok) throw new BridgeFailure(reply.code, reply.message);
  learnTexts(reply.value);
  return reply.value as ResultOf<C>;
}

export const onOpened: Bridge['onOpened'] = (listener) =>
  window.chalkgrad.onOpened((opened) => {
    learnTexts(opened);
    listener(opened);
  });
export const onNotice: Bridge['onNotice'] = (listener) => window.chalkgrad.onNotice(listener);
export const onCommand: Bridge['onCommand'] = (listener) => window.chalkgrad.onCommand(listener);
export const onNotes: Bridge['onNotes'] = (listener) => window.chalkgrad.onNotes(listener);
export const onClick: Bridge['onClick'] = (listener) => window.chalkgrad.onClick(listener);
export const onNotesOpen: Bridge['onNotesOpen'] = (listener) => window.chalkgrad.onNotesOpen(listener);
export const pathOfFile: Bridge['pathOfFile'] = (file) => window.chalkgrad.pathOfFile(file);
