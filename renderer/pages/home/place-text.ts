import type { Position } from '../../../core/contract/session.ts';
import { t } from '../../language/language.svelte.ts';

/** The stored position of a session, as text. */
export function placeText({ question, view, beat }: Position): string {
  if (question === null) return t('not started');
  if (view === 'practise') return t('practising question {{question}}', { question });
  return view === 'study' && beat > 0
    ? t('studying question {{question}}, step {{step}}', { question, step: Math.ceil(beat) })
    : t('studying question {{question}}', { question });
}
