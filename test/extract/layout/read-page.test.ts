import { describe, expect, it } from 'vitest';
import { readPage } from '#shared/extract/layout/html/read-page.ts';
import { readHtml } from '#shared/extract/layout/read-html.ts';
import { decodePage } from '#shared/text/decode-bytes.ts';

const SENTENCE =
  'The harbour was full by noon, and the boats that came late lay in the roads until the tide turned. ';
const STORY = `<article><h1>A Harbour Fills</h1>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(1)}<p>${SENTENCE}Ferries ran.</p><p>${SENTENCE}Nobody slept.</p></article>`;
const ld = (about: object) =>
  `<script type="application/ld+json">${JSON.stringify(about)}</script>`;

describe('what a page states', () => {
  it('is kept word for word beside what is served', () => {
    const page = `${ld({ '@type': 'NewsArticle', headline: 'A &#8220;Full&#8221; Harbour', datePublished: '0001-01-01T00:00:00Z' })}${STORY}`;

    const { layout, stated } = readPage(page);

    expect([stated.title, stated.publishedAt]).toEqual([
      'A &#8220;Full&#8221; Harbour',
      '0001-01-01T00:00:00Z',
    ]);
    expect([layout.title, layout.publishedAt]).toEqual(['A “Full” Harbour', null]);
  });

  it('is read from JSON-LD before meta elements', () => {
    const page = `<meta property="og:title" content="Harbour"><meta name="author" content="Desk">${ld(
      [
        { '@type': 'Organization', name: 'Post' },
        { '@type': ['Article'], headline: 'A Harbour Fills', author: [{ name: 'Mara Stone' }] },
      ],
    )}${STORY}`;

    expect(readHtml(page)).toMatchObject({ title: 'A Harbour Fills', byline: ['Mara Stone'] });
  });

  it.each([
    ['raw line breaks in a string', '{"@type":"NewsArticle","headline":"A\nHarbour"}'],
    ['a trailing comma', '{"@type":"NewsArticle","headline":"A Harbour",}'],
    [
      'its marks escaped',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;A Harbour&quot;}',
    ],
    [
      'another object before it',
      '{"@type":"Person","name":"x"} {"@type":"NewsArticle","headline":"A Harbour"}',
    ],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"A Harbour"} -->'],
  ])('is read though JSON-LD has %s', (_, script) => {
    const page = `<script type="application/ld+json">${script}</script>${STORY}`;

    expect(readHtml(page).title).toBe('A Harbour');
  });

  it('is read from that article of several which the page is named by', () => {
    const other = { '@type': 'NewsArticle', headline: 'Boats Late', author: 'Ivo Reed' };
    const list = ld({ '@type': 'ItemList', itemListElement: [{ item: other }] });
    const own = ld({ '@type': 'NewsArticle', headline: 'A Harbour Fills', author: 'Mara Stone' });

    const page = readHtml(`<title>A Harbour Fills - Post</title>${list}${own}${STORY}`);

    expect(page).toMatchObject({ title: 'A Harbour Fills', byline: ['Mara Stone'] });
  });

  it.each([
    ['Mara Stone and Ivo Reed, Harbour Post', ['Mara Stone', 'Ivo Reed']],
    ['Mara Stone; Ivo Reed', ['Mara Stone', 'Ivo Reed']],
    ['Ministry of Health and Family', ['Ministry of Health and Family']],
    ['Mara Stone, Jr.', ['Mara Stone, Jr.']],
    ['harbourpost.example', ['Shown Writer']],
    ['Harbour Post', ['Shown Writer']],
  ])('names the people in “%s”', (author, expected) => {
    const page = `<meta property="og:site_name" content="Harbour Post"><meta name="author" content="${author}"><a rel="author" href="/w">Shown Writer</a>${STORY}`;

    expect(readHtml(page).byline).toEqual(expected);
  });

  it.each([
    ['By MARA STONE 10/ 5/11 09:19 PM ET', null],
    ['Harbour Post', null],
    ['Topics: boats, tides', null],
    ['How a small town made room', 'How a small town made room'],
  ])('has for a dek in “%s”: %s', (description, dek) => {
    const page = `<meta property="og:site_name" content="Harbour Post"><meta name="description" content="${description}">${STORY}`;

    expect(readHtml(page).dek).toBe(dek);
  });

  it('loses the site’s name before the title', () => {
    const site = '<meta property="og:site_name" content="Harbour Post">';
    const title = (words: string) => readHtml(`<title>${words}</title>${site}${STORY}`).title;

    expect(title('Harbour Post | Boats Late Again')).toBe('Boats Late Again');
    expect(title('The Sea » Blog Archive » A Harbour Fills')).toBe('A Harbour Fills');
  });

  it('loses the site’s name behind the title, and only that', () => {
    const site = '<meta property="og:site_name" content="Harbour Post">';

    expect(readHtml(`${site}<title>Boats – Late Again | Harbour Post</title>${STORY}`).title).toBe(
      'Boats – Late Again',
    );
    expect(readHtml(`${site}<title>Boats | Late Again</title>${STORY}`).title).toBe(
      'Boats | Late Again',
    );
  });

  it('is the page’s own heading where nothing states it, not the site’s name', () => {
    const logo = '<h1><a href="/">Harbour Post</a></h1>';

    expect(readHtml(logo + STORY.replaceAll('h1', 'h2')).title).toBe('A Harbour Fills');
  });

  it('makes addresses absolute with the page’s own', () => {
    const page = `<link rel=canonical href="/a"><meta property="og:image" content="b.jpg">${STORY}`;

    expect(readHtml(page, { url: 'https://post.example/news/' })).toMatchObject({
      url: 'https://post.example/a',
      image: 'https://post.example/news/b.jpg',
    });
  });

  it('stands in for a page that holds too little', () => {
    const articleBody = `${SENTENCE.repeat(6)}\n\n${SENTENCE.repeat(3)}`;
    const page = `${ld({ '@type': 'NewsArticle', headline: 'x', articleBody })}<p>Please wait for the story.</p>`;

    const { text, blocks } = readHtml(page);

    expect(blocks).toHaveLength(2);
    expect(text).toContain('The harbour was full by noon');
  });

  it('stands in with the posts of a live blog', () => {
    const liveBlogUpdate = [1, 2].map((n) => ({
      articleBody: `Post ${n}. ${SENTENCE.repeat(4)}`,
    }));
    const page = `${ld({ '@type': 'LiveBlogPosting', headline: 'x', liveBlogUpdate })}<p>Please wait.</p>`;

    expect(readHtml(page).blocks).toHaveLength(2);
  });
});

