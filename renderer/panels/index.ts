import type { Component } from 'svelte';
import type { MessageKey } from '../language/messages/index.ts';
import type { Board } from '../state/board.svelte.ts';
import { PATHS_PANEL } from '../state/chain.svelte.ts';
import CodePanel from './CodePanel.svelte';
import LinesPanel from './LinesPanel.svelte';
import NotesPanel from './NotesPanel.svelte';
import OthersPanel from './OthersPanel.svelte';
import PathsPanel from './PathsPanel.svelte';
import WhatIfPanel from './WhatIfPanel.svelte';

export interface Panel {
  readonly id: string;
  readonly title: (board: Board) => MessageKey;
  /** A number on the tab, such as the number of disputes; 0 for none. */
  readonly count?: (board: Board) => number;
  readonly when: (board: Board) => boolean;
  /** It shows values whatever the time, so it is covered while values are to be predicted. */
  readonly tellsValues?: true;
  readonly component: Component<{ board: Board }>;
}

const disputes = (board: Board): number =>
  board.worked.question.disputes.length + Object.keys(board.worked.question.decisions ?? {}).length;

/** The panels beside the picture, in the order of their tabs. */
export const panels: readonly Panel[] = [
  { id: 'lines', title: () => 'Working', when: ({ hasSteps }) => hasSteps, component: LinesPanel },
  {
    id: PATHS_PANEL,
    title: () => 'Paths',
    when: ({ chain }) => chain.graph.objectives.length > 0,
    component: PathsPanel,
  },
  {
    id: 'what-if',
    title: () => 'What if',
    when: ({ hasSteps }) => hasSteps,
    tellsValues: true,
    component: WhatIfPanel,
  },
  {
    id: 'others',
    title: () => 'Other answers',
    when: ({ worked }) => (worked.presentation.others ?? []).length > 0,
    component: OthersPanel,
  },
  {
    id: 'notes',
    title: (board) => (disputes(board) > 0 ? 'Conventions and disputes' : 'Conventions'),
    count: disputes,
    when: (board) => board.solution.conventions.length + disputes(board) > 0,
    tellsValues: true,
    component: NotesPanel,
  },
  { id: 'code', title: () => 'Code', when: ({ hasSteps }) => hasSteps, component: CodePanel },
];
