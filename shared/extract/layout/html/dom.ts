/** The few things that are asked of a document's nodes; linkedom's satisfy it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly localName: string;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly previousSibling: PageNode | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
}

export interface PageDocument {
  readonly body: PageNode;
}

export const ELEMENT = 1;
export const TEXT = 3;
