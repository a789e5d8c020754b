interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

const LINE = /^[ \t]*([A-Za-z-]{1,40})[ \t]*:(.*)$/;

/** RFC 3986: what need not be encoded stands for itself, so that `/%7Euser` and `/~user` are one path. */
const plain = (path: string): string =>
  path.replace(/%(?:2[DE]|3\d|[46][1-9A-F]|[57][0-9A]|5F|7E)/gi, (code) =>
    decodeURIComponent(code),
  );

/** A path in the form in which a URL has it. */
function normal(path: string): string {
  const url = URL.parse(path.startsWith('/') ? path : `/${path}`, 'http://h');
  return plain(url ? url.pathname + url.search : path);
}

/** `*` stands for anything, a final `$` for the end. Each piece is looked for once, so it takes no more than n·m steps. */
function matches(path: string, pattern: string): boolean {
  const whole = pattern.endsWith('$');
  const [first = '', ...rest] = (whole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = whole ? rest.pop() : undefined;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!whole) return true;
  return last === undefined
    ? at === path.length
    : path.length - last.length >= at && path.endsWith(last);
}

/** The rules of all groups that name `agent`; those for everybody where none does. */
function rulesFor(text: string, agent: string): Rule[] {
  const own: Rule[] = [];
  const all: Rule[] = [];
  let named = false;
  let groups: Rule[][] = [];
  let heading = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, field = '', rest = ''] = LINE.exec(line.split('#', 1)[0] ?? '') ?? [];
    const value = rest.trim();
    const name = field.toLowerCase();
    if (name === 'user-agent') {
      if (!heading) groups = [];
      heading = true;
      if (value === '*') groups.push(all);
      if (value.toLowerCase() === agent) {
        named = true;
        groups.push(own);
      }
    } else if (name === 'allow' || name === 'disallow') {
      heading = false;
      if (value === '') continue;
      const pattern = value.replace(/[^*$]+/g, (piece, at) =>
        at === 0 ? normal(piece) : normal(`/${piece}`).slice(1),
      );
      for (const group of groups) group.push({ allow: name === 'allow', pattern });
    }
  }
  return named ? own : all;
}

/**
 * What a robots.txt allows to `agent` (a product token in lower case), by RFC 9309: of the rules that match, the
 * longest decides, and of two as long the one that allows.
 */
export function robotsRules(text: string, agent: string): (url: URL) => boolean {
  const rules = rulesFor(text.replace(/^\ufeff/, ''), agent).sort(
    (a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow),
  );
  return (url) => {
    const path = plain(url.pathname + url.search);
    return rules.find(({ pattern }) => matches(path, pattern))?.allow ?? true;
  };
}
