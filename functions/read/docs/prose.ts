import { html } from 'hono/html';

/** A description of the document: words between backticks are code. */
export const prose = (text: string) =>
  html`${text.split('`').map((piece, n) => (n % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))}`;
