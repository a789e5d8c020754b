import { html, raw } from 'hono/html';
import type { Documented, DocumentedOperation, Schema } from './model.ts';
import { prose } from './prose.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { nameOf, typeOf } from './type-of.ts';

type Html = ReturnType<typeof html>;

const parameterRows = (operation: DocumentedOperation): Html[] =>
  operation.parameters.map(
    (each) => html`<tr>
<th scope="row"><code>${each.name}</code>${each.required ? html` <small>required</small>` : ''}</th>
<td><small>${each.in}</small> ${typeOf(each.schema)}</td>
<td>${prose(each.description ?? each.schema.description ?? '')}</td></tr>`,
  );

function field(operation: DocumentedOperation, each: DocumentedOperation['parameters'][number]) {
  const id = `${operation.operationId}-${each.in}-${each.name}`;
  const { enum: options, example, default: usual } = each.schema;
  const control = options
    ? html`<select id="${id}" name="${each.name}" data-in="${each.in}">${each.required ? '' : html`<option value=""></option>`}${options.map(
        (option) => html`<option>${String(option)}</option>`,
      )}</select>`
    : html`<input id="${id}" name="${each.name}" data-in="${each.in}" ${each.required ? raw('required') : ''} value="${each.required ? String(example ?? '') : ''}" placeholder="${String(usual ?? example ?? '')}" autocomplete="off" spellcheck="false">`;
  return html`<div class="field"><label for="${id}">${each.name}</label>${control}</div>`;
}

function tryIt(operation: DocumentedOperation): Html | '' {
  // What platforms send is signed by them.
  if (operation.path.startsWith('/v1/integrations/')) return '';
  const { method, path, requestBody } = operation;
  const id = operation.operationId;
  const body = requestBody?.content['application/json']?.example ?? {};
  const types = Object.keys(operation.responses['200']?.content ?? {});
  const accept = types.includes('text/event-stream') ? types.join(', ') : '';
  return html`<details class="try"><summary>Try it</summary>
<form data-method="${method.toUpperCase()}" data-path="${path}" data-accept="${accept}">
${operation.parameters.map((each) => field(operation, each))}
${requestBody ? html`<div class="field wide"><label for="${id}-body">body (JSON)</label><textarea id="${id}-body" name="body" rows="5" spellcheck="false">${JSON.stringify(body, null, 2)}</textarea></div>` : ''}
<button>Send</button>
</form>
<output for="${id}" aria-live="polite" hidden><pre class="curl" tabindex="0"></pre><p class="said"></p><pre class="reply" tabindex="0"></pre></output></details>`;
}

const fieldRows = ({ properties = {}, required = [] }: Schema): Html[] =>
  Object.entries(properties).map(
    ([name, inner]) =>
      html`<tr><th scope="row"><code>${name}</code>${required.includes(name) ? '' : html` <small>optional</small>`}</th><td>${typeOf(inner)}</td><td>${prose(inner.description ?? '')}</td></tr>`,
  );

const fields = (schema: Schema): Html =>
  html`<div class="scroll"><table><thead><tr><th>field</th><th>type</th><th>meaning</th></tr></thead><tbody>${fieldRows(schema)}</tbody></table></div>`;

/** What a client sends: each content type, and the fields of JSON. */
function body({ requestBody }: DocumentedOperation, schemas: Documented['schemas']): Html | '' {
  if (!requestBody) return '';
  const entries = Object.entries(requestBody.content);
  const json = requestBody.content['application/json']?.schema;
  const named = json?.$ref ? schemas[nameOf(json.$ref)] : json;
  return html`<p>Body: ${entries.map(
    ([type, { schema }], n) => html`${n > 0 ? ' · ' : ''}<code>${type}</code> ${typeOf(schema)}`,
  )}</p>${named?.properties ? fields(named) : ''}`;
}

/** What a client gets back: the schema by name, and a real reply. */
function replies(operation: DocumentedOperation): Html {
  const entries = Object.entries(operation.responses);
  const good = entries.filter(([status]) => Number(status) < 300);
  const rest = entries.filter(([status]) => Number(status) >= 300);
  const example = good
    .flatMap(([, { content }]) => Object.values(content ?? {}))
    .find((each) => each.example !== undefined)?.example;
  return html`<ul class="replies">${good.map(
    ([status, { description, content }]) =>
      html`<li><b>${status}</b> ${description}${Object.entries(content ?? {}).map(
        ([type, { schema }]) => html` · <code>${type}</code> ${typeOf(schema)}`,
      )}</li>`,
  )}${rest.map(([status, { description }]) => html`<li><b>${status}</b> ${description}</li>`)}</ul>
${example === undefined ? '' : html`<details><summary>A real reply</summary><pre tabindex="0">${JSON.stringify(example, null, 2)}</pre></details>`}`;
}

