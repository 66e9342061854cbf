import { about } from './about.ts';
import { audit } from './audit.ts';
import { board } from './board.ts';
import { cnn } from './cnn.ts';
import { editor } from './editor.ts';
import { exporting } from './export.ts';
import { grids } from './grids.ts';
import { handKinds } from './hand-kinds.ts';
import { home } from './home.ts';
import { keys } from './keys.ts';
import { labs } from './labs.ts';
import { lessons } from './lessons.ts';
import { network } from './network.ts';
import { notes } from './notes.ts';
import { optimizer } from './optimizer.ts';
import { ownPictures } from './own-pictures.ts';
import { paper } from './paper.ts';
import { playback } from './playback.ts';
import { playground } from './playground.ts';
import { practise } from './practise.ts';
import { presenter } from './presenter.ts';
import { progress } from './progress.ts';
import { printing } from './printing.ts';
import { regrade } from './regrade.ts';
import { scenes } from './scenes.ts';
import { settings } from './settings.ts';
import { shelf } from './shelf.ts';
import { study } from './study.ts';
import { symbols } from './symbols.ts';
import { whatIf } from './what-if.ts';
import { window } from './window.ts';
import { written } from './written.ts';

/** The texts by part of the window. A text that two parts use is in the first of them. */
export const parts = {
  about,
  audit,
  board,
  cnn,
  editor,
  exporting,
  grids,
  handKinds,
  home,
  keys,
  labs,
  lessons,
  network,
  notes,
  optimizer,
  ownPictures,
  paper,
  playback,
  playground,
  practise,
  presenter,
  printing,
  progress,
  regrade,
  scenes,
  settings,
  shelf,
  study,
  symbols,
  whatIf,
  window,
  written,
} as const;
export const messages = {
  ...about,
  ...audit,
  ...board,
  ...cnn,
  ...editor,
  ...exporting,
  ...grids,
  ...handKinds,
  ...home,
  ...keys,
  ...labs,
  ...lessons,
  ...network,
  ...notes,
  ...optimizer,
  ...ownPictures,
  ...paper,
  ...playback,
  ...playground,
  ...practise,
  ...presenter,
  ...printing,
  ...progress,
  ...regrade,
  ...scenes,
  ...settings,
  ...shelf,
  ...study,
  ...symbols,
  ...whatIf,
  ...window,
  ...written,
} as const;
export type MessageKey = keyof typeof messages;
