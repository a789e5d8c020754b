/** Slack's own three escapes: with them nothing in a text is a mention, a link or a command. */
export const escapeSlack = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What somebody wrote, from what Slack sends of it: links and mentions by their words. */
export const unescapeSlack = (text: string): string =>
  text
    .replace(/<([^<>|]*)\|([^<>|]*)>/g, '$2')
    .replace(/<[!#@]?([^<>|]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
