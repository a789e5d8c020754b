import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '#shared/extract/layout/html/read-page.ts';
import { pagesIn } from '#test/bench/pages-in.ts';

const USAGE = 'usage: npm run -s bench -- pages HTML_DIR OUT.json META.json';

/**
 * Reads every page of a folder (`{id}.html.gz` or `{id}.html`; addresses may stand in `urls.json`) and writes OUT
 * (`{id: {articleBody}}`) and META (`{id: {title, authors, date, image, headings}}`). META has title, authors, date
 * and image word for word as the page states them, since that is what they are scored against; a reading serves
 * them cleaned (character references decoded, impossible dates refused).
 */
export async function run([directory, outFile, metaFile]: string[]): Promise<void> {
  if (!directory || !outFile || !metaFile) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  if (!existsSync(directory)) {
    console.error(`pages: ${directory} is not there; nothing was read.`);
    process.exitCode = 2;
    return;
  }
  const { out, meta } = readAll(directory);
  writeFileSync(outFile, JSON.stringify(out));
  writeFileSync(metaFile, JSON.stringify(meta));
  console.log(`${Object.keys(out).length} pages read`);
}

/** What the scorers take, for the pages of a folder. */
export function readAll(directory: string): {
  out: Record<string, { articleBody: string }>;
  meta: Record<string, object>;
} {
  const urlsFile = join(directory, 'urls.json');
  const urls: Record<string, string> = existsSync(urlsFile)
    ? JSON.parse(readFileSync(urlsFile, 'utf8'))
    : {};
  const out: Record<string, { articleBody: string }> = {};
  const meta: Record<string, object> = {};
  for (const { id, html } of pagesIn(directory)) {
    const url = urls[id];
    const { layout, stated } = readPage(html, url ? { url } : {});
    out[id] = { articleBody: layout.text };
    meta[id] = {
      title: stated.title,
      authors: stated.authors,
      date: stated.publishedAt,
      image: stated.image,
      headings: layout.blocks
        .filter((block) => block.kind === 'heading')
        .map((block) => layout.text.slice(block.start, block.end)),
    };
  }
  return { out, meta };
}
