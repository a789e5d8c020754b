import { describe, expect, it } from 'vitest';
import { readHtml } from '#shared/extract/layout/read-html.ts';

const MEGABYTE = 1_000_000;
const fill = (piece: string, length = MEGABYTE) => piece.repeat(Math.ceil(length / piece.length));

/** Generous: a page takes milliseconds; what grows with the square of a megabyte takes minutes. */
const LIMIT_MS = 10_000;

const hostile: Record<string, string> = {
  'a megabyte of <': fill('<'),
  'a megabyte of < <': fill('< '),
  'divs without end': fill('<div>'),
  'paragraphs without end': fill('<p>some words of text here'),
  'quotes in quotes': fill('<blockquote>words of a quote'),
  'lists in lists': fill('<ul><li>item of a list', MEGABYTE / 4),
  'tables in tables': fill('<table><tr><td>cell', MEGABYTE / 4),
  'an unclosed attribute': fill('<a title="'),
  'a huge attribute': `<p class="${fill('x ')}">Words.</p>`,
  'many attributes': `<p ${fill('a=b ')}>Words.</p>`,
  'comments without end': fill('<!--'),
  'scripts without end': fill('<script>'),
  references: fill('&amp;'),
  'broken references': fill('&#x'),
  'line breaks': fill('word<br>'),
  'labels of nothing': fill('<h2>Related</h2>', MEGABYTE / 2),
  captions: fill('<figcaption>words</figcaption>', MEGABYTE / 2),
  'closing tags': fill('</div>'),
  'crossed tags': fill('<b><p></b></p>'),
  'deep JSON-LD': `<script type="application/ld+json">${fill('[')}</script>`,
  'lone surrogates': fill('<p>\ud800 word \udfff', MEGABYTE / 4),
};

describe('a hostile page neither throws nor hangs', () => {
  it.each(Object.entries(hostile))('%s', { timeout: 60_000 }, (_, html) => {
    const before = performance.now();

    const layout = readHtml(html);

    expect(performance.now() - before).toBeLessThan(LIMIT_MS);
    expect(layout.text.isWellFormed()).toBe(true);
  });
});

describe('markup never reaches the text', () => {
  const story = fill(
    '<p>The harbour was full by noon, and the boats that came late lay in the roads.</p>',
    900,
  );

  it.each([
    '<script>steal()</script>',
    '<style>.a{color:red}</style>',
    '<iframe src="javascript:steal()">frame words</iframe>',
    '<svg><script>steal()</script><text>steal</text></svg>',
    '<p onclick="steal()" style="x:steal()"></p>',
    '<a href="javascript:steal()"></a>',
    '<noscript><p>steal</p></noscript>',
    '<template><p>steal</p></template>',
    '<p title="a>steal()"></p>',
    "<p title='\"><script>steal()</script>'></p>",
    '<!-- <p>steal</p> -->',
    '<textarea><p>steal</p></textarea>',
    '<p hidden>Somebody came by night to steal the boats.</p>',
    '<p style="display: none">Somebody came by night to steal the boats.</p>',
  ])('%s', (markup) => {
    const { text } = readHtml(`<article>${story}${markup}${story}</article>`);

    expect(text).not.toMatch(/steal|frame words|color:red|[<>]/u);
    expect(text).toContain('The harbour was full by noon');
  });

  it('is read from a page that hides all of its words', () => {
    expect(readHtml(`<div style="display:none">${story}</div>`).text).toContain('full by noon');
  });

  it('keeps written markup as the characters it shows', () => {
    expect(readHtml('<p>Write &lt;b&gt; for bold words, he said.</p>').text).toBe(
      'Write <b> for bold words, he said.',
    );
  });

  it('serves no address but http and https', () => {
    const page = `<link rel="canonical" href="javascript:steal()"><meta property="og:image" content="data:x">${story}`;

    expect(readHtml(page)).toMatchObject({ url: null, image: null });
  });
});
