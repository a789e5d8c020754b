import type { Tag } from './scan-tag.ts';

const HIDING = /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/iu;
const WRITTEN = /^(?:class|id|role|itemprop|aria-hidden|aria-modal|rowspan|colspan|href|src|rel)$/u;

/**
 * The attributes of a tag written anew: those that tell its part in the page. What a style hides says so by
 * `hidden`; addresses only say that there is one, or that it lies in the page.
 */
export function attributesOf(tag: Tag): string {
  let text = '';
  let hidden = false;
  for (const [name, value] of tag.attributes) {
    if (name === 'hidden' || (name === 'style' && HIDING.test(value))) hidden = true;
    else if (WRITTEN.test(name)) text += attribute(tag.name, name, value.trim());
  }
  return hidden ? `${text} hidden=""` : text;
}

function attribute(tag: string, name: string, value: string): string {
  if (value === '') return '';
  if (name === 'src') return tag === 'img' ? ' src="."' : '';
  if (name === 'href') return value.startsWith('#') ? ' href="#"' : '';
  if (name === 'rel' && !/author|tag/iu.test(value)) return '';
  return ` ${name}="${safeValue(value)}"`;
}

/** An attribute's value without what could end it or its tag. */
function safeValue(value: string): string {
  if (!/["<>]/u.test(value)) return value;
  return value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
