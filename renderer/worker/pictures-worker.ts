import address from './pictures-entry.ts?worker&url';
import type { PicturesMessage, PicturesOrder } from './pictures-messages.ts';
import { startWorker, type StartedWorker } from './start-worker.ts';

export const startPicturesWorker = (
  onMessage: (message: PicturesMessage) => void,
): StartedWorker<PicturesOrder> => startWorker(address, onMessage, 'reading the pictures crashed');
