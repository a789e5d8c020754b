/** Texts made to hurt: what reads them must cost in line with their length, which is about `n` characters. */
export const HOSTILE_TEXTS: Readonly<Record<string, (n: number) => string>> = Object.fromEntries(
  Object.entries({
    'quote marks': '"',
    'curly openers': '“a ',
    'said said said': 'said ',
    'unclosed quotes': '“He said it.\n\n',
    'unclosed, in one paragraph': '“It rained, it poured, and nobody came! ',
    'no space': 'a',
    'inch marks': '6" ',
    'single marks': "'a ",
    'names and colons': 'Ann: so\n\nBob: no\n\n',
    'he said she said': '“Yes,” he said. “No,” she said. ',
    'Smith and Smith': 'Smith and Jones, the chair of the board of the ',
    'questions and answers': 'Is it so?\n\nIt is, you know.\n\n',
    'handles and brackets': '@a_b (D-Ohio) said “no.” ',
    'whole sentences in marks': '“Let us through to the sea!” ',
    'one name and many trades':
      '“A,” said the pilot. “B,” said the nurse. “C,” said the judge. “D,” said Ann Hale.\n\n',
    relatives: 'Her brother, who told his wife that her mother, ',
  }).map(([name, piece]) => [name, (n: number) => piece.repeat(Math.ceil(n / piece.length))]),
);
