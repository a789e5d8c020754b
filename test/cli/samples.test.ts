import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const folder = new URL('../../cli/samples/', import.meta.url);
const Samples = z.array(
  z.strictObject({
    file: z.string(),
    url: z.url({ protocol: /^https$/, hostname: /\.example$/ }),
    source: z.string().min(1),
    publishedAt: z.iso.datetime(),
  }),
);
const samples = Samples.parse(
  JSON.parse(readFileSync(new URL('samples.json', folder), 'utf8')) as unknown,
);

describe('the sample articles', () => {
  it('are listed, each once and with an address of its own', () => {
    const files = readdirSync(folder).filter((file) => file !== 'samples.json');

    expect(samples.map((s) => s.file).toSorted()).toEqual(files.toSorted());
    expect(new Set(samples.map((s) => s.url)).size).toBe(samples.length);
  });

  it('share a speaker, so that a speaker has several articles', () => {
    const texts = samples.map((s) => readFileSync(new URL(s.file, folder), 'utf8'));

    for (const name of ['Desmond Achterberg', 'Oona Feltham', 'Maren Haldane']) {
      expect(texts.filter((text) => text.includes(name)).length, name).toBeGreaterThan(2);
    }
  });

  it.each(samples)('$file is of an article’s length', ({ file }) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const words = text.trim().split(/\s+/).length;

    expect(words).toBeGreaterThanOrEqual(350);
    expect(words).toBeLessThanOrEqual(900);
  });
});