const operation = (
  each: DocumentedOperation,
  schemas: Documented['schemas'],
): Html => html`<section id="${each.operationId}" class="operation">
<h3><span>${each.summary}</span></h3>
<p class="address"><b class="method ${each.method}">${each.method.toUpperCase()}</b> <code>${each.path}</code>${each.security ? html` <small>needs a token</small>` : ''}</p>
${each.description ? html`<p>${prose(each.description)}</p>` : ''}
${each.parameters.length > 0 ? html`<div class="scroll"><table><thead><tr><th>parameter</th><th>where, what</th><th>meaning</th></tr></thead><tbody>${parameterRows(each)}</tbody></table></div>` : ''}
${body(each, schemas)}
${replies(each)}
${tryIt(each)}
</section>`;

const schema = (name: string, each: Schema): Html =>
  html`<section id="schema-${name}" class="operation"><h3><span>${name}</span></h3>
${each.description ? html`<p>${prose(each.description)}</p>` : ''}
${each.properties ? fields(each) : html`<p>${typeOf(each)}</p>`}</section>`;

/** An address may break after its slashes, and nowhere in a word. */
const breakable = (path: string): Html =>
  html`${path.split(/(?<=\/)/).map((piece, n) => html`${n > 0 ? raw('<wbr>') : ''}${piece}`)}`;

/** The whole reference, one page that asks nobody for anything but the API it stands before. */
export function docsPage({ info, groups, schemas }: Documented): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${info.title} API ${info.version}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#top">To the reference</a>
<header><h1>${info.title} <small>API ${info.version}</small></h1>
<p>${info.description}</p></header>
<nav aria-label="Operations"><details open><summary>Contents</summary>
${groups.map(
  ({ name, operations }) =>
    html`<h2>${name}</h2><ul>${operations.map(
      (each) =>
        html`<li><a href="#${each.operationId}"><b class="method ${each.method}">${each.method}</b> <span>${breakable(each.path.replace(/^\/v1/, ''))}</span></a></li>`,
    )}</ul>`,
)}<h2><a href="#schemas">What comes back</a></h2></details></nav>
<main id="top">
<section class="operation"><h2>How it works</h2>
<p>Everything is JSON over HTTPS below <code>/v1</code>. Lists are <code>{items, page: {next}}</code>: give <code>page.next</code> as <code>cursor</code> for the next page; only <code>null</code> is the end. Ids say what they are: <code>a_</code> article, <code>s_</code> section, <code>q_</code> quote, <code>sp_</code> speaker. Offsets count UTF-16 code units, ends excluded, so that <code>article.text.slice(quote.start, quote.end) === quote.text</code>.</p>
<p><code>fields=id,text</code> gives only these fields of each thing; <code>include=article,section</code> brings along what belongs to it. A page’s <code>Link</code> header leads to the next one.</p>
<p>Where an operation needs a token, or reads are keyed, send <code>Authorization: Bearer quoin_…</code>; where the operator gives out keys, <code>X-Api-Key</code>. <code>429</code> and <code>503</code> say in <code>Retry-After</code> when to come back.</p>
<p>Errors are <code>application/problem+json</code> with a <code>code</code>, and name each parameter that is wrong. Replies carry an <code>ETag</code>; send it as <code>If-None-Match</code> and get <code>304</code> while nothing changed. <code>format=text</code> gives a line for a chat where a reply has one.</p>
<div class="keys"><div class="field"><label for="token">your token, for all that you try here</label><input id="token" type="password" autocomplete="off"></div>
<div class="field"><label for="key">your API key</label><input id="key" type="password" autocomplete="off"></div></div>
<pre tabindex="0">curl '<span data-base></span>/v1/quotes/random?format=text'</pre>
<p>For feed readers: the newest <a href="feeds/quotes.atom">quotes</a> and <a href="feeds/articles.atom">articles</a> as Atom; more under <a href="#quotesFeed">To subscribe to</a>.</p>
<p>The same, for programs: <a href="v1/openapi.json">OpenAPI 3.1</a> · for language models: <a href="llms.txt">llms.txt</a></p>
<noscript><p>Without scripts this page can be read, but not tried out.</p></noscript></section>
${groups.map(({ name, description, operations }) => html`<h2 class="group">${name}</h2><p>${description}</p>${operations.map((each) => operation(each, schemas))}`)}
<h2 class="group" id="schemas">What comes back</h2>
${Object.entries(schemas).map(([name, each]) => schema(name, each))}
</main>
<script>${raw(script)}</script>
</body>
</html>`;
  return page.toString();
}
