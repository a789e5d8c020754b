import { decodeEntities } from '../entities.ts';

/** What a page's JSON-LD says of its article; strings as stated, undecoded. */
export interface StatedArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly image: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** `articleBody`: the article's words, where the page repeats them. */
  readonly body: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:(?:News|Reportage|Analysis|AskPublicNews|Background|Opinion|Review|Advertiser|Satirical|Scholarly|Tech|Medical\w{0,12}|Social\w{0,12})?Article|\w{0,12}NewsArticle|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|CreativeWork)$/u;
const MOST_THINGS = 500;
const DEEPEST = 6;

/**
 * Reads the article out of a page's JSON-LD scripts: of those that are of an article's type the one with a headline
 * that the page goes by (`titles`), since lists of other stories stand there too; else the first. Null for none.
 */
export function readJsonLd(
  scripts: readonly string[],
  titles: readonly string[] = [],
): StatedArticle | null {
  const things = scripts.flatMap((script) => thingsIn(parse(script), 0)).slice(0, MOST_THINGS);
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const headed = articles.filter(
    (thing) => typesOf(thing).some((type) => /Article|Posting$/u.test(type)) && thing['headline'],
  );
  const article =
    headed.find((thing) => isNamedIn(text(thing['headline']) ?? '', titles)) ??
    headed[0] ??
    articles.find((thing) => thing['headline'] || thing['datePublished']) ??
    articles[0];
  if (!article) return null;
  const byId = new Map(
    things.flatMap((thing) =>
      typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [],
    ) as [string, Thing][],
  );
  const resolve = (value: unknown): unknown =>
    isThing(value) && Object.keys(value).length <= 2 && typeof value['@id'] === 'string'
      ? (byId.get(value['@id']) ?? value)
      : value;
  return {
    headline: text(article['headline']) ?? text(article['name']),
    description: text(article['description']),
    authors: namesIn(article['author'] ?? article['creator'], resolve),
    datePublished: text(article['datePublished']) ?? text(article['dateCreated']),
    dateModified: text(article['dateModified']),
    image: imageIn(article['image'], resolve) ?? imageIn(article['thumbnailUrl'], resolve),
    publisher: namesIn(article['publisher'] ?? article['sourceOrganization'], resolve)[0] ?? null,
    language: text(article['inLanguage']),
    url: text(article['url']) ?? addressIn(article['mainEntityOfPage']),
    body: text(article['articleBody']) ?? text(article['text']) ?? updatesIn(article),
  };
}

/** Whether a headline is one of the page's titles, or stands in one beside the site's name. */
function isNamedIn(headline: string, titles: readonly string[]): boolean {
  const words = plain(headline);
  return words !== '' && titles.some((title) => ` ${plain(title)} `.includes(` ${words} `));
}

const plain = (title: string): string =>
  decodeEntities(title.slice(0, 600))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a live blog's posts, in their order. */
function updatesIn(article: Thing): string | null {
  const updates = article['liveBlogUpdate'];
  const posts = (Array.isArray(updates) ? updates : [updates]).slice(0, MOST_THINGS);
  const words = posts.flatMap((post) => (isThing(post) ? (text(post['articleBody']) ?? []) : []));
  return words.length > 0 ? words.join('\n\n') : null;
}

/**
 * Parses a script as pages write them: wrapped in comments, with raw line breaks inside strings, escaped as HTML, or
 * several objects one behind the other.
 */
function parse(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\/)?\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)\s*;?\s*$/u, '')
    .replace(/;\s*$/u, '');
  const whole = parsed(bare);
  if (whole !== undefined) return whole;
  const escaped = /^\s*[[{]\s*&quot;/u.test(bare);
  const mended = (escaped ? decodeEntities(bare) : bare)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s{0,20}([}\]])/gu, '$1')
    .replace(/\\'/gu, "'");
  return (
    parsed(mended) ?? parsed(`[${mended.replace(/\}\s{0,20}\{/gu, '},{')}]`) ?? salvaged(mended)
  );
}

/** Undefined where it is no JSON. */
function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return;
  }
}

const FIELDS = 'headline|datePublished|dateModified|description|inLanguage';
/** Fields as a script writes them, though it is no JSON as a whole: a stray quotation mark in one spoils only that one. */
const FIELD = new RegExp(
  `"(?<key>${FIELDS})"\\s{0,9}:\\s{0,9}("(?:[^"\\\\\n]|\\\\.){1,500}")\\s{0,9}[,}]`,
  'gu',
);
const AUTHOR =
  /"author"\s{0,9}:\s{0,9}[[{\s]{0,20}(?:"@type"\s{0,9}:\s{0,9}"\w{1,20}"\s{0,9},\s{0,9})?"name"\s{0,9}:\s{0,9}("(?:[^"\\\n]|\\.){1,200}")/u;
const IMAGE =
  /"image"\s{0,9}:[^"]{0,20}(?:"@type"[^"]{1,9}"ImageObject"[^"]{1,9}"url"[^"]{1,9})?("https?:[^"\s]{1,1000}")/u;

/** What can be read of a script that does not parse: the first of each field, where it names an article. */
function salvaged(script: string): unknown {
  const type = /"@type"\s{0,9}:[\s[]{0,9}"(?<type>\w{1,40})"/gu;
  const types = [...script.matchAll(type)].map((match) => match.groups?.['type'] ?? '');
  const article = types.find((name) => ARTICLE.test(name));
  if (article === undefined) return null;
  const fields = new Map<string, unknown>();
  for (const match of script.matchAll(FIELD)) {
    const key = match.groups?.['key'] ?? '';
    if (!fields.has(key)) fields.set(key, stringIn(match[2]));
  }
  const author = stringIn(AUTHOR.exec(script)?.[1]);
  const image = stringIn(IMAGE.exec(script)?.[1]);
  return { '@type': article, ...Object.fromEntries(fields), author, image };
}

function stringIn(literal: string | undefined): unknown {
  try {
    return literal === undefined ? null : JSON.parse(literal);
  } catch {
    return null;
  }
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value))
    return value.slice(0, MOST_THINGS).flatMap((item) => thingsIn(item, depth + 1));
  if (!isThing(value)) return [];
  const within = [
    '@graph',
    'mainEntity',
    'mainEntityOfPage',
    'hasPart',
    'itemListElement',
    'item',
  ].flatMap((key) => thingsIn(value[key], depth + 1));
  return [value, ...within];
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/^https?:\/\/schema\.org\//u, ''));
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  if (isThing(value)) return text(value['@value'] ?? value['name']);
  // A date in milliseconds or seconds.
  const words =
    typeof value === 'string' ? value.trim() : typeof value === 'number' ? `${value}` : '';
  return words === '' ? null : words;
}

function namesIn(value: unknown, resolve: (value: unknown) => unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, 50) : [value];
  return items.flatMap((item) => {
    const thing = resolve(item);
    if (isThing(thing) && Array.isArray(thing['name']))
      return thing['name'].flatMap((name) => text(name) ?? []);
    return text(thing) ?? [];
  });
}

function imageIn(value: unknown, resolve: (value: unknown) => unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  const thing = resolve(first);
  if (isThing(thing)) return text(thing['url']) ?? text(thing['contentUrl']) ?? text(thing['@id']);
  return text(thing);
}

function addressIn(value: unknown): string | null {
  if (isThing(value)) return text(value['@id']) ?? text(value['url']);
  return text(value);
}
