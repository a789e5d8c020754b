import type { Tag } from './scan-tag.ts';

const HIDING = /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/iu;

/** An attribute's value without what could end it or its tag. */
function safeValue(value: string): string {
  if (!/["<>]/u.test(value)) return value;
  return value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A kept tag written anew: what a style hides says so by `hidden`. */
export function writeTag(tag: Tag): string {
  let text = `<${tag.name}`;
  for (const [name, value] of tag.attributes) {
    if (name === 'style') {
      if (HIDING.test(value)) text += ' hidden=""';
    } else if (name !== 'hidden' || !HIDING.test(tag.attributes.get('style') ?? '')) {
      text += ` ${name}="${safeValue(value)}"`;
    }
  }
  return `${text}>`;
}
