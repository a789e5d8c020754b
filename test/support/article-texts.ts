/** A page with an article in which `said` is quoted. */
export const pageOf = (title: string, said: readonly { by: string; words: string }[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${said
    .map(({ by, words }) => `<p>“${words},” said ${by}, who has run the ferry for ten years.</p>`)
    .join(
      '',
    )}<p>The meeting ended at nine in the evening, and the harbour was quiet.</p></article></body></html>`;

/** The same as text. */
export const textOf = (said: readonly { by: string; words: string }[]): string =>
  `The council met on Monday evening.\n\n${said
    .map(({ by, words }) => `“${words},” said ${by}, who has run the ferry for ten years.`)
    .join('\n\n')}\n\nThe meeting ended at nine in the evening.`;