describe('where the story begins', () => {
  it('is its title, not what the page says above it', () => {
    const form =
      '<p>Look for your picture in our printed edition.</p><p>It did not go through.</p>';

    const { text } = readHtml(
      `<div>${form}<h1>A Harbour Fills</h1>${`<p>${SENTENCE}</p>`.repeat(1)}<p>${SENTENCE}Ferries ran.</p><p>${SENTENCE}Nobody slept.</p></div>`,
    );

    expect(text).toMatch(/^The harbour was full/u);
  });

  it('is under a heading that is called the dek, as no other is', () => {
    const under = (markup: string) =>
      readHtml(
        STORY.replace('</h1>', `</h1><h2 class="subtitle">What the tide left us</h2>`) + markup,
      );

    expect(under('').dek).toBe('What the tide left us');
  });
});

describe('what stands among the paragraphs', () => {
  const among = (markup: string) =>
    readHtml(STORY.replace('</article>', `${markup}<p>${SENTENCE}The end came.</p></article>`));

  it.each([
    '<div class="related-links"><p>Elsewhere</p></div>',
    '<p class="wp-caption-text">A boat, late.</p>',
    '<figure><img src="a.jpg"><p>A boat at sea.</p></figure>',
    '<p>Read more: <a href="/b">Elsewhere</a></p>',
    '<h3>Most read</h3><ul><li><a href="/b">Elsewhere</a></li><li><a href="/c">Nowhere</a></li></ul>',
    '<p><a href="/b">Elsewhere</a></p><p><a href="/c">Nowhere</a></p>',
    '<div>Advertisement</div>',
    '<div class="newsletter-signup"><p>Elsewhere is sent to you each week.</p></div>',
    '<amp-ad><div>Elsewhere</div></amp-ad>',
    '<p><img src="a.jpg"><small>A boat at sea. Credit: Jan Berg / Nowhere</small></p>',
    '<p>À lire aussi : <a href="/b">Elsewhere</a></p>',
    '<p>Lesen Sie auch: Elsewhere</p>',
  ])('%s is left out', (markup) => {
    expect(among(markup).text).not.toMatch(/Elsewhere|Nowhere|A boat|Advert|Read more|Most read/u);
  });

  it.each([
    '<div class="embed"><blockquote>There was no room for one boat more that day.</blockquote></div>',
    '<div><p>The <a href="/b">list of boats</a> that lay in the roads was kept.</p></div>',
    '<p><a href="/b">There was no room for one boat more that day.</a></p>',
    '<p>These are the papers:</p><ul><li><a href="/b">The list of boats</a></li><li><a href="/c">The tide tables</a></li></ul>',
    '<p>He <custom-note>kept</custom-note> the list of boats.</p>',
    '<table><tr><th>Boat</th><th>Hour</th></tr><tr><td>Ada</td><td>9</td></tr></table>',
    '<h2>“The harbour was full by noon”</h2>',
  ])('%s stays', (markup) => {
    const words = markup.replace(/<[^>]*>/gu, ' ').match(/\p{L}+/gu)!;

    const text = among(markup).text;

    for (const word of words) expect(text).toContain(word);
  });
});

