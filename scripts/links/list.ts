// Which links back to sources can be tried here: those to a document that has an address and whose text is at hand.
import { passageAddress } from '../../glossary/address.ts';
import type { Bundle } from '../../glossary/schema.ts';

/** A citation’s link, as a card shows it. */
export interface Link {
  readonly entry: string;
  readonly doc: string;
  readonly locator: string;
  /** The document’s address with the text fragment. */
  readonly address: string;
}

/** The links of all citations, in the order of the entries. `isAtHand` says of a document’s id whether its text is here. */
export function testableLinks(bundle: Pick<Bundle, 'entries' | 'sources'>, isAtHand: (doc: string) => boolean): Link[] {
  const sources = new Map(bundle.sources.map((source) => [source.id, source]));
  return bundle.entries.flatMap(({ id, sources: citations }) =>
    citations.flatMap(({ doc, locator }) => {
      const source = sources.get(doc);
      const address = source && isAtHand(doc) ? passageAddress(source, { locator }) : undefined;
      return address ? [{ entry: id, doc, locator, address }] : [];
    }),
  );
}
