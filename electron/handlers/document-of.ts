import type { OpenDocument } from '../../core/contract/shelf.ts';
import type { Documents } from '../documents.ts';
import { Failure } from '../reply.ts';

/** The open document of a key. Throws Failure where none was opened by it. */
export function documentOf(documents: Documents, key: string): OpenDocument {
  const document = documents.opened(key);
  if (!document) throw new Failure('not-found', 'this document is not open any more; open it again');
  return document;
}
