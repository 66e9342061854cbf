/** The fields of a bundled document that the Shelf shows. */
export interface ShelfDocument {
  readonly id: string;
  readonly title: string;
  readonly source?: string;
  readonly summary?: string;
  readonly topic?: string;
  readonly level?: string;
  readonly minutes?: number;
  readonly marks?: number;
  readonly translations?: object;
  readonly problem?: { readonly kind: string };
  readonly questions?: readonly { readonly marks: number; readonly problem: { readonly kind: string } }[];
}
