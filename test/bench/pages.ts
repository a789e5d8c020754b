import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage } from '#shared/extract/layout/html/read-page.ts';

/** `pages HTML_DIR OUT.json META.json`. */
export async function run([directory, outFile, metaFile]: string[]): Promise<void> {
  if (!directory || !outFile || !metaFile) {
    console.error('usage: npm run -s bench -- pages HTML_DIR OUT.json META.json');
    process.exitCode = 2;
    return;
  }
  const out: Record<string, unknown> = {};
  const meta: Record<string, unknown> = {};
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.html.gz'))) {
    const id = file.slice(0, -'.html.gz'.length);
    const html = gunzipSync(readFileSync(join(directory, file))).toString();
    const { layout, stated } = readPage(html);
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
  writeFileSync(outFile, JSON.stringify(out));
  writeFileSync(metaFile, JSON.stringify(meta));
}