it('what readers wrote is not taken for a story that is shorter', () => {
  const comments = `<div>Reader</div><p>${SENTENCE.repeat(3)}</p>`.repeat(20);
  const page = `<article><h1>A Harbour Fills</h1><p>${SENTENCE}Ferries ran.</p></article>`;

  const { text } = readHtml(`${page}<section id="comments">${comments}</section>`);

  expect(text).toBe(`${SENTENCE}Ferries ran.`);
});

it('nor what a page asks consent to', () => {
  const plea = `<div class="cookie-banner"><p>${SENTENCE.repeat(20)}</p></div>`;

  expect(readHtml(`<h1>Boats</h1><p>Two boats sank.</p>${plea}`).text).toBe('Two boats sank.');
});

it('nor where a page is too large to be looked through', () => {
  const comment = `<div><div><i>Reader</i></div><p>${SENTENCE}</p></div>`;
  const comments = `<section class="comment-list">${comment.repeat(2_200)}</section>`;

  expect(readHtml(`${STORY}${comments}`).text).toBe(readHtml(STORY).text);
});

describe('the same words again', () => {
  const again = (markup: string) => readHtml(`<article>${STORY}${markup}</article>`);
  const answer = '<p>REED: I do not recall any such boat.</p>';

  it('stay where somebody says them twice', () => {
    const hearing = `${answer}<p>HALE: And the other one, in the month of May?</p>${answer}<p>${SENTENCE}It ended.</p>`;

    expect(again(hearing).text.match(/not recall/gu)).toHaveLength(2);
  });

  it('go where a page shows its text a second time', () => {
    const copy = `<p>${SENTENCE}Ferries ran.</p><p>${SENTENCE}Nobody slept.</p>`;

    expect(again(copy).text.match(/Nobody slept/gu)).toHaveLength(1);
  });

  it('are a sign of the page’s where they are headings of one letter', () => {
    const sign = `<h3>S</h3><h2>Late</h2><p>${SENTENCE}It ended.</p>`;

    expect(again(sign + sign.replace('ended', 'began')).text).not.toMatch(/^S$/mu);
  });
});

describe('a field to write in', () => {
  const block = (n: number, field: string) =>
    `<section>${field}<p>Part ${n}. ${SENTENCE.repeat(6)}</p></section>`;

  it('takes the small box that it stands in with it', () => {
    const box = '<div class="x"><p>All the news of the harbour, each morning.</p><input></div>';

    const { text } = readHtml(STORY.replace('</article>', `${box}<p>${SENTENCE}</p></article>`));

    expect(text).not.toContain('each morning');
    expect(text).toContain('Ferries ran.');
  });

  it('takes no part of the story with it', () => {
    const parts = [1, 2, 3, 4, 5, 6].map((n) => block(n, '<input>')).join('');

    const { text } = readHtml(`<article><h1>A Harbour Fills</h1>${parts}</article>`);

    expect(text.match(/Part \d/gu)).toHaveLength(6);
  });
});

describe('decodePage', () => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it.each([
    ['a declared charset', '<meta charset=iso-8859-1><p>caf\xe9', null, 'café'],
    [
      'the transport’s charset',
      '<p>\xcf\xf0\xe8\xe2\xe5\xf2',
      'text/html; charset=windows-1251',
      'Привет',
    ],
    ['UTF-8 that nothing declares', '<p>caf\xc3\xa9', null, 'café'],
    ['Windows-1252 that nothing declares', '<p>caf\xe9 \x96 bar', null, 'café – bar'],
    ['an XML declaration', '<?xml version="1.0" encoding="ISO-8859-1"?><rss>caf\xe9', null, 'café'],
    ['an unknown charset', '<meta charset=klingon><p>caf\xc3\xa9', null, 'café'],
    ['UTF-8 under an old declaration', '<meta charset=iso-8859-1>caf\xc3\xa9', null, 'café'],
    ['a byte order mark', '\xff\xfe<\0p\0>\0\xe9\0', 'text/html; charset=utf-8', '<p>é'],
  ])('reads %s', (_, page, type, expected) => {
    expect(decodePage(bytes(page), type)).toContain(expected);
  });
});
