/** What makes the forms send: plain, without a library, and told nothing but the page's own address. */
export const script = `
const base = new URL('.', location.href).href.replace(/\\/$/, '');
for (const place of document.querySelectorAll('[data-base]')) place.textContent = base;
if (matchMedia('(max-width: 52rem)').matches) document.querySelector('nav details').open = false;
let quote;
const someQuote = () => {
  quote ??= fetch(base + '/v1/quotes?fields=id,articleId,sectionId,speaker')
    .then((reply) => (reply.ok ? reply.json() : { items: [] }))
    .then(({ items }) => items.find(({ speaker }) => speaker) ?? items[0], () => undefined);
  return quote;
};
const inQuotes = (text) => "'" + text.replaceAll("'", "'\\\\''") + "'";
// What is secret stands as a variable, so that the line can be shown to others.
const asCurl = (address, { method, headers, body }) =>
  ['curl', method === 'GET' ? '' : '-X ' + method, inQuotes(address)]
    .concat(Object.entries(headers).map(([name, value]) =>
      name === 'Authorization' ? '-H "Authorization: Bearer $QUOIN_TOKEN"'
      : name === 'X-Api-Key' ? '-H "X-Api-Key: $QUOIN_API_KEY"'
      : '-H ' + inQuotes(name + ': ' + value)))
    .concat(body === undefined ? [] : ['--data ' + inQuotes(body)])
    .filter(Boolean)
    .join(' ');
for (const form of document.querySelectorAll('form')) {
  const ids = form.querySelectorAll('[data-in=path]');
  // What is there to read, in place of made-up ids; whoever changes something says what.
  if (form.dataset.method === 'GET' && ids.length > 0) {
    form.parentElement.addEventListener('toggle', async () => {
      const { id, articleId, sectionId, speaker } = (await someQuote()) ?? {};
      for (const control of ids) {
        const made = control.getAttribute('placeholder');
        const known = [id, articleId, sectionId, speaker?.id].find((each) => each?.split('_')[0] === made.split('_')[0]);
        if (known && control.value === made) control.value = known;
      }
    }, { once: true });
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const query = new URLSearchParams();
    const headers = {};
    let path = form.dataset.path;
    for (const control of form.querySelectorAll('[data-in]')) {
      if (control.value === '') continue;
      if (control.dataset.in === 'path') path = path.replace('{' + control.name + '}', encodeURIComponent(control.value));
      else if (control.dataset.in === 'header') headers[control.name] = control.value;
      else query.set(control.name, control.value);
    }
    if (form.dataset.accept) headers.Accept = form.dataset.accept;
    const init = { method: form.dataset.method, headers };
    const [token, key] = ['token', 'key'].map((id) => document.getElementById(id)?.value.trim());
    if (token) headers.Authorization = 'Bearer ' + token;
    if (key) headers['X-Api-Key'] = key;
    if (form.elements.body) {
      init.body = form.elements.body.value;
      headers['Content-Type'] = 'application/json';
    }
    const address = base + path + (query.size > 0 ? '?' + query : '');
    const output = form.nextElementSibling;
    const [curl, said, shown] = ['.curl', '.said', '.reply'].map((part) => output.querySelector(part));
    curl.textContent = asCurl(address, init);
    output.hidden = false;
    said.textContent = 'Asking…';
    shown.textContent = '';
    const begun = performance.now();
    try {
      const reply = await fetch(address, init);
      const text = await reply.text();
      const took = Math.round(performance.now() - begun);
      const tag = reply.headers.get('ETag');
      said.textContent = init.method + ' ' + address + ' → ' + reply.status + ' in ' + took + ' ms' + (tag ? ' · ETag: ' + tag : '');
      const json = (reply.headers.get('Content-Type') ?? '').includes('json');
      shown.textContent = json ? JSON.stringify(JSON.parse(text), null, 2) : text;
    } catch (error) {
      said.textContent = 'No answer: ' + error.message;
    }
  });
}
`;
