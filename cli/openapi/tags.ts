/** What an operation is about, in the order in which a reader wants to know: the document's tags. */
export const tags = [
  ['Articles', 'What an article says: its text, its summaries, its sections.'],
  ['Quotes', 'Who said what, with the evidence.'],
  ['Speakers', 'Who speaks.'],
  ['Search and verify', 'Where words stand, and whether somebody said them.'],
  ['Collection', 'What is in it.'],
  ['To subscribe to', 'JSON Feed and Atom.'],
  ['Corrections', 'What people say of what was read; with a token.'],
  ['Putting articles in', 'For the operator; with a token.'],
  ['Assistants', 'Where chat platforms and language models come in.'],
  ['Service', 'Health, the contract, permalinks.'],
] as const;

export type Tag = (typeof tags)[number][0];

const CORRECTIONS = /\/(?:history|reports|merge)$/;

/** The tag of an operation, by its address and method. */
export function tagOf(method: string, path: string): Tag {
  if (path.startsWith('/feeds/')) return 'To subscribe to';
  if (path === '/mcp' || path.startsWith('/v1/integrations/')) return 'Assistants';
  if (CORRECTIONS.test(path) || method === 'patch') return 'Corrections';
  const word = path.startsWith('/v1/') ? path.split('/')[2] : '';
  if (word === 'verify' || word === 'search') return 'Search and verify';
  if (word === 'jobs' || word === 'feeds' || word === 'extract') return 'Putting articles in';
  if (word === 'articles') return method === 'get' ? 'Articles' : 'Putting articles in';
  if (word === 'sections') return 'Articles';
  if (word === 'quotes') return 'Quotes';
  if (word === 'speakers') return 'Speakers';
  if (word === 'sources' || word === 'stats') return 'Collection';
  return 'Service';
}
