import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import type { Body } from '#shared/model/body.ts';

/** Raw text as the engine is given it: untouched, its blocks known. */
export const bodyOf = (text: string): Body => blocksOfText(text);
