/** The keys and values at the head of a Markdown file; a list's items are joined by a line break. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  /** The text behind it. */
  readonly rest: string;
}

const FENCE = /^\ufeff?\s{0,4}(---|\+\+\+)[ \t]{0,20}\r?\n/u;
/** `>` and `|`: the value stands on the lines below, set in. */
const BLOCK_SCALAR = /^\s{0,4}[>|][+-]?\s{0,4}$/u;
/** Longer than any front matter; an opening rule without an end within it is just a rule. */
const LONGEST = 20_000;

/** Takes YAML (`---`) or TOML (`+++`) front matter off a text: plain `key: value` lines and lists, nothing nested. */
export function frontMatterOf(text: string): FrontMatter {
  const none = { values: new Map<string, string>(), rest: text };
  const fence = FENCE.exec(text);
  if (!fence) return none;
  const from = fence[0].length;
  const lines = text.slice(from, from + LONGEST).split('\n');
  const end = lines.findIndex((line) => line.trimEnd() === fence[1] || line.trimEnd() === '...');
  if (end === -1) return none;
  const values = valuesOf(lines.slice(0, end));
  if (values.size === 0) return none;
  const length = lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { values, rest: text.slice(from + length) };
}

function valuesOf(lines: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  let key = '';
  let folded = false;
  for (const line of lines) {
    if (folded && /^[ \t]/u.test(line)) {
      values.set(key, `${values.get(key) ?? ''} ${line.trim()}`.trim());
      continue;
    }
    const pair = /^(?<key>[A-Za-z][\w-]{0,40})\s{0,4}[:=]\s{0,4}(?<value>.*)$/u.exec(
      line.trimEnd(),
    );
    const item = /^\s{0,8}-\s{1,4}(?:name:\s{0,4})?(?<value>.+)$/u.exec(line.trimEnd());
    if (pair?.groups) {
      key = (pair.groups['key'] ?? '').toLowerCase();
      values.set(key, plainValue(pair.groups['value'] ?? ''));
      folded = BLOCK_SCALAR.test(pair.groups['value'] ?? '');
    } else if (item?.groups && key !== '') {
      const before = values.get(key);
      const value = plainValue(item.groups['value'] ?? '');
      values.set(key, before ? `${before}\n${value}` : value);
    }
  }
  return values;
}

/** Without quotes; an inline list `[a, "b"]` becomes lines. */
function plainValue(value: string): string {
  const text = value.trim();
  if (text.startsWith('[') && text.endsWith(']')) {
    return text.slice(1, -1).split(',').map(unquote).join('\n');
  }
  return BLOCK_SCALAR.test(text) ? '' : unquote(text);
}

function unquote(value: string): string {
  const text = value.trim();
  const quoted = /^(["'])(?<inner>.*)\1$/u.exec(text);
  return (quoted?.groups?.['inner'] ?? text).replace(/\\"/gu, '"').trim();
}
