/** Byte order marks of texts in which every second byte may be zero. */
const WIDE = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Whether these are the bytes of something else than text, whatever the reply says: an image, a PDF, a program. */
export function isBinary(bytes: Uint8Array): boolean {
  if (WIDE.some((mark) => mark.every((byte, n) => bytes[n] === byte))) return false;
  const start = bytes.subarray(0, 2048);
  return start.includes(0) || new TextDecoder('latin1').decode(start.subarray(0, 5)) === '%PDF-';
}
