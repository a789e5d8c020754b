import type { Documented } from './model.ts';

/** The API in the form that llmstxt.org proposes: what a language model needs to call it, and no more. */
export function llmsText({ info, groups }: Documented): string {
  const lines = [
    `# ${info.title}`,
    '',
    `> ${info.description} Quotes are verbatim: \`article.text.slice(quote.start, quote.end) === quote.text\`, in UTF-16 code units.`,
    '',
    'All addresses are below this site. Replies are JSON; `format=text` gives plain text where a reply has a text form. Lists are `{items, page: {next}}`: pass `page.next` as `cursor`. Errors are `application/problem+json` and name the parameter that is wrong. `confidence` is what a machine found, `review` what a person checked; a speaker of null means that the evidence was too thin. A miss in this collection does not mean that something was never said.',
    '',
    '- [OpenAPI 3.1](v1/openapi.json): the whole contract',
    '- [Reference](docs): the same for people, to try out',
  ];
  for (const { name, operations } of groups) {
    lines.push('', `## ${name}`, '');
    for (const { method, path, summary, parameters, security } of operations) {
      const names = parameters.filter((each) => each.in === 'query').map((each) => each.name);
      const query = names.length > 0 ? ` (query: ${names.join(', ')})` : '';
      const token = security ? ' Needs a bearer token.' : '';
      lines.push(`- \`${method.toUpperCase()} ${path}\`${query}: ${summary}.${token}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
