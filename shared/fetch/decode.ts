const LABEL = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

const byMark: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decoder(label: string): { decode(bytes: Uint8Array): string } | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Bytes as text: by their mark, by what the reply states, by what the page states in its head, else as UTF-8. */
export function decode(bytes: Uint8Array, contentType: string): string {
  const marked = byMark.find(([, mark]) => mark.every((byte, n) => bytes[n] === byte))?.[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const labels = [marked, LABEL.exec(contentType)?.[1], LABEL.exec(head)?.[1], 'utf-8'];
  for (const label of labels) {
    const found = label === undefined ? null : decoder(label);
    if (found) return found.decode(bytes);
  }
  return '';
}

/** Whether these are the bytes of something else than text, whatever the reply says: an image, a PDF, a program. */
export function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 2048);
  const utf16 = byMark.slice(1).some(([, mark]) => mark.every((byte, n) => bytes[n] === byte));
  if (utf16) return false;
  return start.includes(0) || new TextDecoder('latin1').decode(start.subarray(0, 5)) === '%PDF-';
}
