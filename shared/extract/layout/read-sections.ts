import type { Body } from '#shared/model/body.ts';
import type { ReadSection } from '#shared/model/reading.ts';

/** The level of the lede: above every heading of the body. */
const LEDE_LEVEL = 1;

/**
 * The sections of a body in order: the lede (heading null) if anything stands before the first heading, then one
 * from each heading's start to the next. They tile the text; a text without headings is one lede.
 */
export function readSections(body: Body): ReadSection[] {
  const headings = body.blocks.filter((block) => block.kind === 'heading');
  const first = headings[0];
  const sections: ReadSection[] = [];
  const opens = body.blocks[0];
  if (opens && opens !== first) {
    const end = first?.start ?? body.text.length;
    sections.push({ index: 0, heading: null, level: LEDE_LEVEL, start: 0, end });
  }
  for (const [place, heading] of headings.entries()) {
    sections.push({
      index: sections.length,
      heading: body.text.slice(heading.start, heading.end),
      level: heading.level ?? 2,
      start: heading.start,
      end: headings[place + 1]?.start ?? body.text.length,
    });
  }
  return sections;
}
